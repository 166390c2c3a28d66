import { readFile } from 'node:fs/promises';
import type { RichNode } from '../../../db/model.ts';
import { TickmarkError } from '../../../preload/result.ts';
import { CONFIDENTIAL_MARK } from '../../packet/confidential.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withLibrary } from '../library.ts';

export const respond: Command = async (args, output) => {
  const given = readArguments(args, { library: 'value', comment: 'value', 'text-file': 'value', confidential: 'values' }, { least: 0, most: 0, what: '' });
  const commentId = given.required('comment');
  const file = given.required('text-file');
  const words = decoded(file, await readFile(file).catch((cause: unknown) => {
    throw new TickmarkError('not-found', `${file} could not be read.`, 'Check the path.', { cause });
  }));
  const missing = given.values('confidential').find((part) => part.trim() === '' || !words.includes(part));
  if (missing !== undefined) throw new TickmarkError('bad-request', `The words to mark confidential ("${missing}") do not stand in ${file}.`, 'Give them exactly as they are written there, on one line.');
  return withLibrary(given, output, async ({ call, expectId }) => {
    expectId('comment', commentId);
    const plain = words.replace(/\r\n?/g, '\n').trim();
    const { id } = await call('responses.save', { commentId, body: marked(richText(plain), given.values('confidential')), plainText: plain });
    await output.json({ responseId: id });
    return 0;
  });
};

/** @throws TickmarkError bad-request for bytes that are no UTF-8 text: a Word file saved as a response would be gibberish */
function decoded(file: string, bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Said below.
  }
  throw new TickmarkError('bad-request', `${file} is not plain text in UTF-8.`, 'Save the response as a text file in UTF-8 first.');
}

/** Plain text as the response editor's document: blank lines part paragraphs, single line ends stay line breaks. */
export function richText(plain: string): RichNode {
  const paragraphs = plain.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return {
    type: 'doc',
    content: paragraphs.length === 0 ? [{ type: 'paragraph' }] : paragraphs.map((paragraph) => ({
      type: 'paragraph',
      content: paragraph.split('\n').flatMap((line, index): RichNode[] => [
        ...(index === 0 ? [] : [{ type: 'hardBreak' }]), ...(line.trim() === '' ? [] : [{ type: 'text', text: line.trim() }]),
      ]),
    })),
  };
}

/** Marks every occurrence of the words as confidential under Rule 83. */
function marked(node: RichNode, confidential: readonly string[]): RichNode {
  if (node.text === undefined) return node.content === undefined ? node : { ...node, content: node.content.flatMap((child) => (child.text === undefined ? [marked(child, confidential)] : split(child, confidential))) };
  return node;
}

function split(node: RichNode, confidential: readonly string[]): RichNode[] {
  const text = node.text ?? '';
  const first = confidential.map((words) => ({ words, at: text.indexOf(words) })).filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at || b.words.length - a.words.length)[0];
  if (!first) return text === '' ? [] : [node];
  const before = text.slice(0, first.at);
  return [
    ...(before === '' ? [] : [{ ...node, text: before }]), { ...node, text: first.words, marks: [...(node.marks ?? []), { type: CONFIDENTIAL_MARK }] },
    ...split({ ...node, text: text.slice(first.at + first.words.length) }, confidential),
  ];
}

import { readFile } from 'node:fs/promises';
import type { RichNode } from '../../../db/model.ts';
import { TickmarkError } from '../../../preload/result.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withLibrary } from '../library.ts';

export const respond: Command = async (args, output) => {
  const given = readArguments(args, { library: 'value', comment: 'value', 'text-file': 'value' }, { least: 0, most: 0, what: '' });
  const commentId = given.required('comment');
  const file = given.required('text-file');
  const words = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new TickmarkError('not-found', `${file} could not be read.`, 'Check the path.', { cause });
  });
  return withLibrary(given, output, async ({ call }) => {
    const plain = words.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').trim();
    const { id } = await call('responses.save', { commentId, body: richText(plain), plainText: plain });
    await output.json({ responseId: id });
    return 0;
  });
};

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

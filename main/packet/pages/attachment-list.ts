import type { PacketPlan, PlannedAttachment } from '../model.ts';
import type { EmbeddedFile } from '../pdf/embedded-files.ts';
import type { Block, Cell } from '../typeset/blocks.ts';
import { HEADING, LINK, QUIET, SANS, SMALL, paragraph, run } from '../typeset/styles.ts';
import { fileSize, longInstant } from './words.ts';

/** What a list of files needs to know of one that is embedded for Tickmark's own use. */
export type CarriedFile = Pick<EmbeddedFile, 'fileName' | 'description'> & { readonly size: number; readonly sha256: string };

const cell = (blocks: readonly Block[], header = false): Cell => ({ blocks, header, colSpan: 1 });
const head = (words: string, align: 'left' | 'right' = 'left'): Cell => cell([paragraph([run(words, { ...SMALL, bold: true })], { after: 0, align })], true);
const words = (value: string, quiet = false): Block => paragraph([run(value, quiet ? { ...SMALL } : { ...SANS, size: 8.8 })], { after: 0, leading: 1.35 });
/** A hash is read in groups. */
const hash = (value: string): Block => paragraph([run(value.replaceAll(/(.{8})(?=.)/gu, '$1 '), { ...SANS, face: 'mono', size: 6.4, color: QUIET })], { after: 0, leading: 1.35 });

function row(each: PlannedAttachment): readonly Cell[] {
  const owner = each.ownerCommentId === null
    ? words(each.owner)
    : paragraph([{ text: each.owner, style: { ...LINK, size: 8.8 }, link: { to: 'anchor', name: `comment-${each.ownerCommentId}` }, linkTitle: `${each.owner} in the index` }], { after: 0, leading: 1.35 });
  return [
    cell([words(String(each.number))]),
    cell([
      paragraph([run(each.attachment.name, { ...SANS, bold: true })], { after: 0, leading: 1.35, anchor: `attachment-${each.number}` }),
      ...(each.fileName === each.attachment.name ? [] : [words(`embedded as ${each.fileName}`, true)]),
      hash(each.attachment.sha256),
    ]),
    cell([owner, words(`${each.attachment.author}, ${longInstant(each.attachment.addedAt)}`, true)]),
    cell([paragraph([run(fileSize(each.attachment.byteSize), { ...SANS, size: 8.8 })], { after: 0, align: 'right', leading: 1.35 })]),
  ];
}

/** Its description without the name that stands beside it: "As it was imported". */
function whatItIs({ fileName, description }: CarriedFile): string {
  const begin = `${fileName.replace(/ \(as shown\)\.pdf$/u, '')}, `;
  return description.startsWith(begin) ? description.charAt(begin.length).toUpperCase() + description.slice(begin.length + 1) : description;
}

/** `open`: the public version under Rule 83, which carries no files. */
export function attachmentPages(plan: PacketPlan, carried: readonly CarriedFile[], open = false): readonly Block[] {
  if (open) {
    return [
      paragraph([run('Attachments and files', HEADING)], { tag: 'H1', after: 8, leading: 1.2, keepWithNext: true, anchor: 'attachments' }),
      paragraph([run('This is the public version. It carries no files; “[***]” stands where words were omitted and furnished to the Staff separately (17 CFR 200.83).', { ...SMALL, size: 8.6 })], { after: 12, leading: 1.5 }),
    ];
  }
  const blocks: Block[] = [
    paragraph([run('Attachments and files', HEADING)], { tag: 'H1', after: 8, leading: 1.2, keepWithNext: true, anchor: 'attachments' }),
    paragraph([run('All files are embedded in this packet: open the list of attachments of your PDF reader to save or open them. The long number under each name is the SHA-256 of its bytes.', { ...SMALL, size: 8.6 })], { after: 12, leading: 1.5 }),
  ];
  if (plan.attachments.length > 0) {
    blocks.push({
      kind: 'table', columns: [5, 52, 32, 11], rows: [[head(''), head('File'), head('Belongs to'), head('Size', 'right')], ...plan.attachments.map(row)],
      headerRows: 1, rules: 'horizontal', padX: 3, padY: 4, before: 0, after: 18,
    });
  } else blocks.push(paragraph([run('Nothing is attached to this matter.', { ...SANS, italic: true, color: QUIET })], { after: 18 }));
  if (carried.length > 0) {
    blocks.push(
      paragraph([run('The documents as imported', { ...SANS, size: 11, bold: true })], { tag: 'H2', after: 6, keepWithNext: true }),
      {
        kind: 'table', columns: [57, 32, 11], headerRows: 1, rules: 'horizontal', padX: 3, padY: 4, before: 0, after: 0,
        rows: [[head('File'), head('What it is'), head('Size', 'right')], ...carried.map((file): readonly Cell[] => [
          cell([paragraph([run(file.fileName, { ...SANS, bold: true })], { after: 0, leading: 1.35 }), hash(file.sha256)]),
          cell([words(whatItIs(file))]),
          cell([paragraph([run(fileSize(file.size), { ...SANS, size: 8.8 })], { after: 0, align: 'right', leading: 1.35 })]),
        ])],
      },
    );
  }
  return blocks;
}

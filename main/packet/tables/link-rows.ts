import type { Annotation } from '../../../db/model.ts';
import type { PacketSource, PlannedComment, PlannedPassage } from '../model.ts';
import { KIND_WORDS, STATUS_WORDS } from '../pages/words.ts';
import { plan, ROLE_WORDS } from '../plan.ts';

export const LINK_COLUMNS = [
  'Letter', 'Letter date', 'Comment', 'Heading', 'Comment text', 'Status', 'Owner', 'Due', 'Signed off by', 'Tags', 'Role', 'Document', 'Document kind', 'Page',
  'Passage', 'Link note', 'Highlight note', 'Highlight tags', 'Linked by', 'Linked at', 'Response', 'Attachments',
] as const;
/** Widths in characters, for programs that set columns. */
export const LINK_WIDTHS: readonly number[] = [24, 12, 9, 36, 60, 11, 16, 12, 16, 18, 16, 26, 14, 12, 60, 30, 30, 18, 16, 20, 60, 30];

type Row = readonly string[];

function pageOf(annotation: Annotation): string {
  return [...new Set(annotation.targets.map((target) => target.pageLabel))].join(', ');
}

/**
 * One row for each link between a passage and a comment, in the order of the letters; a comment without a passage has
 * one row with the passage's cells empty, and a passage without a comment stands at the end. Every cell is text.
 */
export function linkRows(source: PacketSource): readonly Row[] {
  const planned = plan(source);
  const kinds = new Map(planned.documents.map(({ document }) => [document.id, KIND_WORDS[document.kind] ?? document.kind]));
  const passageCells = (passage: PlannedPassage | null): Row => (passage === null ? ['', '', '', '', '', '', '', '', '', ''] : [
    passage.role === null ? '' : ROLE_WORDS[passage.role], passage.documentName, kinds.get(passage.annotation.documentId) ?? '', pageOf(passage.annotation), passage.quote,
    passage.link?.note ?? '', passage.annotation.note, passage.annotation.tags.join('; '), passage.link?.author ?? passage.annotation.author, passage.link?.createdAt ?? passage.annotation.createdAt,
  ]);
  const rows: Row[] = [];
  for (const letter of planned.letters) {
    for (const each of letter.comments) {
      const commentCells = cellsOf(letter.name, letter.letter?.letterDate ?? '', each, letter.letter?.dueDate ?? '');
      const ends: Row = [each.response?.plainText ?? '', each.attachments.map(({ attachment }) => attachment.name).join('; ')];
      for (const passage of each.passages.length === 0 ? [null] : each.passages) rows.push([...commentCells, ...passageCells(passage), ...ends]);
    }
  }
  for (const passage of planned.unlinked) rows.push(['', '', '', '', '', '', '', '', '', '', ...passageCells(passage), '', '']);
  return rows;
}

function cellsOf(letterName: string, letterDate: string, { comment }: PlannedComment, dueDate: string): Row {
  return [
    letterName, letterDate, comment.number, comment.headings.join(' > '), comment.text, STATUS_WORDS[comment.status] ?? comment.status, comment.owner,
    comment.dueDate ?? dueDate, comment.signedOffBy ?? '', comment.tags.join('; '),
  ];
}

import type { PacketPlan, PacketSource, PlannedDocument } from '../model.ts';
import type { Block, Cell, LinkTarget, Run } from '../typeset/blocks.ts';
import { ACCENT, AMBER, BODY, HAIRLINE, INK, LABEL, LINK, MARK_COLORS, QUIET, SANS, SMALL, TITLE, group, paragraph, run } from '../typeset/styles.ts';
import { KIND_WORDS, count, longDate, longInstant } from './words.ts';

/** What the pages need to know of the finished packet; on the first pass its answers are guesses of the right length. */
export interface SheetNumbers {
  /** 1-based number of the sheet a link leads to. */
  of(target: LinkTarget): string;
}

const cell = (blocks: readonly Block[], header = false): Cell => ({ blocks, header, colSpan: 1 });

function fact(label: string, runs: readonly Run[]): readonly Cell[] {
  return [
    cell([paragraph([run(label, { ...SANS, color: QUIET })], { after: 0, leading: 1.5 })], true),
    cell([paragraph(runs, { after: 0, leading: 1.5 })]),
  ];
}

export function letterDates(plan: PacketPlan): readonly string[] {
  return plan.letters.flatMap((letter) => (letter.letter?.letterDate ? [letter.letter.letterDate] : []));
}

function facts(source: PacketSource, plan: PacketPlan): readonly (readonly Cell[])[] {
  const words = { ...SANS, size: 10 };
  const strong = { ...words, bold: true };
  const rows: (readonly Cell[])[] = [];
  rows.push(fact('Matter', [run(source.matter.title, strong)]));
  if (source.matter.registrant && source.matter.registrant !== source.matter.title) {
    rows.push(fact('Registrant', [run(source.matter.registrant + (source.matter.cik ? ` (CIK ${source.matter.cik})` : ''), words)]));
  }
  if (plan.fileNumbers.length > 0) rows.push(fact(plan.fileNumbers.length > 1 ? 'File numbers' : 'File number', [run(plan.fileNumbers.join(', '), words)]));
  const dates = letterDates(plan);
  if (dates.length > 0) rows.push(fact(dates.length > 1 ? 'Staff letters' : 'Staff letter', [run(dates.map(longDate).join(' and '), words)]));
  const within = plan.letters.at(-1)?.letter?.respondWithin;
  if (source.due) {
    rows.push(fact('Response due', [run(longDate(source.due.dueDate), { ...strong, color: AMBER }), ...(within ? [run(`  (${within})`, { ...words, color: QUIET })] : [])]));
  }
  const { coverage } = source;
  const parts = [`${coverage.linkedComments} of ${count(coverage.comments, 'comment')} linked`, `${coverage.answeredComments} answered`, count(coverage.passages, 'passage')];
  if (coverage.unlinkedPassages > 0) parts.push(`${coverage.unlinkedPassages} not linked`);
  rows.push(fact('Coverage', [run(parts.join(', '), words)]));
  rows.push(fact('Exported', [run(`${longInstant(source.generatedAt)}, by ${source.author}`, words)]));
  return rows;
}

function entry(title: string, detail: string, target: LinkTarget, numbers: SheetNumbers): Block {
  return paragraph(
    [{ text: title, style: { ...LINK, size: 10 }, link: target, linkTitle: `Go to ${title}` }, ...(detail === '' ? [] : [run(`   ${detail}`, { ...SMALL, size: 8.4 })])],
    { after: 3.5, leading: 1.4, tail: [{ text: numbers.of(target), style: { ...SANS, size: 9.4, color: INK } }] },
  );
}

function documentDetail(planned: PlannedDocument): string {
  const { document } = planned;
  const parts = [document.formType ?? KIND_WORDS[document.kind] ?? 'Document'];
  if (document.filed) parts.push(longDate(document.filed));
  parts.push(count(document.pageCount, 'page'));
  if (planned.passages > 0) parts.push(count(planned.passages, 'passage'));
  return parts.join(' · ');
}

function swatch(color: string, words: string): readonly Run[] {
  return [run('    ', { ...SANS, size: 8.4, pill: MARK_COLORS[color] ?? HAIRLINE }), run(`\u00a0${words}     `, { ...SMALL, size: 8.4 })];
}

export function coverBlocks(source: PacketSource, plan: PacketPlan, numbers: SheetNumbers): readonly Block[] {
  const inside: Block[] = [
    entry('Index of comments', count(plan.comments.length, 'comment'), { to: 'anchor', name: 'index' }, numbers),
  ];
  const answered = plan.comments.filter((comment) => comment.response && comment.response.plainText.trim() !== '').length;
  if (answered > 0) {
    inside.push(entry('Responses', `${answered} drafted`, { to: 'anchor', name: 'responses' }, numbers));
  }
  if (plan.commitments.length > 0) {
    const kept = plan.commitments.filter((each) => each.keptBy !== null).length;
    inside.push(entry('Commitments to the staff', `${kept} of ${plan.commitments.length} kept`, { to: 'anchor', name: 'commitments' }, numbers));
  }
  for (const planned of plan.documents) {
    inside.push(entry(planned.document.name, documentDetail(planned), { to: 'document', documentIndex: planned.documentIndex, pageIndex: 0, left: null, top: null }, numbers));
  }
  inside.push(entry('Attachments and files', count(plan.attachments.length, 'attachment'), { to: 'anchor', name: 'attachments' }, numbers));
  return [
    paragraph([run('ANNOTATED PACKET', { ...LABEL, size: 8.4, color: ACCENT })], { before: 0, after: 10 }),
    paragraph([run(source.matter.registrant ?? source.matter.title, TITLE)], { tag: 'H1', leading: 1.2, after: 4, anchor: 'cover' }),
    paragraph([run('Staff comments, the passages they are about, and the responses', { ...BODY, size: 12, italic: true, color: QUIET })], { after: 22 }),
    { kind: 'table', columns: [23, 77], rows: facts(source, plan), headerRows: 0, rules: 'horizontal', padX: 0, padY: 4.5, before: 0, after: 26 },
    group([
      paragraph([run('What is inside', { ...SANS, size: 11, bold: true })], { tag: 'H2', keepWithNext: true, after: 7 }),
      ...inside,
    ], { after: 20 }),
    paragraph([
      ...swatch('yellow', 'subject'), ...swatch('green', 'support'), ...swatch('blue', 'proposed change'), ...swatch('violet', 'resolved by'), ...swatch('staff', 'words of a staff comment'),
    ], { after: 6, leading: 1.9 }),
    paragraph([run(
      'Numbers in the margin lead to the comment in the index; passages in the index lead back to their page. The documents keep their printed page numbers. '
      + (source.rule83?.kind === 'public'
        ? '“[***]” stands where words were omitted and furnished to the Staff separately under 17 CFR 200.83.'
        : 'Everything needed to open this packet in Tickmark again is embedded as files.'), { ...SMALL, size: 8.4 },
    )], { after: 0, leading: 1.5 }),
  ];
}

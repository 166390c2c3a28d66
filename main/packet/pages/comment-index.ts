import type { AnnotationKind, StaffComment } from '../../../db/model.ts';
import type { PacketPlan, PlannedComment, PlannedLetter, PlannedPassage } from '../model.ts';
import { ROLE_WORDS } from '../plan.ts';
import type { Block, LinkTarget, Run } from '../typeset/blocks.ts';
import { BAR_COLORS, BODY, CHIP, HAIRLINE, HEADING, INK, LINK, QUIET, SANS, SMALL, group, paragraph, run } from '../typeset/styles.ts';
import type { SheetNumbers } from './cover.ts';
import { STATUS_WORDS, count, fileSize, longDate } from './words.ts';

/** Where the passage's page is, with a little of what stands above it. */
export function passageTarget(passage: PlannedPassage): LinkTarget {
  const [left = 0, top = 0] = passage.first.quads[0] ?? [];
  return { to: 'document', documentIndex: passage.documentIndex, pageIndex: passage.first.pageIndex, left, top };
}

const WORDLESS: Readonly<Record<AnnotationKind, string>> = { highlight: 'Passage without words', underline: 'Passage without words', area: 'Area marked on the page', 'page-note': 'Note on the page' };

function passageBlock(passage: PlannedPassage, numbers: SheetNumbers): Block {
  const target = passageTarget(passage);
  const place = `${passage.documentName}, ${passage.where}`;
  const facts: Run[] = [{ text: place, style: LINK, link: target, linkTitle: `Go to the passage in ${place}` }];
  if (passage.role) facts.push(run(`  ·  ${ROLE_WORDS[passage.role]}`, { ...SANS, color: QUIET }));
  facts.push(run(`  ·  sheet ${numbers.of(target)}`, { ...SANS, color: QUIET }));
  const notes = passage.notes.map((note) => paragraph([run('Note  ', { ...SMALL, bold: true }), run(note, { ...SANS, size: 8.8 })], { before: 2, after: 0, leading: 1.4 }));
  return group([
    paragraph([run(passage.quote === '' ? WORDLESS[passage.annotation.kind] : `“${passage.quote}”`, { ...BODY, size: 9.4 })], { after: 1.5, leading: 1.36 }),
    paragraph(facts, { after: 0, leading: 1.4 }),
    ...notes,
  ], { before: 0, after: 8, bar: BAR_COLORS[passage.annotation.color] ?? HAIRLINE, together: true });
}

/** Heading paths of one level deep stand alone; deeper ones are read from the outside in. */
export function headingPath(planned: PlannedComment): string {
  return planned.comment.headings.join('  ›  ');
}

const sectionLabel = (words: string): Block => paragraph([run(words, { ...SANS, size: 8.4, bold: true, color: QUIET })], { tag: 'H4', before: 4, after: 5, keepWithNext: true });

/** Who has the comment in hand, and what kind of comment it is where it is not one of a letter. */
function standing(comment: StaffComment): string {
  const parts: string[] = [];
  if (comment.origin === 'oral') parts.push(`Oral comment${comment.spokenOn ? ` of ${longDate(comment.spokenOn)}` : ''}${comment.examiner ? `, ${comment.examiner}` : ''}`);
  if (comment.origin === 'manual') parts.push('Added by hand');
  if (comment.owner !== '') parts.push(`Owner ${comment.owner}`);
  if (comment.dueDate) parts.push(`Due ${longDate(comment.dueDate)}`);
  if (comment.signedOffBy) parts.push(`Signed off by ${comment.signedOffBy}${comment.signedOffAt ? ` on ${longDate(comment.signedOffAt)}` : ''}`);
  if (comment.tags.length > 0) parts.push(comment.tags.join(', '));
  return parts.join('  ·  ');
}

function commentBlocks(planned: PlannedComment, numbers: SheetNumbers): readonly Block[] {
  const { comment } = planned;
  const head: Run[] = [
    { text: planned.chip, style: { ...CHIP, size: 10 } },
    run(`  Comment ${comment.number}`, { ...BODY, size: 13, bold: true }),
    run(`     ${STATUS_WORDS[comment.status] ?? comment.status}`, { ...SANS, size: 8.6, bold: true, color: QUIET }),
  ];
  const place = comment.places[0];
  const inLetter: Run[] = [];
  if (place && planned.documentIndex !== null) {
    const [left = 0, top = 0] = place.quads[0] ?? [];
    const target: LinkTarget = { to: 'document', documentIndex: planned.documentIndex, pageIndex: place.pageIndex, left, top };
    inLetter.push({ text: 'In the letter', style: LINK, link: target, linkTitle: `Comment ${planned.chip} in the letter` }, run(`  ·  sheet ${numbers.of(target)}`, { ...SANS, color: QUIET }));
  }
  if (planned.response && planned.response.plainText.trim() !== '') {
    const target: LinkTarget = { to: 'anchor', name: `response-${comment.id}` };
    if (inLetter.length > 0) inLetter.push(run('     ', SANS));
    inLetter.push({ text: 'Response', style: LINK, link: target, linkTitle: `Response to comment ${planned.chip}` }, run(`  ·  sheet ${numbers.of(target)}`, { ...SANS, color: QUIET }));
  }
  const prior = comment.priorComments.map((each) => `prior comment ${each.number}${each.letterDate ? ` (letter of ${longDate(each.letterDate)})` : ''}`);
  const texts = comment.paragraphs.length > 0 ? comment.paragraphs : [comment.text];
  const path = headingPath(planned);
  const passages = planned.passages.length > 0
    ? [sectionLabel(count(planned.passages.length, 'linked passage')), ...planned.passages.map((passage) => passageBlock(passage, numbers))]
    : [paragraph([run('No passage is linked to this comment.', { ...SANS, italic: true, color: QUIET })], { after: 8 })];
  const files = planned.attachments.length > 0
    ? [sectionLabel(count(planned.attachments.length, 'attachment')), ...planned.attachments.map((each) => paragraph([
        { text: each.attachment.name, style: LINK, link: { to: 'anchor', name: `attachment-${each.number}` }, linkTitle: `Attachment ${each.number} in the list` },
        run(`  ·  ${fileSize(each.attachment.byteSize)}`, { ...SANS, color: QUIET }),
      ], { after: 2 }))]
    : [];
  return [
    { kind: 'rule', color: HAIRLINE, weight: 0.8, before: 12, after: 12 },
    ...(path === '' ? [] : [paragraph([run(path, { ...SANS, size: 8.6, color: QUIET })], { after: 4, keepWithNext: true, leading: 1.35, anchor: `comment-${comment.id}` })]),
    paragraph(head, { tag: 'H3', after: 5, keepWithNext: true, leading: 1.4, ...(path === '' ? { anchor: `comment-${comment.id}` } : {}) }),
    ...(standing(comment) === '' ? [] : [paragraph([run(standing(comment), { ...SANS, size: 8.6, color: QUIET })], { after: 5, keepWithNext: true })]),
    group(texts.map((words, index) => paragraph(words, { after: index === texts.length - 1 ? 0 : 6 })), { tag: 'BlockQuote', after: 6 }),
    ...(prior.length > 0 ? [paragraph([run(`Refers to ${prior.join(' and ')}`, { ...SMALL, italic: true })], { after: 4 })] : []),
    ...(inLetter.length > 0 ? [paragraph(inLetter, { after: 8 })] : []),
    group(passages),
    ...(files.length > 0 ? [group(files, { before: 8 })] : []),
  ];
}

function letterBlocks(letter: PlannedLetter, numbers: SheetNumbers, several: boolean): readonly Block[] {
  const date = letter.letter?.letterDate;
  const title = several ? `${letter.mark}   ${letter.name}` : letter.name;
  return [
    paragraph([run(title, { ...SANS, size: 10, bold: true }), ...(date ? [run(`   ${longDate(date)}`, { ...SANS, size: 9.4, color: QUIET })] : [])],
      { tag: 'H2', before: several ? 14 : 0, after: 0, keepWithNext: true }),
    ...letter.comments.flatMap((comment) => commentBlocks(comment, numbers)),
  ];
}

export function indexBlocks(plan: PacketPlan, numbers: SheetNumbers): readonly Block[] {
  const several = plan.letters.length > 1;
  const blocks: Block[] = [
    paragraph([run('Index of comments', HEADING)], { tag: 'H1', after: 12, leading: 1.2, keepWithNext: true, anchor: 'index' }),
  ];
  if (plan.comments.length === 0) blocks.push(paragraph([run('This matter has no staff comments.', { ...SANS, italic: true, color: QUIET })]));
  for (const letter of plan.letters) blocks.push(...letterBlocks(letter, numbers, several));
  if (plan.unlinked.length > 0) {
    blocks.push(
      { kind: 'rule', color: INK, weight: 0.8, before: 18, after: 12 },
      paragraph([run('Passages not linked to a comment', { ...BODY, size: 13, bold: true })], { tag: 'H2', after: 8, keepWithNext: true, anchor: 'unlinked' }),
      ...plan.unlinked.map((passage) => passageBlock(passage, numbers)),
    );
  }
  return blocks;
}

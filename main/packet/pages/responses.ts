import type { RichNode } from '../../../db/model.ts';
import { withBrackets } from '../confidential.ts';
import type { PacketPlan, PlannedComment, PlannedCommitment } from '../model.ts';
import type { Block, Run } from '../typeset/blocks.ts';
import { richBlocks } from '../typeset/rich-text.ts';
import { AMBER, BODY, CHIP, HAIRLINE, HEADING, LINK, QUIET, SANS, SMALL, group, paragraph, run } from '../typeset/styles.ts';
import { headingPath, passageTarget } from './comment-index.ts';
import type { SheetNumbers } from './cover.ts';
import { STATUS_WORDS, longInstant } from './words.ts';

export function answered(plan: PacketPlan): readonly PlannedComment[] {
  return plan.comments.filter((planned) => planned.response !== null && planned.response.plainText.trim() !== '');
}

function bodyNodes(body: RichNode): readonly RichNode[] {
  const shown = withBrackets(body);
  return shown.type === 'doc' ? shown.content ?? [] : [shown];
}

function responseBlocks(planned: PlannedComment): readonly Block[] {
  const { comment, response } = planned;
  if (!response) return [];
  const path = headingPath(planned);
  const texts = comment.paragraphs.length > 0 ? comment.paragraphs : [comment.text];
  return [
    { kind: 'rule', color: HAIRLINE, weight: 0.8, before: 14, after: 12 },
    ...(path === '' ? [] : [paragraph([run(path, { ...SANS, size: 8.6, color: QUIET })], { after: 4, keepWithNext: true, leading: 1.35, anchor: `response-${comment.id}` })]),
    paragraph([{ text: planned.chip, style: { ...CHIP, size: 10 } }, run(`  Comment ${comment.number}`, { ...BODY, size: 13, bold: true }), run(`     ${STATUS_WORDS[comment.status] ?? comment.status}`, { ...SANS, size: 8.6, bold: true, color: QUIET })],
      { tag: 'H2', after: 6, keepWithNext: true, ...(path === '' ? { anchor: `response-${comment.id}` } : {}) }),
    group(texts.map((words, index) => paragraph([run(words, { ...BODY, size: 9.6, italic: true })], { after: index === texts.length - 1 ? 0 : 5 })), { tag: 'BlockQuote', after: 10, left: 0, bar: HAIRLINE }),
    paragraph([run('Response', { ...SANS, size: 8.8, bold: true, color: QUIET })], { tag: 'H3', after: 4, keepWithNext: true }),
    ...richBlocks(bodyNodes(response.body)),
    paragraph([
      run(`${response.author}, ${longInstant(response.modifiedAt)}     `, SMALL),
      { text: 'Back to the index', style: { ...LINK, size: 8 }, link: { to: 'anchor', name: `comment-${comment.id}` }, linkTitle: `Comment ${planned.chip} in the index` },
    ], { before: 4, after: 0 }),
  ];
}

function commitmentBlocks(planned: PlannedCommitment, numbers: SheetNumbers): Block {
  const { commitment, keptBy } = planned;
  const facts: Run[] = [run(commitment.dueIn === '' ? 'No filing named' : `Due in ${commitment.dueIn}`, { ...SANS, color: QUIET })];
  if (keptBy) {
    const target = passageTarget(keptBy);
    const place = `${keptBy.documentName}, ${keptBy.where}`;
    facts.push(run('  ·  kept in ', { ...SANS, color: QUIET }), { text: place, style: LINK, link: target, linkTitle: `Go to the passage in ${place}` }, run(`  ·  sheet ${numbers.of(target)}`, { ...SANS, color: QUIET }));
  } else facts.push(run('  ·  not kept yet', { ...SANS, bold: true, color: AMBER }));
  return group([
    paragraph([...(planned.chip === null ? [] : [{ text: planned.chip, style: CHIP }, run('  ', BODY)]), run(commitment.text, BODY)], { after: 2 }),
    paragraph(facts, { after: 0 }),
  ], { after: 10, together: true });
}

/** Responses and commitments; empty where there are none. */
export function responsePages(plan: PacketPlan, numbers: SheetNumbers): readonly Block[] {
  const planned = answered(plan);
  const blocks: Block[] = [];
  if (planned.length > 0) {
    blocks.push(paragraph([run('Responses', HEADING)], { tag: 'H1', after: 0, leading: 1.2, keepWithNext: true, anchor: 'responses' }), ...planned.flatMap(responseBlocks));
  }
  if (plan.commitments.length > 0) {
    blocks.push(
      ...(planned.length > 0 ? [{ kind: 'break' as const }] : []),
      paragraph([run('Commitments to the staff', HEADING)], { tag: 'H1', after: 12, leading: 1.2, keepWithNext: true, anchor: 'commitments' }),
      ...plan.commitments.map((each) => commitmentBlocks(each, numbers)),
    );
  }
  return blocks;
}

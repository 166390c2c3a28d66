/** Which ITEM headings are the body's own: not the table of contents, not running heads, not cross-references. */
import type { ItemHeading } from '../../db/model.ts';
import { itemCandidates, type DocumentLine, type ItemCandidate } from './item-headings.ts';

/** Headings this many lines apart at most stand in a list. */
const LIST_DISTANCE = 5;
const LIST_LENGTH = 5;

/** Marks the members of tables of contents: many items, close together, that come again later or carry page numbers. */
function inList(candidates: readonly ItemCandidate[]): Set<ItemCandidate> {
  const listed = new Set<ItemCandidate>();
  let from = 0;
  let seen = new Set<string>();
  for (let at = 0; at <= candidates.length; at += 1) {
    const before = candidates[at - 1];
    const current = candidates[at];
    const key = current === undefined ? '' : `${current.part}:${current.item}`;
    // A list does not name an item twice nor go back in order within a part: that is where the body begins.
    const goesOn = before !== undefined && current !== undefined && current.line - before.line <= LIST_DISTANCE
      && !seen.has(key) && (current.part === before.part ? current.order >= before.order : current.part > before.part);
    if (goesOn || at === 0) { seen.add(key); continue; }
    seen = new Set([key]);
    const group = candidates.slice(from, at);
    from = at;
    const items = new Set(group.map((candidate) => candidate.item));
    if (items.size < LIST_LENGTH) continue;
    const numbered = group.filter((candidate) => candidate.listed).length;
    const last = group.at(-1);
    const again = new Set(candidates.filter((candidate) => last !== undefined && candidate.line > last.line).map((candidate) => candidate.item));
    const repeated = [...items].filter((item) => again.has(item)).length;
    if (numbered >= group.length * 0.5 || repeated >= items.size * 0.6) for (const candidate of group) listed.add(candidate);
  }
  for (const candidate of candidates) if (candidate.listed) listed.add(candidate);
  return listed;
}

interface Step {
  readonly candidate: ItemCandidate;
  readonly score: number;
  readonly previous: Step | null;
  /** 10-Q parts each begin at Item 1 again. */
  readonly resets: number;
}

function worth(candidate: ItemCandidate, seen: Set<string>): number {
  const first = seen.has(candidate.item) ? 0 : 0.1;
  seen.add(candidate.item);
  return 1 + first + (candidate.title === '' ? -0.4 : 0.2) + (candidate.uppercase ? 0.1 : 0);
}

/** The chain of headings in rising order that is worth most; one fresh start is allowed for each further part. */
function bestOrder(candidates: readonly ItemCandidate[]): ItemCandidate[] {
  const seen = new Set<string>();
  const steps: Step[] = [];
  let best: Step | null = null;
  for (const candidate of candidates) {
    let previous: Step | null = null;
    let score = 0;
    let resets = 0;
    for (const step of steps) {
      const rising = step.candidate.order < candidate.order;
      const reset = !rising && candidate.part > step.candidate.part && step.candidate.part > 0 && candidate.order <= 2 && step.resets < 2;
      if (!rising && !reset) continue;
      const value = step.score - (reset ? 0.5 : 0);
      if (value > score) { score = value; previous = step; resets = step.resets + (reset ? 1 : 0); }
    }
    const step: Step = { candidate, score: score + worth(candidate, seen), previous, resets };
    steps.push(step);
    if (best === null || step.score > best.score) best = step;
  }
  const chain: ItemCandidate[] = [];
  for (let step: Step | null = best; step !== null; step = step.previous) chain.unshift(step.candidate);
  return chain;
}

/** The item map of a filing; empty where its body has no item headings. */
export function mapItems(lines: readonly DocumentLine[], labels: readonly string[]): ItemHeading[] {
  const candidates = itemCandidates(lines);
  const lists = inList(candidates);
  const body = candidates.filter((candidate) => !lists.has(candidate));
  return bestOrder(body).map((candidate) => ({
    item: candidate.item, title: candidate.title, pageIndex: candidate.pageIndex,
    pageLabel: labels[candidate.pageIndex] ?? String(candidate.pageIndex + 1), start: candidate.start,
  }));
}

/** The marks at the ends of a passage, which words and folded characters do not carry: "(", "$", quotes, dashes, "%". */
import { describePart, type AnchorPage, type Target } from './describe.ts';
import { fold } from './fold.ts';

const LEADING = /^[^\p{L}\p{N}]+/u;
const TRAILING = /[^\p{L}\p{N}]+$/u;
const MARK = /[^\p{L}\p{N}\s]/u;

/** Equal, or both marks that typography exchanges: quotes among themselves, dashes, bullets. */
function sameMark(one: string, other: string): boolean {
  return one === other || (MARK.test(one) && fold(one).chars === fold(other).chars);
}

/** How far the text's marks before `start` (step -1) or after `end` (step 1) go on agreeing with the quote's own. */
function reach(text: string, from: number, step: 1 | -1, marks: readonly string[]): number {
  let edge = from;
  let at = from;
  for (const mark of marks) {
    while (/\s/.test(text[step < 0 ? at - 1 : at] ?? '')) at += step;
    if (!sameMark(text[step < 0 ? at - 1 : at] ?? '', mark)) break;
    at += step;
    edge = at;
  }
  return edge;
}

/** Grows the first and the last target over the marks that the quote itself begins and ends with, where they stand there. */
export function withEdges(targets: readonly Target[], pages: readonly AnchorPage[], quote: string): Target[] {
  const solid = (run: string | undefined) => Array.from((run ?? '').replace(/\s/g, ''));
  const lead = solid(LEADING.exec(quote)?.[0]).reverse();
  const tail = solid(TRAILING.exec(quote)?.[0]);
  return targets.map((target, index) => {
    const entry = pages.find((one) => one.pageIndex === target.pageIndex);
    if (entry === undefined) return target;
    const { text } = entry.page;
    // What the target already has of the marks needs no second finding.
    const has = (marks: readonly string[], run: string | undefined) => marks.slice(solid(run).length);
    const start = index === 0 ? reach(text, target.start, -1, has(lead, LEADING.exec(target.exact)?.[0])) : target.start;
    const end = index === targets.length - 1 ? reach(text, target.end, 1, has(tail, TRAILING.exec(target.exact)?.[0])) : target.end;
    return start === target.start && end === target.end ? target : describePart(entry, start, end);
  });
}

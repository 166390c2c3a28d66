/** Places between the sentences of a comment, where it may be split in two. */

/** Words whose full stop ends no sentence. */
const ABBREVIATION = /(?:\b(?:No|Nos|Inc|Corp|Co|Ltd|Mr|Mrs|Ms|Dr|Messrs|U\.S|Sec|Rel|Art|Ex|vs|cf|i\.e|e\.g|approx|Reg)|\b[A-Z])\.$/;

export interface Piece {
  /** UTF-16 offset of its first character in the comment's text. */
  readonly start: number;
  readonly text: string;
  /** True where a paragraph begins with it. */
  readonly paragraph: boolean;
}

/** The text in sentences; every non-blank character stands in exactly one of them, in order. */
export function sentencesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let paragraph = true;
  const push = (end: number): void => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    if (raw.trim() !== '') pieces.push({ start: start + lead, text: raw.trim(), paragraph });
  };
  for (const boundary of text.matchAll(/\n\s*\n|(?<=[.?!;:][”"’')\]]*)\s+/g)) {
    const blank = /\n\s*\n/.test(boundary[0]);
    const before = text.slice(start, boundary.index);
    const next = text.slice(boundary.index + boundary[0].length, boundary.index + boundary[0].length + 2);
    const sentence = /^[“"'‘([]?[\p{Lu}\d•·-]/u.test(next) && !/[;:][”"’')\]]*$/.test(before) && !ABBREVIATION.test(before);
    if (!blank && !sentence) continue;
    push(boundary.index);
    start = boundary.index + boundary[0].length;
    paragraph = blank;
  }
  push(text.length);
  return pieces;
}

/** A number for the second half that no comment of the letter has: "1A" after "1", "1B" where that is taken. */
export function numberAfter(number: string, taken: ReadonlySet<string>): string {
  const stem = /^(.*?\d)[A-Z]?$/.exec(number)?.[1] ?? number;
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
    if (!taken.has(`${stem}${letter}`)) return `${stem}${letter}`;
  }
  return `${number}-2`;
}

/** The next whole number after the highest one. */
export function nextNumber(numbers: readonly string[]): string {
  const highest = Math.max(0, ...numbers.map((number) => Number.parseInt(number, 10)).filter((value) => Number.isFinite(value)));
  return String(highest + 1);
}

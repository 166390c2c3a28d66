/** Commission file numbers as covers print them: "0-25542", "000-15223", "1-35", "33-88960", "333-123456-01", "33-12345-NY". */

/**
 * Prefixes: 1933 Act (2, 33, 333), 1934 Act (0, 1, 5), draft registration statements (377), investment companies (811, 814),
 * others; with or without zeros. A tax number has two digits and seven, so it never fits; a telephone number has its area
 * code before it.
 */
const FILE_NUMBER = /(?<![\d-]|\(\d{3}\)\s{0,2})(0{0,3}[01258]|0?33|333|377|81[124]|02[0458]|132)\s?[-–‑]\s?(\d{3,6}(?:-(?:\d{2}|[A-Z]{1,2}))?)(?![\d-])/g;
/** Beside its own label a number may be as short as General Electric's 1-35. */
const LABELLED = /\b(?:file|registration)\s+(?:no|number)s?\s*[.:]?\s*(0{0,2}[01])\s?[-–‑]\s?(\d{1,6})(?![\d-])/gi;

/** File numbers in the order of the text, each once. */
export function fileNumbersIn(text: string): string[] {
  const found = [...text.matchAll(FILE_NUMBER), ...text.matchAll(LABELLED)].sort((a, b) => a.index + a[0].length - b.index - b[0].length);
  return [...new Set(found.map((match) => `${match[1]}-${match[2]}`))];
}

/** Where a cover stops naming the registrant's own files and begins to cite others. */
const CITED = /incorporat(?:ed|ion)\b.{0,40}by reference|table of contents|subject to completion|^\s*item\s+\d|registration statements?\s+on\s+form\s+\S+\s+\((?:file|registration)/ims;
/** Length of a cover page that gives no such sign. */
const COVER_LENGTH = 4_000;

/** The registrant's own numbers: those of the cover, not of the documents that it refers to. */
export function ownFileNumbers(cover: string): string[] {
  const plain = cover.replace(/(\d)\s+\(?\s*I\.?R\.?S/gi, '$1');
  const cited = CITED.exec(plain)?.index ?? COVER_LENGTH;
  const before = fileNumbersIn(plain.slice(0, cited));
  return before.length > 0 ? before : fileNumbersIn(plain.slice(0, Math.max(cited, COVER_LENGTH)));
}

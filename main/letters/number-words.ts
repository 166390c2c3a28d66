/** Numbers as letters spell them. */

const WORDS = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen',
  'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'twenty-one', 'twenty-two', 'twenty-three', 'twenty-four', 'twenty-five',
];
const TENS: ReadonlyMap<string, number> = new Map([['thirty', 30], ['forty', 40], ['forty-five', 45], ['fifty', 50], ['sixty', 60], ['ninety', 90]]);

/** Source of a regular expression for a number from one to twenty-five in words; the longer word goes first. */
export const NUMBER_WORD = `(?:${WORDS.slice(1).toReversed().join('|')})`;

/** The value of "12", "twelve" or "forty-five"; null for any other word. */
export function numberOf(word: string): number | null {
  const small = word.trim().toLowerCase();
  if (/^\d{1,4}$/.test(small)) return Number(small);
  const index = WORDS.indexOf(small);
  return index >= 0 ? index : (TENS.get(small) ?? null);
}

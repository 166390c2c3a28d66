const VALUES: readonly (readonly [value: number, numeral: string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
];

/** 1 to "i"; numbers below 1 give "". */
export function toRoman(value: number): string {
  let rest = value;
  let out = '';
  for (const [step, numeral] of VALUES) {
    while (rest >= step) { out += numeral; rest -= step; }
  }
  return out;
}

/** "ii" to 2; null where the letters are no well-formed numeral ("iiii", "xc1"). */
export function fromRoman(numeral: string): number | null {
  const lower = numeral.toLowerCase();
  let value = 0;
  let rest = lower;
  for (const [step, letters] of VALUES) {
    while (rest.startsWith(letters)) { value += step; rest = rest.slice(letters.length); }
  }
  return rest === '' && value > 0 && toRoman(value) === lower ? value : null;
}

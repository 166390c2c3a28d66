/** EDGAR text documents hold printable ASCII only; what has a customary spelling gets it. */
const SPELLINGS: Readonly<Record<string, string>> = {
  '\u2018': "'", '\u2019': "'", '\u201a': "'", '\u201b': "'", '\u201c': '"', '\u201d': '"', '\u201e': '"', '\u2032': "'", '\u2033': '"',
  '\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2013': '-', '\u2014': '--', '\u2015': '--', '\u2212': '-', '\u2026': '...', '\u00a0': ' ', '\u2007': ' ', '\u2009': ' ', '\u202f': ' ',
  '\u2022': '*', '\u25cf': '*', '\u25aa': '*', '\u00b7': '*', '\u00a7': 'Section ', '\u00b6': 'Paragraph ', '\u00a9': '(C)', '\u00ae': '(R)', '\u2122': '(TM)', '\u2120': '(SM)',
  '\u20ac': 'EUR ', '\u00a3': 'GBP ', '\u00a5': 'JPY ', '\u00a2': ' cents', '\u00bd': '1/2', '\u00bc': '1/4', '\u00be': '3/4', '\u00d7': 'x', '\u00f7': '/', '\u2264': '<=', '\u2265': '>=',
  '\u2260': '!=', '\u00b1': '+/-', '\u00b0': ' degrees', '\u00df': 'ss', '\u00c6': 'AE', '\u00e6': 'ae', '\u00d8': 'O', '\u00f8': 'o', '\u0152': 'OE', '\u0153': 'oe', '\u0141': 'L', '\u0142': 'l', '\u2116': 'No.',
  '\u2610': '[ ]', '\u2611': '[X]', '\u2612': '[X]', '\u2713': '[X]', '\ufb01': 'fi', '\ufb02': 'fl', '\u00ad': '', '\u200b': '', '\ufeff': '',
};

/** Printable ASCII for any text; characters without a spelling become "?" and are added to `lost`. */
export function toAscii(text: string, lost: Set<string>): string {
  let result = '';
  for (const char of text) {
    const known = SPELLINGS[char];
    if (known !== undefined) result += known;
    else if (char === '\n' || (char >= ' ' && char <= '~')) result += char;
    else if (char === '\t') result += '    ';
    else {
      const base = char.normalize('NFKD').replaceAll(/\p{M}/gu, '');
      if (base !== '' && /^[ -~]+$/u.test(base)) result += base;
      else if (!/^\p{M}$|^\p{Cc}$/u.test(char)) {
        lost.add(char);
        result += '?';
      }
    }
  }
  return result;
}

/** Lines of at most `width` characters; words longer than a line are cut. Indents follow-up lines by `hang`. */
export function wrapText(text: string, width: number, first = '', hang = first): string[] {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    let line = lines.length === 0 ? first : hang;
    let empty = true;
    for (const word of part.split(/ +/u).filter((each) => each !== '')) {
      let rest = word;
      if (!empty && line.length + 1 + rest.length > width) {
        lines.push(line);
        line = hang;
        empty = true;
      }
      if (!empty) line += ' ';
      while (line.length + rest.length > width) {
        const room = Math.max(width - line.length, 1);
        lines.push(line + rest.slice(0, room));
        rest = rest.slice(room);
        line = hang;
      }
      line += rest;
      empty = false;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** EDGAR plain text laid out as pages of lines: `<PAGE>` and form feeds break pages, tables keep their columns. */

export interface TextSheet {
  readonly lines: readonly string[];
  /** Widest line, in columns. */
  readonly columns: number;
}

const TAB_STOP = 8;
/** Lines up to here fit the page at the standard type size. */
export const STANDARD_COLUMNS = 92;
/** EDGAR refuses table lines over 132 columns; anything much longer is running text on one line. */
const MAX_TABLE_COLUMNS = 168;
const TABLE_TAG = /<\/?(?:TABLE|CAPTION|S|C|FN|F\d+|PAGE)>/gi;
const ONLY_TABLE_TAGS = /^\s*(?:<\/?(?:TABLE|CAPTION|S|C|FN|F\d+)>\s*)+$/i;

function expandTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let out = '';
  for (const char of line) out += char === '\t' ? ' '.repeat(TAB_STOP - (out.length % TAB_STOP)) : char;
  return out;
}

/** Characters that would move the pen or end the string in a viewer become blanks; the columns stay. */
function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00A0\uFFFE\uFFFF]/gu, ' ');
}

/** True where blanks inside the line place its words in columns. */
function isColumnar(line: string): boolean {
  return /\S {3,}\S/.test(line) || /^[\s\-=_.|+]+$/.test(line);
}

function wrap(line: string, columns: number): string[] {
  const indent = /^ */.exec(line)?.[0].slice(0, 24) ?? '';
  const lines: string[] = [];
  let rest = line.trim();
  while (rest.length + indent.length > columns) {
    const room = columns - indent.length;
    const blank = rest.lastIndexOf(' ', room);
    const cut = blank > 0 ? blank : room;
    lines.push(indent + rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  lines.push(indent + rest);
  return lines;
}

function cleanLine(raw: string): string | null {
  if (ONLY_TABLE_TAGS.test(raw)) return null;
  const line = raw.includes('<') ? raw.replace(TABLE_TAG, (tag) => ' '.repeat(tag.length)) : raw;
  return printable(expandTabs(line)).trimEnd();
}

function sheet(raws: readonly string[]): TextSheet {
  const lines: string[] = [];
  let columns = 0;
  for (const raw of raws) {
    const line = cleanLine(raw);
    if (line === null) continue;
    const fitted = line.length <= STANDARD_COLUMNS || (line.length <= MAX_TABLE_COLUMNS && isColumnar(line))
      ? [line] : wrap(line, STANDARD_COLUMNS);
    for (const piece of fitted) {
      lines.push(piece);
      columns = Math.max(columns, piece.length);
    }
  }
  return { lines, columns };
}

function isBlank(lines: readonly string[]): boolean {
  return lines.every((line) => line.trim() === '');
}

/** Splits text into sheets, one per source page. Blank sheets go, except that one is always left. */
export function layOutText(text: string): TextSheet[] {
  const sheets: string[][] = [[]];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const pieces = line.split(/<PAGE>(?:[ \t]*\d+[ \t]*$)?|\f/i);
    sheets.at(-1)?.push(pieces[0] ?? '');
    for (const piece of pieces.slice(1)) sheets.push([piece]);
  }
  const shown = sheets.filter((lines) => !isBlank(lines)).map(sheet);
  return shown.length > 0 ? shown : [{ lines: [], columns: 0 }];
}

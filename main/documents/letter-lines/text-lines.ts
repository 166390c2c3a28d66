/** Plain-text letters: hard-wrapped EDGAR text, one block per line, or Markdown-like markup made from a PDF by somebody else. */
import type { LetterLine } from '../model.ts';

interface RawLine {
  readonly text: string;
  readonly column: number;
  readonly pageIndex: number;
  readonly blanksBefore: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

const TAB_WIDTH = 8;
/** SGML tags that frame a text in a submission or mark its tables; `<PAGE>` is handled before. */
const FRAME_TAG = /^<\/?(?:TEXT|DOCUMENT|TABLE|CAPTION|S|C|FN|PRE|TYPE|SEQUENCE|FILENAME|DESCRIPTION)>.*$/i;

function expandTabs(line: string): string {
  let out = '';
  for (const character of line) out += character === '\t' ? ' '.repeat(TAB_WIDTH - (out.length % TAB_WIDTH)) : character;
  return out;
}

/** Takes light markup off a line and says what it meant. Marks count only where they enclose the whole line. */
function unmark(line: string): Pick<RawLine, 'text' | 'bold' | 'italic' | 'underline'> {
  // Table cells of third-party text: "|Re:", "|1.", "Re: | Name |".
  let text = line.replace(/^(?:>\s*)+/, '').replace(/^\|\s*|\s*\|$/g, '').replace(/^(Re:)\s*\|\s*/i, '$1 ').trim();
  let bold = false;
  let italic = false;
  let underline = false;
  const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(text);
  if (heading) {
    text = heading[1] ?? '';
    bold = true;
  }
  // Markdown made from a PDF turns a numbered comment into the list item "- 1. ...".
  text = text.replace(/^[-*+]\s+(?=\(?\d{1,3}[.)]\s)/, '');
  for (let again = true; again; ) {
    again = false;
    const enclosed = /^(?:\*\*(?!\*)(.+?)\*\*|__(?!_)(.+?)__|<b>(.+?)<\/b>)$/i.exec(text);
    const slanted = /^(?:\*(?!\*)([^*]+)\*|_(?!_)([^_]+)_|<i>(.+?)<\/i>)$/i.exec(text);
    const lined = /^<u>(.+?)<\/u>$/i.exec(text);
    const found = enclosed ?? slanted ?? lined;
    if (found) {
      text = (found[1] ?? found[2] ?? found[3] ?? '').trim();
      again = true;
      bold ||= found === enclosed;
      italic ||= found === slanted;
      underline ||= found === lined;
    }
  }
  text = text.replace(/(?<!\*)\*\*([^\s*](?:.*?[^\s*])?)\*\*(?!\*)/g, '$1').replace(/<\/?(?:u|b|i|em|strong|sup|sub)>/gi, '');
  return { text, bold, italic, underline };
}

/**
 * True for a row of dashes as wide as the short line or lines right above it, which is how typed text underlines. Those
 * lines are marked so; a row below columns of figures or between paragraphs stays.
 */
function isRule(text: string, lines: RawLine[], blanks: number): boolean {
  const above = lines.at(-1);
  if (!/^(?:-{4,}|_{4,}|={4,}|~{4,})$/.test(text) || blanks > 0 || !above || Math.abs(above.text.length - text.length) > Math.max(3, text.length * 0.2)) return false;
  for (let index = lines.length - 1; index >= 0 && lines.length - index <= 3; index -= 1) {
    const line = lines[index];
    if (!line || (index < lines.length - 1 && (/[.;]$/.test(line.text) || line.pageIndex !== above.pageIndex))) break;
    lines[index] = { ...line, underline: true };
    if (line.blanksBefore > 0) break;
  }
  return true;
}

function rawLines(source: string): RawLine[] {
  const lines: RawLine[] = [];
  let pageIndex = 0;
  let blanks = 0;
  for (const part of source.replace(/^\uFEFF/, '').replace(/\f/g, '\n<PAGE>\n').split(/\r\n?|\n/)) {
    if (/^\s*<PAGE>\s*\d*\s*$/i.test(part)) {
      if (lines.length > 0) pageIndex += 1;
      continue;
    }
    const line = expandTabs(part).replace(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ').trimEnd();
    const trimmed = line.trimStart();
    if (trimmed === '' || FRAME_TAG.test(trimmed)) {
      blanks += 1;
      continue;
    }
    if (isRule(trimmed, lines, blanks)) continue;
    const marked = unmark(trimmed);
    if (marked.text.trim() === '') continue;
    lines.push({ ...marked, text: marked.text.trim(), column: line.length - trimmed.length, pageIndex, blanksBefore: blanks });
    blanks = 0;
  }
  return lines;
}

/** Width at which EDGAR's own text extract of a PDF is folded. */
const FOLD = 80;

/** True where `line` is the rest of the one before, folded off at the margin: it begins at the very left without need. */
function isFoldedRest(before: RawLine | undefined, line: RawLine, after: RawLine | undefined): boolean {
  if (!before || line.column > 0 || line.blanksBefore > 0 || line.pageIndex !== before.pageIndex) return false;
  // A capital after a finished sentence can be a heading at the margin; the text that goes on below tells.
  const goesOn = after !== undefined && after.column === before.column && after.column > 0 && after.blanksBefore === 0 && !/^\d{1,3}\.\s/.test(after.text);
  if (/[.?!:][”"’')]*$/.test(before.text) && /^["“(]?[A-Z0-9]/.test(line.text) && !goesOn) return false;
  const right = before.column + before.text.length;
  // Programs count the margin by a character or two differently.
  return right <= FOLD && right + 1 + (line.text.split(/\s/)[0]?.length ?? 0) > FOLD - 3;
}

/**
 * EDGAR's text extract keeps the columns of the PDF's lines and then folds them at 80, so that nearly every line is broken
 * in two. Puts the halves together again; a text that is wrapped in the usual way comes back unchanged.
 */
function unfold(lines: readonly RawLine[]): RawLine[] {
  const folded = lines.filter((line, index) => isFoldedRest(lines[index - 1], line, lines[index + 1]) && (lines[index - 1]?.column ?? 0) > 0);
  const indented = lines.filter((line) => line.column > 0);
  if (folded.length < 5 || folded.length < indented.length * 0.3 || lines.some((line) => line.column + line.text.length > FOLD)) return [...lines];
  const out: RawLine[] = [];
  lines.forEach((line, index) => {
    const last = out.at(-1);
    if (last && isFoldedRest(lines[index - 1], line, lines[index + 1])) out[out.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else out.push(line);
  });
  return out;
}

/** True where nearly every line is followed by a blank one although sentences run over the lines. */
function isDoubleSpaced(lines: readonly RawLine[]): boolean {
  const gapped = lines.slice(1).filter((line) => line.blanksBefore > 0);
  const midSentence = gapped.filter((line) => /^[a-z]/.test(line.text));
  return gapped.length > lines.length * 0.7 && midSentence.length > gapped.length * 0.15;
}

export function readTextLines(source: string): LetterLine[] {
  const lines = unfold(rawLines(source));
  if (lines.length === 0) return [];
  const margin = Math.min(...lines.map((line) => line.column));
  const counts = lines.slice(1).map((line) => line.blanksBefore).sort((a, b) => a - b);
  const usualBlanks = isDoubleSpaced(lines) ? (counts[Math.floor(counts.length / 2)] ?? 1) : 0;
  return lines.map((line, index) => ({
    text: line.text,
    pageIndex: line.pageIndex,
    indent: line.column - margin,
    gapBefore: index === 0 || line.blanksBefore > usualBlanks,
    bold: line.bold,
    italic: line.italic,
    underline: line.underline,
  }));
}

/** Lines of a letter in HTML: one per block, line break or table row; a number in a cell of its own joins its text. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { LetterLine } from '../model.ts';
import { childStyle, classRules, declarationsOf, type Declarations, ems, PLAIN_STYLE, side, type TextStyle } from './html-style.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const SKIPPED = new Set(['head', 'script', 'style', 'title', 'template', 'noscript', 'select', 'option', 'object', 'iframe']);
const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figure', 'footer', 'form', 'h1',
  'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'tbody', 'td', 'tfoot', 'th',
  'thead', 'tr', 'ul',
]);
/** Blocks that browsers set apart from what is above them. */
const SPACED = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'dl', 'pre', 'table']);
/** A cell that only labels the next one. */
const MARKER = /^(?:\(?\d{1,3}[.)]?|\(?[a-z]{1,4}[.)]|[•●○◦▪■□–*·\u00B7\uF0B7\uF0A7-]|o|Re\s*:|[QA]\s*[.:]|(?:Comment|Response|Answer)\s*(?:No\.?)?\s*\d{0,3}\s*[.:]?)$/i;

interface Run {
  readonly text: string;
  readonly style: TextStyle;
}

interface OpenLine {
  runs: Run[];
  indent: number;
  gap: boolean;
}

class LineBuilder {
  readonly lines: LetterLine[] = [];
  private pageIndex = 0;
  private gap = true;
  private open: OpenLine | null = null;
  private readonly rules: ReadonlyMap<string, Declarations>;

  constructor(rules: ReadonlyMap<string, Declarations>) {
    this.rules = rules;
  }

  /** White space above what comes next. */
  space(): void {
    this.gap = true;
  }

  endLine(): void {
    const { open } = this;
    this.open = null;
    if (!open) return;
    const text = open.runs.map((run) => run.text).join('').replace(/[\s\u00A0]+/g, ' ').trim();
    if (text === '') {
      this.gap = true;
      return;
    }
    const inked = open.runs.filter((run) => run.text.trim() !== '' && !/^\s*(?:\(?\d{1,3}[.)]|[•\u00B7])\s*$/.test(run.text));
    const runs = inked.length > 0 ? inked : open.runs;
    const length = runs.reduce((sum, run) => sum + run.text.trim().length, 0);
    const mostly = (test: (style: TextStyle) => boolean): boolean =>
      runs.reduce((sum, run) => sum + (test(run.style) ? run.text.trim().length : 0), 0) >= length * 0.9;
    this.lines.push({
      text, pageIndex: this.pageIndex, indent: Math.round(open.indent * 10) / 10, gapBefore: open.gap,
      bold: mostly((style) => style.bold), italic: mostly((style) => style.italic), underline: mostly((style) => style.underline),
    });
    this.gap = false;
  }

  turnPage(): void {
    this.endLine();
    if (this.lines.at(-1)?.pageIndex === this.pageIndex) this.pageIndex += 1;
  }

  text(text: string, style: TextStyle, indent: number): void {
    if (style.hidden || text === '') return;
    if (!this.open) {
      if (text.trim() === '' && !text.includes('\u00A0')) return;
      this.open = { runs: [], indent, gap: this.gap };
    }
    this.open.runs.push({ text, style });
  }

  walk(node: Node, style: TextStyle, indent: number): void {
    if (node.nodeName === '#text' && 'value' in node) {
      if (!style.preformatted) this.text(node.value.replace(/[\t\n\r\f ]+/g, ' '), style, indent);
      else {
        node.value.split(/\r?\n/).forEach((part, index) => {
          if (index > 0) {
            if (!this.open) this.gap = true;
            this.endLine();
          }
          const column = part.length - part.trimStart().length;
          if (part.trim() !== '') this.text(part, style, indent + column / 2);
        });
      }
      return;
    }
    if ('tagName' in node) this.element(node, style, indent);
  }

  private element(element: Element, parent: TextStyle, indent: number): void {
    const tag = element.tagName;
    if (SKIPPED.has(tag)) return;
    if (tag === 'br') {
      // A second break in a row is an empty line.
      if (!this.open) this.gap = true;
      this.endLine();
      return;
    }
    const declarations = declarationsOf(element, this.rules);
    const style = childStyle(parent, element, declarations);
    if (style.hidden && !parent.hidden && declarations.get('display') === 'none') return;
    const block = BLOCKS.has(tag) || /^(?:block|table|list-item)/.test(declarations.get('display') ?? '');
    const breaks = (name: string): boolean => /always|page|left|right/.test(`${declarations.get(`page-break-${name}`) ?? ''} ${declarations.get(`break-${name}`) ?? ''}`);
    if (breaks('before')) this.turnPage();
    if (!block) {
      for (const child of element.childNodes) this.walk(child, style, indent);
      return;
    }
    this.endLine();
    if (tag === 'hr') {
      this.gap = true;
      return;
    }
    const top = side(declarations, 'margin', 'top') ?? side(declarations, 'padding', 'top');
    if (top === undefined ? SPACED.has(tag) : ems(top) > 0.2 || ems(side(declarations, 'padding', 'top')) > 0.2) this.gap = true;
    const before = this.lines.length;
    if (tag === 'tr') this.row(element, style);
    else {
      if (tag === 'li') this.text(`${this.listMark(element)} `, style, style.indent);
      const first = style.indent + ems(declarations.get('text-indent'));
      for (const child of element.childNodes) this.walk(child, style, first);
      this.endLine();
    }
    const bottom = side(declarations, 'margin', 'bottom') ?? side(declarations, 'padding', 'bottom');
    if (bottom === undefined ? SPACED.has(tag) : ems(bottom) > 0.2) this.gap = true;
    if (this.lines.length === before && tag !== 'td' && tag !== 'tbody' && tag !== 'tr') this.gap = true;
    if (breaks('after')) this.turnPage();
  }

  private listMark(item: Element): string {
    const list = item.parentNode;
    if (!list || !('tagName' in list) || list.tagName !== 'ol') return '•';
    const items = list.childNodes.filter((node) => 'tagName' in node && node.tagName === 'li');
    const start = Number(list.attrs.find((one) => one.name === 'start')?.value ?? 1);
    const own = Number(item.attrs.find((one) => one.name === 'value')?.value ?? Number.NaN);
    return `${Number.isNaN(own) ? start + items.indexOf(item) : own}.`;
  }

  /** Cells side by side: a marker joins the first line of the next cell; rows of single lines become one line. */
  private row(row: Element, style: TextStyle): void {
    const cells: { lines: LetterLine[] }[] = [];
    let rowGap = this.gap;
    for (const cell of row.childNodes) {
      if (!('tagName' in cell)) continue;
      const inner = new LineBuilder(this.rules);
      inner.pageIndex = this.pageIndex;
      inner.gap = false;
      inner.walk(cell, style, style.indent);
      inner.endLine();
      if (inner.lines[0]?.gapBefore === true) rowGap = true;
      if (inner.lines.length > 0) cells.push({ lines: inner.lines });
    }
    if (cells.length === 0) {
      this.gap = true;
      return;
    }
    const out: LetterLine[] = [];
    for (const cell of cells) {
      const last = out.at(-1);
      const first = cell.lines[0];
      // A comment and the answer beside it are two texts.
      const sentences = last !== undefined && first !== undefined && last.text.length > 12 && /[.?!]$/.test(last.text) && /[.?!]$/.test(first.text) && !MARKER.test(last.text);
      const joins = last !== undefined && first !== undefined && !sentences && (MARKER.test(last.text) || (cells.every((one) => one.lines.length === 1) && cells.length > 1));
      if (joins) {
        const marker = MARKER.test(last.text);
        out[out.length - 1] = { ...(marker ? first : last), text: `${last.text} ${first.text}`, indent: last.indent, gapBefore: last.gapBefore };
        out.push(...cell.lines.slice(1));
      } else out.push(...cell.lines);
    }
    out.forEach((line, index) => this.lines.push(index === 0 ? { ...line, gapBefore: rowGap } : line));
    this.gap = false;
  }
}

function stylesheet(node: Node | DefaultTreeAdapterTypes.Document): string {
  if ('tagName' in node && node.tagName === 'style') return node.childNodes.map((child) => ('value' in child ? child.value : '')).join('\n');
  return 'childNodes' in node ? node.childNodes.map(stylesheet).join('\n') : '';
}

export function readHtmlLines(html: string): LetterLine[] {
  // The SGML frame of a submission would show as text.
  const start = html.search(/<html|<body|<TEXT>/i);
  const source = start > 0 && /^\s*<(?:SEC-|DOCUMENT)/i.test(html) ? html.slice(start).replace(/^<TEXT>/i, '') : html;
  const document = parse(source);
  const builder = new LineBuilder(classRules(stylesheet(document)));
  for (const node of document.childNodes) builder.walk(node, PLAIN_STYLE, 0);
  builder.endLine();
  const inked = builder.lines.map((line) => line.indent ?? 0).sort((a, b) => a - b);
  const margin = inked[Math.floor(inked.length * 0.02)] ?? 0;
  return builder.lines.map((line) => ({ ...line, indent: Math.max(0, Math.round(((line.indent ?? 0) - margin) * 10) / 10) }));
}

import type { Rule83 } from '../model.ts';
import { pageNumber, stampWords } from '../rule83.ts';
import type { LetterBlock, LetterCell, LetterPlan, LetterRun } from './model.ts';

/**
 * HTML that EDGAR accepts: tags of HTML 3.2 and inline styles only, no scripts, no links, no images, no nested tables,
 * printable ASCII with numeric references (EDGAR Filer Manual, volume II, 5.2.2).
 */
export function escapeHtml(text: string): string {
  let result = '';
  for (const char of text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu, '')) {
    const code = char.codePointAt(0) ?? 0;
    if (char === '&') result += '&amp;';
    else if (char === '<') result += '&lt;';
    else if (char === '>') result += '&gt;';
    else if (char === '"') result += '&quot;';
    else result += code > 126 ? `&#${code};` : char;
  }
  return result;
}

function runHtml(run: LetterRun): string {
  let html = escapeHtml(run.text).replaceAll('\n', '<BR>');
  if (html.trim() === '') return html;
  if (run.script) html = run.script === 'super' ? `<SUP>${html}</SUP>` : `<SUB>${html}</SUB>`;
  if (run.strike) html = `<STRIKE>${html}</STRIKE>`;
  if (run.underline) html = `<U>${html}</U>`;
  if (run.italic) html = `<I>${html}</I>`;
  if (run.bold) html = `<B>${html}</B>`;
  return html;
}

const runsHtml = (runs: readonly LetterRun[]): string => runs.map(runHtml).join('');
const FONT = 'font-family: Times New Roman, Times, serif; font-size: 10pt';
const block = (inner: string, style = ''): string => `<P STYLE="${FONT}; margin: 0 0 10pt 0${style === '' ? '' : `; ${style}`}">${inner}</P>`;

function cellHtml(cell: LetterCell): string {
  const figures = cell.blocks.length === 1 && cell.blocks[0]?.kind === 'paragraph' && /^[\s$(]*-?[\d.,]+[\s)%]*$/u.test(cell.blocks[0].runs.map((run) => run.text).join(''));
  // Tables within tables are not allowed; the words of one stay, line by line.
  const inner = cell.blocks.map((each) => (each.kind === 'paragraph' || each.kind === 'heading' ? runsHtml(each.runs) : flat(each))).join('<BR>');
  const words = cell.header ? `<B>${inner}</B>` : inner;
  return `<TD${cell.colSpan > 1 ? ` COLSPAN="${cell.colSpan}"` : ''} STYLE="${FONT}; border: 1px solid black; padding: 2pt 4pt; vertical-align: top; text-align: ${figures ? 'right' : 'left'}">${words === '' ? '&nbsp;' : words}</TD>`;
}

function flat(each: LetterBlock): string {
  switch (each.kind) {
    case 'paragraph': case 'heading': return runsHtml(each.runs);
    case 'quote': return each.blocks.map(flat).join('<BR>');
    case 'list': return each.items.map((item, at) => `${each.ordered ? `${each.start + at}. ` : '&#8226; '}${item.map(flat).join('<BR>')}`).join('<BR>');
    case 'table': return each.rows.map((row) => row.map((cell) => cell.blocks.map(flat).join(' ')).join(' | ')).join('<BR>');
  }
}

function blockHtml(each: LetterBlock, indent: number, depth: number): string {
  const margin = indent > 0 ? `margin-left: ${indent}pt` : '';
  switch (each.kind) {
    case 'paragraph': return block(runsHtml(each.runs), [margin, each.align === 'left' ? '' : `text-align: ${each.align}`].filter((part) => part !== '').join('; '));
    case 'heading': return block(`<B>${runsHtml(each.runs)}</B>`, margin);
    case 'quote': return each.blocks.map((inner) => blockHtml(inner, indent + 36, depth)).join('\n');
    case 'table': return `<TABLE CELLSPACING="0" CELLPADDING="0" STYLE="${FONT}; border-collapse: collapse; margin: 0 0 10pt ${indent}pt">\n${each.rows.map((row) => `<TR>${row.map(cellHtml).join('')}</TR>`).join('\n')}\n</TABLE>`;
    case 'list': return each.items.map((item, at) => {
      const label = each.ordered ? (depth % 2 === 0 ? `${each.start + at}.` : `(${String.fromCodePoint(97 + ((each.start + at - 1) % 26))})`) : depth % 2 === 0 ? '&#8226;' : '&#8211;';
      return item.map((inner, index) => (index === 0 && inner.kind === 'paragraph'
        ? block(`${label}&nbsp;&nbsp;${runsHtml(inner.runs)}`, `margin-left: ${indent + 36}pt; text-indent: -18pt`)
        : blockHtml(inner, indent + 36, depth + 1))).join('\n');
    }).join('\n');
  }
}

/** Characters that a Letter page of 10 point type holds with room to spare. */
const PAGE_CHARACTERS = 2_600;

/** The confidential version in pages of its own, each stamped and numbered; HTML has no pages otherwise. */
function pagesOf(body: readonly string[], rule83: Rule83 | null): string {
  if (rule83?.kind !== 'confidential') return body.join('\n');
  const pages: string[][] = [[]];
  let room = PAGE_CHARACTERS;
  for (const part of body) {
    const length = part.replaceAll(/<[^>]*>/gu, '').length;
    if (length > room && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      room = PAGE_CHARACTERS;
    }
    pages.at(-1)?.push(part);
    room -= length;
  }
  return pages.map((page, index) => [block(`<B>${escapeHtml(`${stampWords(rule83)}   ${pageNumber(rule83, index + 1)}`)}</B>`, 'text-align: center'), ...page].join('\n'))
    .join('\n<HR SIZE="1" STYLE="page-break-after: always">\n');
}

/** The letter as EDGAR-ready HTML. */
export function writeHtmlLetter(plan: LetterPlan): string {
  const tag = plan.quoteStyle === 'bold' ? 'B' : 'I';
  const lines = (values: readonly string[]) => values.map((line) => (line === '' ? '&nbsp;' : escapeHtml(line))).join('<BR>');
  const body: string[] = [
    block(`<B>${lines(plan.letterhead)}</B>`, 'text-align: center'), ...plan.notice.map((line, index) => block(index < 2 ? `<B>${escapeHtml(line)}</B>` : escapeHtml(line), 'text-align: center')), block(escapeHtml(plan.date)), block(`<B>${plan.delivery}</B>`), block(lines(plan.addressee)),
    `<TABLE CELLSPACING="0" CELLPADDING="0" STYLE="${FONT}; margin: 0 0 10pt 36pt"><TR><TD STYLE="${FONT}; vertical-align: top; width: 36pt"><B>Re:</B></TD><TD STYLE="${FONT}"><B>${lines(plan.re)}</B></TD></TR></TABLE>`,
    block(escapeHtml(plan.salutation)), block(escapeHtml(plan.opening)),
  ];
  for (const item of plan.items) {
    if (item.kind === 'heading') {
      body.push(block(item.level === 0 ? `<B><U>${escapeHtml(item.text)}</U></B>` : `<U>${escapeHtml(item.text)}</U>`));
      continue;
    }
    item.paragraphs.forEach((paragraph, index) => {
      const number = index === 0 ? `${escapeHtml(item.number)}.&nbsp;&nbsp;` : '';
      body.push(block(`<${tag}>${number}${escapeHtml(paragraph)}</${tag}>`, index === 0 ? 'margin-left: 36pt; text-indent: -18pt' : 'margin-left: 36pt'));
    });
    body.push(block('<B><U>Response:</U></B>'), ...item.response.map((each) => blockHtml(each, 0, 0)));
  }
  if (plan.acknowledgments) {
    body.push(block(escapeHtml(plan.acknowledgments.lead)), ...plan.acknowledgments.points.map((point) => block(`&#8226;&nbsp;&nbsp;${escapeHtml(point)}`, 'margin-left: 36pt; text-indent: -18pt')));
  }
  const [closing = '', ...ends] = plan.closing;
  body.push(block(escapeHtml(closing)), ...ends.map((line) => block(escapeHtml(line), 'margin-left: 50%')), block(lines(plan.signature), 'margin-left: 50%'));
  return `<HTML>\n<HEAD>\n<TITLE>${escapeHtml(plan.title)}</TITLE>\n</HEAD>\n<BODY>\n${pagesOf(body, plan.rule83)}\n</BODY>\n</HTML>\n`;
}

import { escapeHtml } from '../response-letter/html-letter.ts';
import { scopeWords, type MarkedCopy, type MarkedParagraph } from './model.ts';

const FONT = 'font-family: Times New Roman, Times, serif; font-size: 10pt';
const block = (inner: string, style = ''): string => `<P STYLE="${FONT}; margin: 0 0 10pt 0${style === '' ? '' : `; ${style}`}">${inner}</P>`;

/**
 * Regulation S-T Rule 310 (17 CFR 232.310): changed material is marked by <R> before and </R> after the paragraph that
 * contains it. EDGAR replaces the tags by blanks before it publishes a filing, and everybody sees what stands between
 * them: words that are gone are therefore left out, and an empty pair says where they stood. Each pair opens and closes
 * in one line, none lies inside another.
 */
function revised({ kind, row, redline }: MarkedParagraph): string {
  const words = kind === 'deleted' ? '' : redline.filter(({ op }) => op !== '-').map(({ text }) => text).join('').trim();
  return `<R>${block(words === '' ? '&nbsp;' : escapeHtml(words), row ? 'margin-bottom: 2pt' : '')}</R>`;
}

/** The amendment's changed paragraphs as EDGAR HTML with <R> tags: HTML 3.2 tags, inline styles, printable ASCII. */
export function writeMarkedHtml(copy: MarkedCopy): string {
  const body = [
    block(`<B>${escapeHtml(`Changed paragraphs of ${copy.to}`)}</B>`), block(`<I>${escapeHtml(scopeWords(copy))}</I>`),
    ...copy.paragraphs.flatMap((paragraph) => [...(paragraph.place === null ? [] : [block(`<I>${escapeHtml(paragraph.place)}</I>`, 'margin-bottom: 2pt')]), revised(paragraph)]),
  ];
  return `<HTML>\n<HEAD>\n<TITLE>${escapeHtml(`Marked copy of ${copy.to}`)}</TITLE>\n</HEAD>\n<BODY BGCOLOR="#FFFFFF">\n${body.join('\n')}\n</BODY>\n</HTML>\n`;
}

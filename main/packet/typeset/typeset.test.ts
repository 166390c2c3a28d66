import { PDFContext } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RichNode } from '../../../db/model.ts';
import type { Block, Sheet, TagNode } from './blocks.ts';
import { FontSet } from './fonts.ts';
import { breakLines } from './lines.ts';
import { SHEET, typeset } from './paginate.ts';
import { richBlocks } from './rich-text.ts';
import { BODY, group, paragraph, run } from './styles.ts';

let fonts: FontSet;
beforeAll(async () => { fonts = await FontSet.load(PDFContext.create()); });

const set = (blocks: readonly Block[]): readonly Sheet[] => typeset(blocks, fonts, { tag: 'Document', parent: null, children: [] } satisfies TagNode);
const textsOf = (sheets: readonly Sheet[]): string[] => sheets.flatMap((sheet) => sheet.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])));
const wordsOf = (sheets: readonly Sheet[]): string[] => textsOf(sheets).join(' ').split(/\s+/u).filter((word) => word !== '').sort();
const many = (count: number, word = 'word'): string => Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');

function insideMargins(sheets: readonly Sheet[]): void {
  for (const sheet of sheets) {
    for (const item of sheet.items) {
      if (item.kind !== 'text') continue;
      expect(item.x).toBeGreaterThanOrEqual(SHEET.left - 0.1);
      expect(item.x + item.width).toBeLessThanOrEqual(SHEET.width - SHEET.right + 0.5);
      expect(item.y).toBeGreaterThan(SHEET.top);
      expect(item.y).toBeLessThan(SHEET.height - SHEET.bottom + 2);
    }
  }
}

describe('lines', () => {
  const lines = (text: string, width: number): string[] => breakLines([run(text)], () => width, fonts).map((line) => line.segments.map((segment) => segment.text).join(''));
  it('break at spaces and keep every word', () => {
    expect(lines(many(60), 120).join(' ')).toBe(many(60));
  });
  it('never break the names of forms and pages', () => {
    for (const width of [42, 50, 60, 70, 80, 100]) {
      for (const line of lines('see Form 10-K/A page F-12 and Item 9A(T)', width)) expect(line).not.toMatch(/(?:10-|F-|\/)$/u);
    }
  });
  it('break compounds after their hyphen', () => {
    expect(lines('management-prepared', 70)).toEqual(['management-', 'prepared']);
  });
  it('cut a word that is wider than the column', () => {
    const cut = lines('x'.repeat(400), 100);
    expect(cut.length).toBeGreaterThan(10);
    expect(cut.join('')).toBe('x'.repeat(400));
  });
  it('keep a full stop with the bold word before it', () => {
    const bold = { ...BODY, bold: true };
    for (let width = 60; width < 200; width += 3) {
      const made = breakLines([run('one two three four '), run('five', bold), run('. six seven')], () => width, fonts);
      for (const line of made) expect(line.segments[0]?.text.startsWith('.')).toBe(false);
    }
  });
});

describe('sheets', () => {
  it('hold every word once, in margins, over several sheets', () => {
    const text = many(4000);
    const sheets = set([paragraph(text)]);
    expect(sheets.length).toBeGreaterThan(5);
    expect(wordsOf(sheets)).toEqual(text.split(' ').sort());
    insideMargins(sheets);
  });
  it('keep a heading with what follows', () => {
    for (let filler = 30; filler < 60; filler += 1) {
      const sheets = set([...Array.from({ length: filler }, (_, index) => paragraph(`filler${index}`, { after: 0 })), paragraph('HEADING', { keepWithNext: true }), paragraph('first line of the text')]);
      const place = (word: string) => sheets.findIndex((sheet) => sheet.items.some((item) => item.kind === 'text' && item.text.startsWith(word)));
      expect(place('HEADING')).toBe(place('first'));
    }
  });
  it('cut a table row that is higher than a sheet, and repeat the header', () => {
    const text = many(3000);
    const row = (words: string, header = false) => [{ blocks: [paragraph('k', { after: 0 })], header, colSpan: 1 }, { blocks: [paragraph(words, { after: 0 })], header, colSpan: 1 }];
    const sheets = set([{ kind: 'table', columns: [1, 3], rows: [row('HEAD', true), row(text)], headerRows: 1, rules: 'all', padX: 4, padY: 4, before: 0, after: 0 }]);
    expect(sheets.length).toBeGreaterThan(3);
    expect(textsOf(sheets).filter((each) => each === 'HEAD')).toHaveLength(sheets.length);
    expect(wordsOf(sheets).filter((word) => word.startsWith('word'))).toEqual(text.split(' ').sort());
    insideMargins(sheets);
  });
  it('draw the bar of a group on every sheet that it covers', () => {
    const sheets = set([group([paragraph(many(3000))], { bar: [0, 0, 1] })]);
    expect(sheets.every((sheet) => sheet.items.some((item) => item.kind === 'fill' && item.width < 3))).toBe(true);
  });
});

describe('the editor\u2019s document', () => {
  const text = (words: string): RichNode => ({ type: 'text', text: words });
  it('loses no word, whatever nodes it is made of', () => {
    const nodes: RichNode[] = [
      { type: 'paragraph', content: [text('alpha'), { type: 'hardBreak' }, text('beta')] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('gamma')] }, { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('delta')] }] }] }] }] },
      { type: 'somethingNew', content: [{ type: 'paragraph', content: [text('epsilon')] }, text('zeta')] },
      { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 2 }, content: [{ type: 'paragraph', content: [text('eta')] }] }] }, { type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [text('theta')] }] }, { type: 'tableCell', content: [] }] }] },
      { type: 'blockquote', content: [{ type: 'paragraph', content: [text('iota')] }] },
      { type: 'codeBlock', content: [text('kappa')] },
      { type: 'paragraph', content: [{ type: 'quotedPassage', attrs: { label: 'lambda' } }] },
    ];
    const words = wordsOf(set(richBlocks(nodes)));
    expect(words).toEqual(expect.arrayContaining(['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa', 'lambda']));
  });
  it('numbers lists from where they start', () => {
    const item = (words: string): RichNode => ({ type: 'listItem', content: [{ type: 'paragraph', content: [text(words)] }] });
    const words = wordsOf(set(richBlocks([{ type: 'orderedList', attrs: { start: 4 }, content: [item('four'), item('five')] }])));
    expect(words).toEqual(['4.', '5.', 'five', 'four']);
  });
  it('follows only links that lead to the web or a mailbox', () => {
    const linked = (href: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] });
    const links = set(richBlocks([linked('https://www.sec.gov/'), linked('javascript:alert(1)'), linked('file:///etc/passwd')])).flatMap((sheet) => sheet.items.filter((item) => item.kind === 'link'));
    expect(links).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { buildPageText, type TextRun } from '../anchoring/page-text.ts';
import { blockOfPage, textBlock } from './text-block.ts';

const LINE = 'a line of text that is sixty characters long, more or less so';

function run(str: string, x: number, y: number, width = str.length * 5, transform = [10, 0, 0, 10, x, y]): TextRun {
  return { str, transform, width, height: 10, dir: 'ltr', hasEOL: true, fontFamily: 'serif' };
}

function page(left: number, width: number, ...more: TextRun[]) {
  const lines = Array.from({ length: 30 }, (_, line) => run(LINE, left, 700 - line * 14, width));
  return buildPageText([...lines, ...more]);
}

describe('the text block', () => {
  it('is the box around the lines of a page', () => {
    expect(blockOfPage(page(72, 400))).toMatchObject({ left: 72, right: 472, top: 710, bottom: 700 - 29 * 14 });
  });

  it('leaves out a page number and a mark in the margin', () => {
    expect(blockOfPage(page(72, 400, run('F-12', 560, 20), run('R83', 4, 760)))).toMatchObject({ left: 72, right: 472 });
  });

  it('is the median of the pages, whatever one wide table or a nearly empty divider says', () => {
    const pages = [page(72, 400), page(70, 402), page(72, 400), page(20, 560), buildPageText([run('PART II', 280, 400)])];
    expect(textBlock(pages)).toMatchObject({ left: 71, right: 472 });
    expect(textBlock([buildPageText([run('PART II', 280, 400)])])).toMatchObject({ left: 280, right: 315 });
  });

  it('follows text that runs up the page', () => {
    expect(blockOfPage(buildPageText([run(LINE, 100, 50, 300, [0, 10, -10, 0, 100, 50])]))).toMatchObject({ left: 90, right: 100, bottom: 50, top: 350 });
  });

  it('is nothing without text', () => {
    expect(textBlock([buildPageText([]), buildPageText([run('  ', 10, 10)])])).toBeNull();
  });
});

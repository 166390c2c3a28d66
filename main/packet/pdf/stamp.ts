import { PDFArray, PDFDict, PDFRef, type PDFContext } from '@cantoo/pdf-lib';
import type { Rule83 } from '../model.ts';
import { pageNumber, stampWords } from '../rule83.ts';
import type { FontSet } from '../typeset/fonts.ts';
import { measure } from '../typeset/lines.ts';
import { SANS, WHITE } from '../typeset/styles.ts';
import { paintOver } from './chips.ts';
import type { GraftedPage } from './graft-document.ts';
import { FontResources, boxOperators, textOperators } from './paint.ts';
import { pageView, visualToUser } from './page-view.ts';
import { numberOf, name } from './objects.ts';
import { deflated } from './save.ts';

const SIZE = 8;
const TOP = 15;
const EDGE = 18;

/** Generated sheets are Letter size unless they say otherwise, and never turned. */
function sheetPage(context: PDFContext, ref: PDFRef): Pick<GraftedPage, 'dict' | 'view'> | null {
  const dict = context.lookup(ref);
  if (!(dict instanceof PDFDict)) return null;
  const box = context.lookup(dict.get(name('MediaBox')));
  const side = (index: number, usual: number): number => (box instanceof PDFArray ? numberOf(box.get(index)) ?? usual : usual);
  return { dict, view: pageView([0, 0, side(2, 612), side(3, 792)], 0) };
}

/** Writes who asks for confidential treatment, and the page's number, at the top of every page (17 CFR 200.83(c)). */
export function stampPages(context: PDFContext, pages: readonly (GraftedPage | PDFRef)[], rule83: Rule83, fonts: FontSet): void {
  pages.forEach((each, index) => {
    const page = each instanceof PDFRef ? sheetPage(context, each) : each;
    if (!page) return;
    const { view } = page;
    const words = `${stampWords(rule83)}   ${pageNumber(rule83, index + 1)}`;
    const natural = measure(words, { ...SANS, size: SIZE, bold: true }, fonts);
    const style = { ...SANS, size: Math.min(SIZE, (SIZE * (view.width - 2 * EDGE)) / natural), bold: true };
    const width = measure(words, style, fonts);
    const left = (view.width - width) / 2;
    const bottom = view.height - TOP;
    const resources = new FontResources();
    const drawing = [boxOperators(left - 3, bottom - 2.6, width + 6, style.size + 3, 0, WHITE), textOperators(words, style, left, bottom, fonts, resources)].join('\n');
    paintOver(context, page.dict, 'TickmarkStamp', context.register(deflated(context, drawing, {
      Type: 'XObject', Subtype: 'Form', FormType: 1, BBox: [0, 0, view.width, view.height], Matrix: [...visualToUser(view)], Resources: { Font: resources.dict(context) },
    })));
  });
}

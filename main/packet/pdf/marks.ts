import { PDFArray, PDFDict, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import type { AnnotationKind } from '../../../db/model.ts';
import type { PlannedMark } from '../model.ts';
import type { Rgb } from '../typeset/blocks.ts';
import { BAR_COLORS, MARK_COLORS } from '../typeset/styles.ts';
import type { GraftedPage } from './graft-document.ts';
import { fillColor } from './paint.ts';
import { deflated } from './save.ts';
import { name, num, pdfDate, text } from './objects.ts';
import { bounds, rectToUser, toVisual } from './page-view.ts';
import type { StructureTree } from './structure.ts';

const FALLBACK: Rgb = [1, 0.88, 0.54];
/** ISO 32000-2, 12.5.6: what each kind is to any reader of PDFs. */
const SUBTYPES: Readonly<Record<AnnotationKind, string>> = { highlight: 'Highlight', underline: 'Underline', area: 'Square', 'page-note': 'Text' };
const AREA_LINE = 1.2;

const stroke = (color: Rgb, width: number): string => `${color.map(num).join(' ')} RG ${num(width)} w`;

/** The drawing of a mark in user space, without its blend. */
function drawing(mark: PlannedMark, rect: readonly number[]): string {
  const fill = MARK_COLORS[mark.color] ?? FALLBACK;
  const strong = BAR_COLORS[mark.color] ?? FALLBACK;
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  switch (mark.shape) {
    case 'highlight':
      return [fillColor(fill), ...mark.quads.map(([x1, y1, x2, y2, x3, y3, x4, y4]) =>
        // Corner order is top left, top right, bottom left, bottom right; the outline runs round.
        `${num(x1)} ${num(y1)} m ${num(x2)} ${num(y2)} l ${num(x4)} ${num(y4)} l ${num(x3)} ${num(y3)} l h f`)].join('\n');
    case 'underline':
      return mark.quads.map(([x1, y1, , , x3, y3, x4, y4]) => {
        const width = Math.max(0.7, Math.hypot(x1 - x3, y1 - y3) * 0.09);
        // Inside the quad by half the line, as the window paints it.
        const [dx, dy] = [(x1 - x3) * 0.05, (y1 - y3) * 0.05];
        return `${stroke(strong, width)}\n${num(x3 + dx)} ${num(y3 + dy)} m ${num(x4 + dx)} ${num(y4 + dy)} l S`;
      }).join('\n');
    case 'area': {
      const [x, y] = [left + AREA_LINE, bottom + AREA_LINE];
      const box = `${num(x)} ${num(y)} ${num(right - left - 2 * AREA_LINE)} ${num(top - bottom - 2 * AREA_LINE)} re`;
      return `${stroke(strong, AREA_LINE)}\n${box} S`;
    }
    case 'page-note': {
      const lines = [0.3, 0.5, 0.7].map((part) => {
        const y = bottom + (top - bottom) * part;
        return `${num(left + (right - left) * 0.22)} ${num(y)} m ${num(left + (right - left) * 0.78)} ${num(y)} l S`;
      });
      return [fillColor(fill), stroke(strong, 1), `${num(left + 1)} ${num(bottom + 1)} ${num(right - left - 2)} ${num(top - bottom - 2)} re B`, ...lines].join('\n');
    }
  }
}

/** The look of a mark, multiplied with what is printed below. */
function appearance(context: PDFContext, mark: PlannedMark, rect: readonly number[]): PDFRef {
  return context.register(deflated(context, `/Blend gs\n${drawing(mark, rect)}`, {
    Type: 'XObject', Subtype: 'Form', FormType: 1, BBox: [...rect], Matrix: [1, 0, 0, 1, 0, 0],
    Group: { S: 'Transparency', Type: 'Group', CS: 'DeviceRGB' },
    Resources: { ExtGState: { Blend: { Type: 'ExtGState', BM: 'Multiply', ca: 1, CA: 1, AIS: false } } },
  }));
}

/** Entries that only one kind has; those that readers need to draw it anew. */
const OWN_KEYS = { highlight: {}, underline: {}, area: { BS: { Type: 'Border', W: AREA_LINE, S: 'S' } }, 'page-note': { Name: 'Note' } } as const;

/** Adds annotations to a page, after those it has; the array may have been shared with another page. */
export function appendAnnotations(context: PDFContext, page: PDFDict, added: readonly PDFObject[]): void {
  const present = context.lookup(page.get(name('Annots')));
  const array = PDFArray.withContext(context);
  if (present instanceof PDFArray) for (const item of present.asArray()) array.push(item);
  for (const item of added) array.push(item);
  page.set(name('Annots'), array);
}

/** Writes one mark with its popup; returns their references, the mark first. */
export function writeHighlight(context: PDFContext, mark: PlannedMark, page: GraftedPage, structure: StructureTree): readonly PDFRef[] {
  const color = MARK_COLORS[mark.color] ?? FALLBACK;
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const rect = bounds(mark.quads.flat()).map((value, index) => round(index < 2 ? value - 0.5 : value + 0.5));
  const ref = context.nextRef();
  const popupRef = context.nextRef();
  const dict = context.obj({
    Type: 'Annot', Subtype: SUBTYPES[mark.shape], Rect: rect, C: [...color], CA: 1, F: 4, P: page.ref, Popup: popupRef,
    AP: { N: appearance(context, mark, rect) }, ...OWN_KEYS[mark.shape],
    TMK_Id: text(mark.id), TMK_Part: [mark.part, mark.parts], TMK_Kind: mark.kind,
  });
  if (mark.shape === 'highlight' || mark.shape === 'underline') dict.set(name('QuadPoints'), context.obj(mark.quads.flat().map(round)));
  dict.set(name('NM'), text(mark.name));
  dict.set(name('T'), text(mark.author));
  dict.set(name('Subj'), text(mark.kind === 'staff-comment' ? 'Staff comment' : 'Passage'));
  dict.set(name('Contents'), text(mark.contents));
  dict.set(name('CreationDate'), pdfDate(mark.createdAt));
  dict.set(name('M'), pdfDate(mark.modifiedAt));
  dict.set(name('StructParent'), context.obj(structure.addAnnotation(mark.documentIndex, 'Annot', page.ref, ref, mark.contents)));
  context.assign(ref, dict);
  context.assign(popupRef, context.obj({ Type: 'Annot', Subtype: 'Popup', Rect: popupRect(mark, page), Parent: ref, P: page.ref, Open: false, F: 28 }));
  return [ref, popupRef];
}

/** Beside the right edge of the page, level with the passage. */
function popupRect(mark: PlannedMark, page: GraftedPage): number[] {
  const { view } = page;
  const [x = 0, y = 0] = mark.quads[0] ?? [];
  const [, top] = toVisual(view, x, y);
  const height = Math.min(110, view.height);
  const bottom = Math.min(Math.max(top - height, 0), view.height - height);
  return [...rectToUser(view, [Math.max(view.width - 190, 0), bottom, view.width, bottom + height])];
}

import { PDFArray, PDFDict, PDFStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import type { PlannedMark } from '../model.ts';
import type { FontSet } from '../typeset/fonts.ts';
import { measure } from '../typeset/lines.ts';
import { ACCENT, CHIP, WHITE } from '../typeset/styles.ts';
import type { GraftedPage } from './graft-document.ts';
import { FontResources, boxOperators, linkDict, textOperators, type SheetTargets } from './paint.ts';
import { openStates, pageContent } from './graphics-states.ts';
import { deflated } from './save.ts';
import { name } from './objects.ts';
import { rectToUser, toVisual, visualToUser } from './page-view.ts';
import type { StructureTree } from './structure.ts';

const HEIGHT = 12.5;
const GAP = 2;
const EDGE = 7;
/** More than this many chips beside one passage stand in further rows. */
const PER_ROW = 3;

interface PlacedChip {
  readonly label: string;
  readonly title: string;
  readonly commentId: string;
  readonly documentIndex: number;
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
}

/** Chips in visual coordinates: right margin, level with their passage, pushed down where they would overlap. */
export function placeChips(page: GraftedPage, marks: readonly PlannedMark[], fonts: FontSet): readonly PlacedChip[] {
  const { view } = page;
  const style = { ...CHIP, pill: null };
  const rows = marks.filter((mark) => mark.chips.length > 0).map((mark) => {
    const [x = 0, y = 0] = mark.quads[0] ?? [];
    return { mark, top: toVisual(view, x, y)[1] };
  });
  rows.sort((a, b) => b.top - a.top);
  const placed: PlacedChip[] = [];
  let ceiling = view.height - EDGE;
  for (const { mark, top } of rows) {
    let y = Math.min(top, ceiling);
    for (let at = 0; at < mark.chips.length; at += PER_ROW) {
      const row = mark.chips.slice(at, at + PER_ROW);
      const widths = row.map((chip) => Math.max(measure(chip.label, style, fonts) + 8, HEIGHT + 2));
      let left = view.width - EDGE - widths.reduce((sum, width) => sum + width, (row.length - 1) * GAP);
      row.forEach((chip, index) => {
        const width = widths[index] ?? 0;
        placed.push({ ...chip, documentIndex: mark.documentIndex, left, bottom: Math.max(y - HEIGHT, EDGE), width });
        left += width + GAP;
      });
      y -= HEIGHT + GAP;
    }
    ceiling = y;
  }
  return placed;
}

function resourcesOf(context: PDFContext, page: PDFDict): PDFDict {
  const resources = context.lookup(page.get(name('Resources')));
  return resources instanceof PDFDict ? resources.clone(context) : PDFDict.withContext(context);
}

function contentParts(context: PDFContext, page: PDFDict): PDFObject[] {
  const raw = page.get(name('Contents'));
  const contents = context.lookup(raw);
  if (contents instanceof PDFArray) return contents.asArray();
  return raw && contents instanceof PDFStream ? [raw] : [];
}

/** Draws a form over everything that is on the page. */
export function paintOver(context: PDFContext, page: PDFDict, key: string, form: PDFObject): void {
  const resources = resourcesOf(context, page);
  const xObjects = context.lookup(resources.get(name('XObject')));
  const own = xObjects instanceof PDFDict ? xObjects.clone(context) : PDFDict.withContext(context);
  own.set(name(key), form);
  resources.set(name('XObject'), own);
  page.set(name('Resources'), resources);
  const before = context.register(context.stream('q\n'));
  // Content that leaves graphics states open must not lend its scale or clip to the form.
  const content = pageContent(context, page.get(name('Contents')));
  const restores = Math.max(0, 1 + (content ? openStates(content) : 0));
  const after = context.register(context.stream(`\n${'Q\n'.repeat(restores)}/Artifact BMC q /${key} Do Q EMC\n`));
  page.set(name('Contents'), context.obj([before, ...contentParts(context, page), after]));
}

/** Paints the chips onto the page and returns the links that lie over them. */
export function writeChips(
  context: PDFContext, page: GraftedPage, marks: readonly PlannedMark[], fonts: FontSet, structure: StructureTree, targets: SheetTargets,
): readonly PDFObject[] {
  const chips = placeChips(page, marks, fonts);
  if (chips.length === 0) return [];
  const fontResources = new FontResources();
  const style = { ...CHIP, pill: null };
  const drawing = chips.map((chip) => {
    const textWidth = measure(chip.label, style, fonts);
    return [
      boxOperators(chip.left - 1, chip.bottom - 1, chip.width + 2, HEIGHT + 2, 4, WHITE),
      boxOperators(chip.left, chip.bottom, chip.width, HEIGHT, 3.2, ACCENT),
      textOperators(chip.label, style, chip.left + (chip.width - textWidth) / 2, chip.bottom + 3.4, fonts, fontResources),
    ].join('\n');
  });
  const form = context.register(deflated(context, drawing.join('\n'), {
    Type: 'XObject', Subtype: 'Form', FormType: 1, BBox: [0, 0, page.view.width, page.view.height], Matrix: [...visualToUser(page.view)],
    Resources: { Font: fontResources.dict(context) },
  }));
  paintOver(context, page.dict, 'TickmarkChips', form);
  return chips.flatMap((chip): PDFObject[] => {
    const rect = rectToUser(page.view, [chip.left - 1, chip.bottom - 1, chip.left + chip.width + 1, chip.bottom + HEIGHT + 1]);
    const dict = linkDict(context, page.ref, rect, { to: 'anchor', name: `comment-${chip.commentId}` }, chip.title, targets);
    if (!dict) return [];
    const ref = context.register(dict);
    dict.set(name('StructParent'), context.obj(structure.addAnnotation(chip.documentIndex, 'Link', page.ref, ref, chip.title)));
    return [ref];
  });
}

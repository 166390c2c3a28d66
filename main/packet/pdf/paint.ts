import { PDFDict, type PDFArray, type PDFContext, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import type { LinkTarget, Placed, Rgb, Sheet, TagNode, TextStyle } from '../typeset/blocks.ts';
import type { FontSet, TypeFont } from '../typeset/fonts.ts';
import { deflated } from './save.ts';
import { name, num, text } from './objects.ts';
import type { StructureTree } from './structure.ts';

export const fillColor = (color: Rgb): string => `${color.map(num).join(' ')} rg`;

/** Collects the fonts that a content stream names. */
export class FontResources {
  readonly #names = new Map<TypeFont, string>();

  nameOf(font: TypeFont): string {
    let known = this.#names.get(font);
    if (known === undefined) {
      known = `F${this.#names.size + 1}`;
      this.#names.set(font, known);
    }
    return known;
  }

  dict(context: PDFContext): PDFDict {
    const dict = PDFDict.withContext(context);
    for (const [font, key] of this.#names) dict.set(name(key), font.ref);
    return dict;
  }
}

/** Text operators for one stretch of text whose baseline begins at `x`, `y` (from the bottom). */
export function textOperators(words: string, style: TextStyle, x: number, y: number, fonts: FontSet, resources: FontResources): string {
  const parts: string[] = ['BT', fillColor(style.color)];
  let at = x;
  for (const piece of fonts.pieces(words, style)) {
    // Boxes stand for what no font can draw; whoever copies or hears the text still gets the characters.
    if (!piece.covered) parts.push(`/Span <</ActualText ${text(piece.text).toString()}>> BDC`);
    parts.push(`/${resources.nameOf(piece.font)} ${num(style.size)} Tf`, `1 0 0 1 ${num(at)} ${num(y)} Tm`, `${piece.font.encode(piece.text).toString()} Tj`);
    if (!piece.covered) parts.push('EMC');
    at += piece.font.width(piece.text) * style.size;
  }
  parts.push('ET');
  return parts.join('\n');
}

const KAPPA = 0.5523;

/** A filled rectangle, with rounded corners where `radius` is not 0. `y` is its bottom edge. */
export function boxOperators(x: number, y: number, width: number, height: number, radius: number, color: Rgb): string {
  if (radius <= 0) return `${fillColor(color)} ${num(x)} ${num(y)} ${num(width)} ${num(height)} re f`;
  const r = Math.min(radius, width / 2, height / 2);
  const k = r * (1 - KAPPA);
  const [right, top] = [x + width, y + height];
  const points = (values: readonly number[]) => values.map(num).join(' ');
  return [
    fillColor(color), `${points([x + r, y])} m`, `${points([right - r, y])} l`, `${points([right - k, y, right, y + k, right, y + r])} c`,
    `${points([right, top - r])} l`, `${points([right, top - k, right - k, top, right - r, top])} c`, `${points([x + r, top])} l`,
    `${points([x + k, top, x, top - k, x, top - r])} c`, `${points([x, y + r])} l`, `${points([x, y + k, x + k, y, x + r, y])} c`, 'f',
  ].join('\n');
}

export interface SheetTargets {
  /** Explicit destination for a link; null where it leads nowhere. */
  destination(target: LinkTarget): PDFArray | null;
}

/** A link annotation's dictionary; the caller registers it and puts it on its page. */
export function linkDict(context: PDFContext, page: PDFRef, rect: readonly number[], target: LinkTarget, title: string, targets: SheetTargets): PDFDict | null {
  const action = target.to === 'uri' ? context.obj({ S: 'URI', URI: text(target.uri) }) : null;
  const destination = action ? null : targets.destination(target);
  if (!action && !destination) return null;
  const dict = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: rect.map((value) => Math.round(value * 100) / 100), Border: [0, 0, 0], F: 4, P: page, H: 'I' });
  if (action) dict.set(name('A'), action);
  if (destination) dict.set(name('Dest'), destination);
  dict.set(name('Contents'), text(title));
  return dict;
}

/** Paints one generated sheet into a page dictionary at `ref`. */
export function paintSheet(
  context: PDFContext, sheet: Sheet, ref: PDFRef, pageTree: PDFRef, fonts: FontSet, structure: StructureTree, targets: SheetTargets,
): void {
  const resources = new FontResources();
  const content: string[] = [];
  const owners: TagNode[] = [];
  let open: TagNode | 'artifact' | null = null;
  const mark = (node: TagNode | null) => {
    const wanted = node ?? 'artifact';
    if (open === wanted) return;
    if (open !== null) content.push('EMC');
    if (node) {
      content.push(`/${node.tag} <</MCID ${owners.length}>> BDC`);
      owners.push(node);
    } else content.push('/Artifact BMC');
    open = wanted;
  };
  const links: Extract<Placed, { kind: 'link' }>[] = [];
  for (const item of sheet.items) {
    if (item.kind === 'fill') {
      mark(null);
      content.push(boxOperators(item.x, sheet.height - item.y - item.height, item.width, item.height, item.radius, item.color));
    } else if (item.kind === 'text') {
      mark(item.node);
      const baseline = sheet.height - item.y;
      content.push(textOperators(item.text, item.style, item.x, baseline, fonts, resources));
      if (item.style.underline) content.push(boxOperators(item.x, baseline - item.style.size * 0.16, item.width, item.style.size * 0.05, 0, item.style.color));
      if (item.style.strike) content.push(boxOperators(item.x, baseline + item.style.size * 0.26, item.width, item.style.size * 0.055, 0, item.style.color));
    } else if (item.kind === 'link') links.push(item);
  }
  if (open !== null) content.push('EMC');
  const page = context.obj({
    Type: 'Page', Parent: pageTree, MediaBox: [0, 0, sheet.width, sheet.height], Tabs: 'S',
    StructParents: structure.addPage(ref, owners),
    Contents: context.register(deflated(context, content.join('\n'))),
  });
  page.set(name('Resources'), context.obj({ Font: resources.dict(context) }));
  const annotations: PDFObject[] = [];
  for (const link of links) {
    const rect = [link.x, sheet.height - link.y - link.height, link.x + link.width, sheet.height - link.y];
    const dict = linkDict(context, ref, rect, link.target, link.title, targets);
    if (!dict) continue;
    const linkRef = context.register(dict);
    if (link.node) dict.set(name('StructParent'), context.obj(structure.addLink(link.node, ref, linkRef)));
    annotations.push(linkRef);
  }
  if (annotations.length > 0) page.set(name('Annots'), context.obj(annotations));
  context.assign(ref, page);
}

import type { Block, Placed, Sheet, TagNode } from './blocks.ts';
import type { FontSet } from './fonts.ts';
import { blockStrips, type Decoration, type Strip } from './strips.ts';

/** US Letter, in points. */
export const SHEET = { width: 612, height: 792, left: 76, right: 76, top: 74, bottom: 78 } as const;
const ROOM = SHEET.height - SHEET.top - SHEET.bottom;

/** Length of the run of strips, from `start` on, that must stay on one sheet. */
function gluedHeight(strips: readonly Strip[], start: number): number {
  let height = 0;
  for (let index = start; index < strips.length; index += 1) {
    const strip = strips[index];
    if (!strip) break;
    height += strip.height + (index > start ? strip.before : 0);
    if (!strip.glued) break;
  }
  return height;
}

class SheetBuilder {
  readonly under: Placed[] = [];
  readonly over: Placed[] = [];
  readonly #open = new Map<Decoration, { top: number; bottom: number }>();
  y: number = SHEET.top;
  empty = true;

  place(strip: Strip, space: number): void {
    const gapTop = this.y;
    this.y += space;
    for (const [decoration, span] of this.#open) {
      if (strip.decorations.includes(decoration)) span.bottom = this.y + strip.height;
      else this.#close(decoration, span);
    }
    for (const decoration of strip.decorations) {
      if (!this.#open.has(decoration)) this.#open.set(decoration, { top: this.empty ? gapTop : this.y, bottom: this.y + strip.height });
    }
    for (const item of strip.items) (item.kind === 'fill' ? this.under : this.over).push({ ...item, y: item.y + this.y });
    this.y += strip.height;
    if (strip.height > 0 || strip.items.length > 0) this.empty = false;
  }

  #close(decoration: Decoration, span: { top: number; bottom: number }): void {
    this.#open.delete(decoration);
    // Behind everything else on the sheet, outer tints first.
    this.#fills.push({ kind: 'fill', x: decoration.x, y: span.top, width: decoration.width, height: span.bottom - span.top, color: decoration.color, radius: 0 });
  }
  readonly #fills: Placed[] = [];

  finish(): Sheet {
    for (const [decoration, span] of this.#open) this.#close(decoration, span);
    return { width: SHEET.width, height: SHEET.height, items: [...this.#fills, ...this.under, ...this.over] };
  }
}

/** Sets blocks on as many sheets as they need. Every word of every block stands on exactly one of them. */
export function typeset(blocks: readonly Block[], fonts: FontSet, parent: TagNode): readonly Sheet[] {
  const strips = blockStrips(blocks, { x: SHEET.left, width: SHEET.width - SHEET.left - SHEET.right, fonts, parent, decorations: [], sheetHeight: ROOM });
  const bottom = SHEET.height - SHEET.bottom;
  const sheets: Sheet[] = [];
  let sheet = new SheetBuilder();
  let chainEnd = -1;
  strips.forEach((strip, index) => {
    const space = sheet.empty ? 0 : strip.before;
    let mustBreak = strip.breaks;
    if (index > chainEnd) {
      // The start of a chain of glued strips: all of it must fit, unless it fits on no sheet at all.
      const needed = gluedHeight(strips, index);
      const height = needed <= ROOM ? needed : strip.height;
      mustBreak ||= sheet.y + space + height > bottom + 0.01;
      chainEnd = index;
      if (needed <= ROOM) while (strips[chainEnd]?.glued === true && chainEnd + 1 < strips.length) chainEnd += 1;
    } else {
      mustBreak ||= sheet.y + space + strip.height > bottom + 0.01;
    }
    if (mustBreak && !sheet.empty) {
      // Trailing space asks for no sheet of its own.
      if (strip.height === 0 && strip.items.length === 0 && !strip.breaks) return;
      sheets.push(sheet.finish());
      sheet = new SheetBuilder();
      for (const again of strip.repeat) sheet.place({ ...again, decorations: strip.decorations }, 0);
      sheet.place(strip, 0);
    } else {
      sheet.place(strip, space);
    }
  });
  if (!sheet.empty || sheets.length === 0) sheets.push(sheet.finish());
  return sheets;
}

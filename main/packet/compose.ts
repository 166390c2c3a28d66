import type { PacketPlan, PacketSource } from './model.ts';
import { attachmentPages, type CarriedFile } from './pages/attachment-list.ts';
import { indexBlocks } from './pages/comment-index.ts';
import { coverBlocks, type SheetNumbers } from './pages/cover.ts';
import { responsePages } from './pages/responses.ts';
import type { LinkTarget, Placed, Sheet, TagNode } from './typeset/blocks.ts';
import type { FontSet } from './typeset/fonts.ts';
import { measure } from './typeset/lines.ts';
import { SHEET, typeset } from './typeset/paginate.ts';
import { HAIRLINE, SMALL } from './typeset/styles.ts';

export interface ComposedPages {
  /** Cover, index and responses: before the documents. */
  readonly front: readonly Sheet[];
  /** Attachments: after the documents. */
  readonly back: readonly Sheet[];
  readonly frontLabels: readonly string[];
  readonly backLabels: readonly string[];
  /** Where each anchor stands: sheet number in the packet (0-based), and distance from the top of its sheet. */
  readonly anchors: ReadonlyMap<string, { readonly sheet: number; readonly y: number }>;
}

function footer(left: string, label: string, sheet: number, fonts: FontSet): readonly Placed[] {
  const y = SHEET.height - 44;
  const right = `${label}     sheet ${sheet + 1}`;
  const width = measure(right, SMALL, fonts);
  let words = left;
  const room = SHEET.width - SHEET.left - SHEET.right - width - 24;
  while (words.length > 4 && measure(words, SMALL, fonts) > room) words = `${words.slice(0, -2).trimEnd()}…`;
  return [
    { kind: 'fill', x: SHEET.left, y: y - 14, width: SHEET.width - SHEET.left - SHEET.right, height: 0.6, color: HAIRLINE, radius: 0 },
    { kind: 'text', x: SHEET.left, y, text: words, style: SMALL, node: null, width: measure(words, SMALL, fonts) },
    { kind: 'text', x: SHEET.width - SHEET.right - width, y, text: right, style: SMALL, node: null, width },
  ];
}

const labels = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`);

/**
 * Sets the generated pages. The index names sheets, and sheets depend on how long the index is, so the pages are
 * set again until the numbers stand still (the second time, but for rare line breaks).
 */
export function compose(source: PacketSource, plan: PacketPlan, documentPages: readonly number[], carried: readonly CarriedFile[], fonts: FontSet): ComposedPages {
  const total = documentPages.reduce((sum, pages) => sum + pages, 0);
  let known: ComposedPages | null = null;
  for (let pass = 0; ; pass += 1) {
    const before: ComposedPages | null = known;
    const numbers: SheetNumbers = {
      of: (target: LinkTarget): string => {
        if (!before) return '000';
        if (target.to === 'anchor') return String((before.anchors.get(target.name)?.sheet ?? 0) + 1);
        if (target.to === 'uri') return '';
        const start = before.front.length + documentPages.slice(0, target.documentIndex).reduce((sum, pages) => sum + pages, 0);
        return String(start + target.pageIndex + 1);
      },
    };
    const root = (): TagNode => ({ tag: 'Sect', parent: null, children: [] });
    const cover = typeset(coverBlocks(source, plan, numbers), fonts, root());
    const index = typeset(indexBlocks(plan, numbers), fonts, root());
    const responses = responsePages(plan, numbers);
    const responseSheets = responses.length > 0 ? typeset(responses, fonts, root()) : [];
    const back = typeset(attachmentPages(plan, carried, source.rule83?.kind === 'public'), fonts, root());
    const front = [...cover, ...index, ...responseSheets];
    const frontLabels = [...(cover.length > 1 ? labels('Cover', cover.length) : ['Cover']), ...labels('Index', index.length), ...labels('Responses', responseSheets.length)];
    const backLabels = labels('Attachments', back.length);
    const anchors = new Map<string, { sheet: number; y: number }>();
    const collect = (sheets: readonly Sheet[], first: number) => sheets.forEach((sheet, at) => {
      for (const item of sheet.items) if (item.kind === 'anchor') anchors.set(item.name, { sheet: first + at, y: item.y });
    });
    collect(front, 0);
    collect(back, front.length + total);
    const left = [source.matter.registrant ?? source.matter.title, plan.fileNumbers.length > 0 ? `File No. ${plan.fileNumbers.join(', ')}` : ''].filter((part) => part !== '').join('  ·  ');
    const withFooter = (sheets: readonly Sheet[], sheetLabels: readonly string[], first: number): Sheet[] => sheets.map((sheet, at) => (
      { ...sheet, items: sheetLabels[at] === 'Cover' ? sheet.items : [...sheet.items, ...footer(left, sheetLabels[at] ?? '', first + at, fonts)] }
    ));
    known = { front: withFooter(front, frontLabels, 0), back: withFooter(back, backLabels, front.length + total), frontLabels, backLabels, anchors };
    const same = before !== null && before.front.length === front.length && before.back.length === back.length
      && [...anchors].every(([key, place]) => before.anchors.get(key)?.sheet === place.sheet);
    if (same || pass >= 4) return known;
  }
}

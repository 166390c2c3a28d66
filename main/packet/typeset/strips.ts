import type { Block, Cell, Group, List, Paragraph, Placed, Rgb, Rule, Table, TagNode } from './blocks.ts';
import type { FontSet } from './fonts.ts';
import { breakLines, measure, type Line } from './lines.ts';

/** A bar or tint that runs behind every strip of a group, sheet by sheet. */
export interface Decoration {
  readonly x: number;
  readonly width: number;
  readonly color: Rgb;
}

/** The smallest piece that is never cut by a sheet's end. Items' `y` counts from the strip's top. */
export interface Strip {
  readonly height: number;
  /** Space above, dropped at the top of a sheet. */
  readonly before: number;
  readonly items: readonly Placed[];
  /** Must stand on the same sheet as the strip that follows. */
  readonly glued: boolean;
  readonly decorations: readonly Decoration[];
  /** Placed again above this strip where it begins a sheet: a table's header rows. */
  readonly repeat: readonly Strip[];
  /** A new sheet begins before this strip. */
  readonly breaks: boolean;
}

interface Frame {
  readonly x: number;
  readonly width: number;
  readonly fonts: FontSet;
  readonly parent: TagNode;
  readonly decorations: readonly Decoration[];
  /** Height that one sheet offers; rows higher than half of it are cut. */
  readonly sheetHeight: number;
}

export function childNode(parent: TagNode, tag: string, extra: { scope?: 'Column' | 'Row'; colSpan?: number } = {}): TagNode {
  const node: TagNode = { tag, parent, children: [], ...extra };
  parent.children.push(node);
  return node;
}

const empty = (frame: Frame, height: number, glued: boolean): Strip => ({ height, before: 0, items: [], glued, decorations: frame.decorations, repeat: [], breaks: false });

function lineItems(line: Line, x: number, baseline: number, paragraphNode: TagNode | null): Placed[] {
  const items: Placed[] = [];
  let at = x;
  for (const segment of line.segments) {
    const { style } = segment;
    const node = segment.link && paragraphNode ? childNode(paragraphNode, 'Link') : paragraphNode;
    const pad = style.pill ? 3.2 : 0;
    if (style.pill) items.push({ kind: 'fill', x: at, y: baseline - style.size * 0.96, width: segment.width, height: style.size * 1.34, color: style.pill, radius: 2.4 });
    items.push({ kind: 'text', x: at + pad, y: baseline - style.rise, text: segment.text, style, node, width: segment.width - 2 * pad });
    if (segment.link) {
      items.push({ kind: 'link', x: at, y: baseline - style.size, width: segment.width, height: style.size * 1.35, target: segment.link, title: segment.linkTitle ?? segment.text, node });
    }
    at += segment.width;
  }
  return items;
}

function paragraphStrips(block: Paragraph, frame: Frame): Strip[] {
  const node = block.tag === 'Artifact' ? null : childNode(frame.parent, block.tag);
  const tailWidth = (block.tail ?? []).reduce((sum, run) => sum + measure(run.text, run.style, frame.fonts), 0);
  const reserved = tailWidth > 0 ? tailWidth + 14 : 0;
  const lines = breakLines(block.runs, () => frame.width - reserved, frame.fonts);
  return lines.map((line, index) => {
    const last = index === lines.length - 1;
    const height = line.size * block.leading;
    const baseline = height - (height - line.size) / 2 - line.size * 0.2;
    const slack = frame.width - line.width;
    const x = frame.x + (block.align === 'center' ? slack / 2 : block.align === 'right' ? slack : 0);
    const items: Placed[] = lineItems(line, x, baseline, node);
    if (index === 0 && block.anchor !== undefined) items.push({ kind: 'anchor', name: block.anchor, y: 0 });
    if (last && block.tail && tailWidth > 0) {
      let at = frame.x + frame.width - tailWidth;
      const dotStyle = block.tail[0]?.style;
      if (dotStyle) {
        const dotWidth = measure(' .', dotStyle, frame.fonts);
        const dots = Math.floor((at - 4 - (x + line.width + 6)) / dotWidth);
        if (dots > 2) items.push({ kind: 'text', x: at - 4 - dots * dotWidth, y: baseline, text: ' .'.repeat(dots), style: dotStyle, node: null, width: dots * dotWidth });
      }
      for (const run of block.tail) {
        const width = measure(run.text, run.style, frame.fonts);
        const owner = run.link && node ? childNode(node, 'Link') : node;
        items.push({ kind: 'text', x: at, y: baseline, text: run.text, style: run.style, node: owner, width });
        if (run.link) items.push({ kind: 'link', x: at, y: baseline - run.style.size, width, height: run.style.size * 1.35, target: run.link, title: run.linkTitle ?? run.text, node: owner });
        at += width;
      }
    }
    const keepsPair = (index === 0 && lines.length > 1) || (index === lines.length - 2);
    return { height, before: index === 0 ? block.before : 0, items, glued: last ? block.keepWithNext : keepsPair, decorations: frame.decorations, repeat: [], breaks: false };
  });
}

/** Space below belongs to the next strip's space above; the last of a flow loses it, which is wanted. */
function withAfter(strips: Strip[], after: number): Strip[] {
  return after > 0 && strips.length > 0 ? [...strips, { height: 0, before: after, items: [], glued: false, decorations: strips.at(-1)?.decorations ?? [], repeat: [], breaks: false }] : strips;
}

function groupStrips(block: Group, frame: Frame): Strip[] {
  const node = childNode(frame.parent, block.tag);
  const barRoom = block.bar ? 12 : 0;
  const tintPad = block.tint ? 10 : 0;
  const decorations: Decoration[] = [...frame.decorations];
  const x = frame.x + block.left;
  const width = frame.width - block.left - block.right;
  if (block.tint) decorations.push({ x, width, color: block.tint });
  if (block.bar) decorations.push({ x, width: 2.2, color: block.bar });
  const inner: Frame = { ...frame, x: x + barRoom + tintPad, width: width - barRoom - 2 * tintPad, parent: node, decorations };
  let strips = blockStrips(block.blocks, inner);
  // The space that would trail inside the group is replaced by its own padding.
  while (strips.at(-1)?.height === 0 && strips.at(-1)?.items.length === 0) strips = strips.slice(0, -1);
  if (strips[0]) strips = [{ ...strips[0], before: 0 }, ...strips.slice(1)];
  if (block.pad > 0) {
    const lastStrip = strips.at(-1);
    strips = [empty(inner, block.pad, true), ...strips.slice(0, -1), ...(lastStrip ? [{ ...lastStrip, glued: true }] : []), empty(inner, block.pad, false)];
  }
  const [first, ...rest] = strips;
  if (first) {
    const items = block.anchor === undefined ? first.items : [...first.items, { kind: 'anchor' as const, name: block.anchor, y: 0 }];
    strips = [{ ...first, items, before: block.before, decorations: first.decorations }, ...rest];
  }
  const total = strips.reduce((sum, strip) => sum + strip.before + strip.height, 0);
  if (block.together && total < frame.sheetHeight * 0.9) strips = strips.map((strip, index) => (index < strips.length - 1 ? { ...strip, glued: true } : strip));
  return withAfter(strips, block.after).map((strip, index, all) => (index === all.length - 1 && block.after > 0 ? { ...strip, decorations: frame.decorations } : strip));
}

function shift(item: Placed, dy: number): Placed {
  return { ...item, y: item.y + dy };
}

function listStrips(block: List, frame: Frame): Strip[] {
  const node = childNode(frame.parent, 'L');
  const strips: Strip[] = [];
  for (const item of block.items) {
    const li = childNode(node, 'LI');
    const label = childNode(li, 'Lbl');
    const body = childNode(li, 'LBody');
    const inner = blockStrips(item.blocks, { ...frame, x: frame.x + block.labelWidth, width: frame.width - block.labelWidth, parent: body });
    const [first, ...rest] = inner;
    if (!first) continue;
    const firstText = first.items.find((placed) => placed.kind === 'text');
    const width = measure(item.label.text, item.label.style, frame.fonts);
    const mark: Placed = {
      kind: 'text', x: frame.x + Math.max(0, block.labelWidth - 6 - width), y: firstText?.y ?? first.height * 0.75,
      text: item.label.text, style: item.label.style, node: label, width,
    };
    strips.push({ ...first, items: [mark, ...first.items] }, ...rest);
  }
  const [first, ...rest] = strips;
  return first ? withAfter([{ ...first, before: Math.max(first.before, block.before) }, ...rest], block.after) : [];
}

const RULE_COLOR: Rgb = [0.8, 0.79, 0.76];

function rowStrips(cells: readonly Cell[], table: Table, frame: Frame, row: TagNode, isHead: boolean): Strip[] {
  const total = table.columns.reduce((sum, weight) => sum + weight, 0) || 1;
  const edges = [frame.x];
  for (const weight of table.columns) edges.push((edges.at(-1) ?? frame.x) + (weight / total) * frame.width);
  let column = 0;
  const laid = cells.map((cell) => {
    const left = edges[Math.min(column, edges.length - 1)] ?? frame.x;
    const right = edges[Math.min(column + cell.colSpan, edges.length - 1)] ?? frame.x + frame.width;
    column += cell.colSpan;
    const extra = { ...(cell.header ? { scope: isHead ? 'Column' as const : 'Row' as const } : {}), ...(cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}) };
    const parent = childNode(row, cell.header ? 'TH' : 'TD', extra);
    const strips = blockStrips(cell.blocks, { ...frame, x: left + table.padX, width: Math.max(right - left - 2 * table.padX, 12), parent, decorations: [] });
    while (strips.length > 1 && strips.at(-1)?.items.length === 0) strips.pop();
    return { left, right, strips };
  });
  const heightOf = (strips: readonly Strip[]) => strips.reduce((sum, strip, index) => sum + strip.height + (index > 0 ? strip.before : 0), 0);
  const contentHeight = Math.max(0, ...laid.map((cell) => heightOf(cell.strips)));
  const rules = (height: number, top: boolean, bottom: boolean): Placed[] => {
    if (table.rules === 'none') return [];
    const lines: Placed[] = [];
    const line = (x: number, y: number, width: number, h: number) => lines.push({ kind: 'fill', x, y, width, height: h, color: RULE_COLOR, radius: 0 });
    if (top) line(frame.x, 0, frame.width, 0.6);
    if (bottom) line(frame.x, height - 0.6, frame.width, 0.6);
    if (table.rules === 'all') for (const edge of new Set(laid.flatMap((cell) => [cell.left, cell.right]))) line(edge - 0.3, 0, 0.6, height);
    return lines;
  };
  if (contentHeight + 2 * table.padY <= frame.sheetHeight / 2) {
    const height = contentHeight + 2 * table.padY;
    const items: Placed[] = rules(height, isHead, true);
    for (const cell of laid) {
      let y = table.padY;
      cell.strips.forEach((strip, index) => {
        y += index > 0 ? strip.before : 0;
        for (const item of strip.items) items.push(shift(item, y));
        y += strip.height;
      });
    }
    return [{ height, before: 0, items, glued: isHead, decorations: frame.decorations, repeat: [], breaks: false }];
  }
  // A row higher than half a sheet is cut between its lines; the k-th lines of all cells stay side by side.
  const depth = Math.max(...laid.map((cell) => cell.strips.length));
  const result: Strip[] = [];
  for (let level = 0; level < depth; level += 1) {
    const here = laid.flatMap((cell) => cell.strips[level] ?? []);
    const gap = level === 0 ? table.padY : Math.max(0, ...here.map((strip) => strip.before));
    const height = gap + Math.max(0, ...here.map((strip) => strip.height)) + (level === depth - 1 ? table.padY : 0);
    result.push({
      height, before: 0, glued: false, decorations: frame.decorations, repeat: [], breaks: false,
      items: [...rules(height, isHead && level === 0, level === depth - 1), ...here.flatMap((strip) => strip.items.map((item) => shift(item, gap)))],
    });
  }
  return result;
}

function withoutTags(strip: Strip): Strip {
  const items = strip.items.flatMap((item): Placed[] => (item.kind === 'text' ? [{ ...item, node: null }] : item.kind === 'fill' ? [item] : []));
  return { ...strip, items };
}

function tableStrips(block: Table, frame: Frame): Strip[] {
  const node = childNode(frame.parent, 'Table');
  const head: Strip[] = [];
  const body: Strip[] = [];
  block.rows.forEach((cells, index) => {
    const isHead = index < block.headerRows;
    const strips = rowStrips(cells, block, frame, childNode(node, 'TR'), isHead || index === 0);
    (isHead ? head : body).push(...strips);
  });
  const headHeight = head.reduce((sum, strip) => sum + strip.height, 0);
  const repeat = headHeight < frame.sheetHeight / 3 ? head.map(withoutTags) : [];
  const [first, ...rest] = [...head, ...body.map((strip) => ({ ...strip, repeat }))];
  return first ? withAfter([{ ...first, before: block.before, repeat: [] }, ...rest], block.after) : [];
}

function ruleStrips(block: Rule, frame: Frame): Strip[] {
  const items: Placed[] = [{ kind: 'fill', x: frame.x, y: 0, width: frame.width, height: block.weight, color: block.color, radius: 0 }];
  return withAfter([{ height: block.weight, before: block.before, items, glued: false, decorations: frame.decorations, repeat: [], breaks: false }], block.after);
}

export function blockStrips(blocks: readonly Block[], frame: Frame): Strip[] {
  const strips: Strip[] = [];
  let breaks = false;
  for (const block of blocks) {
    if (block.kind === 'break') {
      breaks = true;
      continue;
    }
    const made = block.kind === 'paragraph' ? withAfter(paragraphStrips(block, frame), block.keepWithNext ? 0 : block.after)
      : block.kind === 'group' ? groupStrips(block, frame)
      : block.kind === 'list' ? listStrips(block, frame)
      : block.kind === 'table' ? tableStrips(block, frame)
      : ruleStrips(block, frame);
    const first = made[0];
    if (breaks && first) made[0] = { ...first, breaks: true };
    if (first) breaks = false;
    // A heading's space below joins the space above what follows it, so that nothing stands between them.
    const carried = block.kind === 'paragraph' && block.keepWithNext ? block.after : 0;
    strips.push(...made);
    if (carried > 0) strips.push({ ...empty(frame, 0, true), before: carried });
  }
  return strips;
}

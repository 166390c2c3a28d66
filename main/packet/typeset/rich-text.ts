import type { RichNode } from '../../../db/model.ts';
import type { Block, Cell, ParagraphTag, Run, TextStyle } from './blocks.ts';
import { ACCENT, BAR_COLORS, BODY, INK, PAPER_TINT, QUIET, group, paragraph, run } from './styles.ts';

const HEADING_SIZES = [13, 12, 11, 10.5, 10, 10];

function attribute(node: RichNode, name: string): unknown {
  return node.attrs?.[name];
}

function marked(node: RichNode, style: TextStyle): { style: TextStyle; uri: string | null } {
  let result = style;
  let uri: string | null = null;
  for (const mark of node.marks ?? []) {
    if (mark.type === 'bold' || mark.type === 'strong') result = { ...result, bold: true };
    else if (mark.type === 'italic' || mark.type === 'em') result = { ...result, italic: true };
    else if (mark.type === 'underline') result = { ...result, underline: true };
    else if (mark.type === 'strike' || mark.type === 's') result = { ...result, strike: true };
    else if (mark.type === 'code') result = { ...result, face: 'mono', size: result.size * 0.9 };
    else if (mark.type === 'superscript') result = { ...result, size: result.size * 0.7, rise: style.size * 0.35 };
    else if (mark.type === 'subscript') result = { ...result, size: result.size * 0.7, rise: -style.size * 0.15 };
    else if (mark.type === 'link') {
      const href = mark.attrs?.['href'];
      if (typeof href === 'string' && /^(?:https?|mailto):/iu.test(href)) {
        uri = href;
        result = { ...result, color: ACCENT, underline: true };
      }
    }
  }
  return { style: result, uri };
}

function inline(nodes: readonly RichNode[], style: TextStyle): Run[] {
  const runs: Run[] = [];
  for (const node of nodes) {
    if (node.type === 'hardBreak' || node.type === 'hard_break') runs.push(run('\n', style));
    else if (node.text !== undefined) {
      const { style: own, uri } = marked(node, style);
      runs.push(uri === null ? run(node.text, own) : { text: node.text, style: own, link: { to: 'uri', uri } });
    } else if (node.content) runs.push(...inline(node.content, style));
    else {
      // A node of a newer editor: its words, if it names any, are never dropped.
      const words = attribute(node, 'label') ?? attribute(node, 'text');
      if (typeof words === 'string') runs.push(run(words, style));
    }
  }
  return runs;
}

const isInline = (node: RichNode): boolean => node.text !== undefined || node.type === 'hardBreak' || node.type === 'hard_break';

function listItems(node: RichNode, style: TextStyle, depth: number): { label: Run; blocks: readonly Block[] }[] {
  const ordered = node.type === 'orderedList' || node.type === 'ordered_list';
  const start = attribute(node, 'start') ?? attribute(node, 'order');
  let number = typeof start === 'number' ? start : 1;
  return (node.content ?? []).map((item) => {
    const label = ordered ? orderLabel(number, depth) : ['•', '–', '▪'][depth % 3] ?? '•';
    number += 1;
    return { label: run(label, style), blocks: tight(richBlocks(item.content ?? [], style, depth + 1)) };
  });
}

function orderLabel(number: number, depth: number): string {
  if (depth % 3 === 1 && number <= 26) return `(${String.fromCodePoint(96 + number)})`;
  if (depth % 3 === 2) return `(${roman(number)})`;
  return `${number}.`;
}

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letters] of [[10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']] as const) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

/** List items and cells stand closer together than paragraphs do. */
function tight(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, after: 3 } : block));
}

function cellBlocks(cell: RichNode, style: TextStyle): Cell {
  const header = cell.type === 'tableHeader' || cell.type === 'table_header';
  const small: TextStyle = { ...style, size: style.size * 0.92, bold: style.bold || header };
  const blocks = tight(richBlocks(cell.content ?? [], small, 0));
  const only = blocks.length === 1 ? blocks[0] : undefined;
  // Figures read down a column when their ends line up, as in every filing.
  const numeric = only?.kind === 'paragraph' && /^[\s$€£(]*-?[\d.,]+[\s)%]*$/u.test(only.runs.map((each) => each.text).join(''));
  const span = attribute(cell, 'colspan');
  return {
    header, colSpan: typeof span === 'number' && span > 1 ? span : 1,
    blocks: numeric && only ? [{ ...only, align: 'right' }] : blocks.length > 0 ? blocks : [paragraph('', { style: small, after: 0 })],
  };
}

function tableBlock(node: RichNode, style: TextStyle): Block[] {
  const rows = (node.content ?? []).map((row) => (row.content ?? []).map((cell) => cellBlocks(cell, style)));
  const width = Math.max(0, ...rows.map((row) => row.reduce((sum, cell) => sum + cell.colSpan, 0)));
  if (width === 0) return [];
  const widths = Array.from({ length: width }, () => 0);
  for (const row of node.content ?? []) {
    let column = 0;
    for (const cell of row.content ?? []) {
      const given = attribute(cell, 'colwidth');
      const span = attribute(cell, 'colspan');
      const count = typeof span === 'number' ? span : 1;
      for (let index = 0; index < count; index += 1) {
        const own: unknown = Array.isArray(given) ? given[index] : undefined;
        if (typeof own === 'number' && own > 0) widths[column] = own;
        column += 1;
      }
    }
  }
  const known = widths.filter((value) => value > 0);
  const usual = known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : 1;
  const first = rows[0] ?? [];
  return [{
    kind: 'table', columns: widths.map((value) => value || usual), rows, headerRows: first.length > 0 && first.every((cell) => cell.header) ? 1 : 0,
    rules: 'all', padX: 5, padY: 3.5, before: 4, after: 8,
  }];
}

/**
 * The editor's document as blocks to typeset. Unknown nodes lose their look, never their words.
 * `depth` counts enclosing lists, for the style of their labels.
 */
export function richBlocks(nodes: readonly RichNode[], style: TextStyle = BODY, depth = 0): readonly Block[] {
  const blocks: Block[] = [];
  let loose: RichNode[] = [];
  const flush = () => {
    if (loose.length > 0) blocks.push(paragraph(inline(loose, style)));
    loose = [];
  };
  for (const node of nodes) {
    if (isInline(node)) {
      loose.push(node);
      continue;
    }
    flush();
    blocks.push(...richBlock(node, style, depth));
  }
  flush();
  return blocks;
}

function richBlock(node: RichNode, style: TextStyle, depth: number): readonly Block[] {
  const content = node.content ?? [];
  switch (node.type) {
    case 'paragraph': {
      const align = attribute(node, 'textAlign');
      return [paragraph(content.length > 0 ? inline(content, style) : [run(' ', style)], align === 'center' || align === 'right' ? { align } : {})];
    }
    case 'heading': {
      const level = Math.min(Math.max(Number(attribute(node, 'level') ?? 2), 1), 6);
      const tag: ParagraphTag = level <= 2 ? 'H3' : 'H4';
      return [paragraph(inline(content, { ...style, bold: true, size: HEADING_SIZES[level - 1] ?? 10 }), { tag, before: 6, after: 4, keepWithNext: true, leading: 1.3 })];
    }
    case 'bulletList': case 'bullet_list': case 'orderedList': case 'ordered_list': {
      const ordered = node.type.startsWith('ordered');
      return [{ kind: 'list', ordered, items: listItems(node, style, depth), labelWidth: ordered ? 24 : 18, before: 0, after: depth > 0 ? 0 : 5 }];
    }
    case 'blockquote':
      return [group(richBlocks(content, style, depth), { tag: 'BlockQuote', before: 3, after: 9, left: 6, bar: BAR_COLORS['staff'] ?? QUIET })];
    case 'disclosure': case 'proposedDisclosure': case 'proposed-disclosure': {
      const title = attribute(node, 'title') ?? attribute(node, 'label');
      const head = typeof title === 'string' && title !== '' ? [paragraph([run(title, { ...style, face: 'sans', size: 8, bold: true, color: QUIET })], { after: 4, keepWithNext: true })] : [];
      return [group([...head, ...richBlocks(content, style, depth)], { tag: 'BlockQuote', before: 5, after: 10, pad: 7, tint: PAPER_TINT, bar: ACCENT })];
    }
    case 'codeBlock': case 'code_block':
      return [group([paragraph(inline(content, { ...style, face: 'mono', size: 8.4 }), { after: 0 })], { before: 3, after: 8, pad: 6, tint: PAPER_TINT })];
    case 'horizontalRule': case 'horizontal_rule':
      return [{ kind: 'rule', color: INK, weight: 0.5, before: 4, after: 8 }];
    case 'table':
      return tableBlock(node, style);
    default:
      return content.length > 0 ? richBlocks(content, style, depth) : [];
  }
}

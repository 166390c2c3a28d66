import type { RichNode } from '../../../db/model.ts';
import type { LetterBlock, LetterCell, LetterRun } from './model.ts';

const PLAIN: LetterRun = { text: '', bold: false, italic: false, underline: false, strike: false, script: null };

export const plainRun = (text: string, style: Partial<LetterRun> = {}): LetterRun => ({ ...PLAIN, ...style, text });

function runOf(node: RichNode): LetterRun {
  const has = (...names: readonly string[]) => (node.marks ?? []).some((mark) => names.includes(mark.type));
  return {
    text: node.text ?? '', bold: has('bold', 'strong'), italic: has('italic', 'em'), underline: has('underline'), strike: has('strike', 's'),
    script: has('superscript') ? 'super' : has('subscript') ? 'sub' : null,
  };
}

function runs(nodes: readonly RichNode[]): LetterRun[] {
  return nodes.flatMap((node): LetterRun[] => {
    if (node.type === 'hardBreak' || node.type === 'hard_break') return [plainRun('\n')];
    if (node.text !== undefined) return [runOf(node)];
    if (node.content) return runs(node.content);
    const label = node.attrs?.['label'] ?? node.attrs?.['text'];
    return typeof label === 'string' ? [plainRun(label)] : [];
  });
}

const isInline = (node: RichNode): boolean => node.text !== undefined || /^hard_?break$/iu.test(node.type);

function cell(node: RichNode): LetterCell {
  const span = node.attrs?.['colspan'];
  return { blocks: letterBlocks(node.content ?? []), header: /header/iu.test(node.type), colSpan: typeof span === 'number' && span > 1 ? span : 1 };
}

/** The editor's nodes as blocks of a letter. Unknown nodes lose their look, never their words. */
export function letterBlocks(nodes: readonly RichNode[]): readonly LetterBlock[] {
  const blocks: LetterBlock[] = [];
  let loose: RichNode[] = [];
  const flush = () => {
    if (loose.length > 0) blocks.push({ kind: 'paragraph', runs: runs(loose), align: 'left' });
    loose = [];
  };
  for (const node of nodes) {
    if (isInline(node)) {
      loose.push(node);
      continue;
    }
    flush();
    const content = node.content ?? [];
    switch (node.type) {
      case 'paragraph': {
        const align = node.attrs?.['textAlign'];
        const own = runs(content);
        if (own.some((run) => run.text.trim() !== '')) blocks.push({ kind: 'paragraph', runs: own, align: align === 'center' || align === 'right' ? align : 'left' });
        break;
      }
      case 'heading': blocks.push({ kind: 'heading', runs: runs(content) }); break;
      case 'bulletList': case 'bullet_list': case 'orderedList': case 'ordered_list': {
        const start = node.attrs?.['start'] ?? node.attrs?.['order'];
        blocks.push({ kind: 'list', ordered: node.type.startsWith('ordered'), start: typeof start === 'number' ? start : 1, items: content.map((item) => letterBlocks(item.content ?? [])) });
        break;
      }
      case 'table': blocks.push({ kind: 'table', rows: content.map((row) => (row.content ?? []).map(cell)) }); break;
      case 'blockquote': blocks.push({ kind: 'quote', proposed: false, blocks: letterBlocks(content) }); break;
      case 'disclosure': case 'proposedDisclosure': case 'proposed-disclosure': blocks.push({ kind: 'quote', proposed: true, blocks: letterBlocks(content) }); break;
      default: blocks.push(...letterBlocks(content));
    }
  }
  flush();
  return blocks;
}

/** All words of blocks, for lengths and tests of emptiness. */
export function blockText(blocks: readonly LetterBlock[]): string {
  return blocks.map((block): string => {
    switch (block.kind) {
      case 'paragraph': case 'heading': return block.runs.map((run) => run.text).join('');
      case 'list': return block.items.map(blockText).join('\n');
      case 'table': return block.rows.map((row) => row.map((each) => blockText(each.blocks)).join('\t')).join('\n');
      case 'quote': return blockText(block.blocks);
    }
  }).join('\n');
}

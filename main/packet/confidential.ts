/** Spans of a response that are marked confidential under Rule 83 (17 CFR 200.83): found, bracketed, or taken out. */
import type { RichNode } from '../../db/model.ts';

/** The mark of the response editor. */
export const CONFIDENTIAL_MARK = 'confidential';
/** What stands where words were taken out. */
export const OMITTED = '[***]';
/** Fewer letters and digits than this say nothing by themselves ("7", "no"), so they are only taken out where they are marked. */
const TELLING = 4;

const isMarked = (node: RichNode): boolean => node.text !== undefined && (node.marks ?? []).some((mark) => mark.type === CONFIDENTIAL_MARK);
const isBreak = (node: RichNode): boolean => /^hard_?break$/iu.test(node.type);
const isInline = (node: RichNode): boolean => node.text !== undefined || isBreak(node);

/** Each marked stretch of words, in order; white space evened. */
export function confidentialStretches(node: RichNode): string[] {
  const found: string[] = [];
  let stretch = '';
  const flush = (): void => {
    const words = stretch.replaceAll(/\s+/gu, ' ').trim();
    if (words !== '') found.push(words);
    stretch = '';
  };
  for (const child of node.content ?? []) {
    if (isMarked(child)) stretch += child.text ?? '';
    else if (isBreak(child) && stretch !== '') stretch += '\n';
    else {
      flush();
      found.push(...confidentialStretches(child));
    }
  }
  flush();
  return found;
}

/** Stretches that give something away wherever they stand. */
export const isTelling = (words: string): boolean => (words.match(/[\p{L}\p{N}]/gu) ?? []).length >= TELLING;

/** Finds the words whatever their case, white space and quotation marks; null where there are none to find. */
export function wordPattern(stretches: readonly string[]): RegExp | null {
  const patterns = [...new Set(stretches)].filter(isTelling).sort((a, b) => b.length - a.length).map((words) => {
    const body = words.split(/\s+/u).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replaceAll(/['\u2018\u2019]/gu, "['\u2018\u2019]").replaceAll(/["\u201c\u201d]/gu, '["\u201c\u201d]')).join('\\s+');
    const edge = (char: string | undefined, look: string): string => (char !== undefined && /[\p{L}\p{N}]/u.test(char) ? look : '');
    return `${edge(words.at(0), '(?<![\\p{L}\\p{N}])')}${body}${edge(words.at(-1), '(?![\\p{L}\\p{N}])')}`;
  });
  return patterns.length === 0 ? null : new RegExp(patterns.join('|'), 'giu');
}

export function withoutWords(text: string, pattern: RegExp | null): string {
  return pattern === null ? text : text.replaceAll(pattern, OMITTED);
}

function inlineWithout(nodes: readonly RichNode[], pattern: RegExp | null): RichNode[] {
  const joined = nodes.map((node) => node.text ?? '\n').join('');
  const hidden = Array.from({ length: joined.length }, () => false);
  for (const match of pattern === null ? [] : joined.matchAll(pattern)) hidden.fill(true, match.index, match.index + match[0].length);
  let at = 0;
  nodes.forEach((node, index) => {
    const end = at + (node.text ?? '\n').length;
    const [before, after] = [nodes[index - 1], nodes[index + 1]];
    if (isMarked(node) || (isBreak(node) && before && after && isMarked(before) && isMarked(after))) hidden.fill(true, at, end);
    at = end;
  });
  const kept: RichNode[] = [];
  at = 0;
  let gap = false;
  for (const node of nodes) {
    const words = node.text ?? '\n';
    const marks = (node.marks ?? []).filter((mark) => mark.type !== CONFIDENTIAL_MARK);
    const put = (text: string): void => { kept.push({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }); };
    let visible = '';
    for (let offset = 0; offset < words.length; offset += 1) {
      if (hidden[at + offset] === true) {
        if (visible !== '') put(visible);
        visible = '';
        if (!gap) put(OMITTED);
        gap = true;
      } else {
        gap = false;
        if (node.text === undefined) kept.push(node);
        else visible += words[offset] ?? '';
      }
    }
    if (visible !== '') put(visible);
    at += words.length;
  }
  return kept;
}

/** The words of an attribute count too: editors keep labels and sources there. */
function valueWithout(value: unknown, pattern: RegExp | null): unknown {
  if (typeof value === 'string') return withoutWords(value, pattern);
  if (Array.isArray(value)) return value.map((each) => valueWithout(each, pattern));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, valueWithout(each, pattern)]));
  return value;
}

/** The body with `[***]` for every marked stretch, and for the same words where they stand unmarked. */
export function withoutConfidential(node: RichNode, pattern: RegExp | null): RichNode {
  const content: RichNode[] = [];
  let inline: RichNode[] = [];
  const flush = (): void => {
    content.push(...inlineWithout(inline, pattern));
    inline = [];
  };
  for (const child of node.content ?? []) {
    if (isInline(child)) inline.push(child);
    else {
      flush();
      content.push(withoutConfidential(child, pattern));
    }
  }
  flush();
  return {
    ...node,
    ...(node.content === undefined ? {} : { content }),
    ...(node.attrs === undefined ? {} : { attrs: Object.fromEntries(Object.entries(node.attrs).map(([key, value]) => [key, valueWithout(value, pattern)])) }),
  };
}

/** The body with brackets around every marked stretch, as the confidential version shows it. */
export function withBrackets(node: RichNode): RichNode {
  if (node.content === undefined) return node;
  const children = node.content;
  const content = children.flatMap((child, index): RichNode[] => {
    if (!isMarked(child)) return [withBrackets(child)];
    const [before, after] = [children[index - 1], children[index + 1]];
    const opens = before === undefined || !isMarked(before);
    const closes = after === undefined || !isMarked(after);
    return [{ ...child, text: `${opens ? '[*** ' : ''}${child.text ?? ''}${closes ? ' ***]' : ''}` }];
  });
  return { ...node, content };
}

/** The few declarations of inline and class styles that matter for reading a letter. */
import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

export interface TextStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly hidden: boolean;
  readonly preformatted: boolean;
  /** Left edge in ems, summed over the ancestors. */
  readonly indent: number;
}

export type Declarations = ReadonlyMap<string, string>;

export const PLAIN_STYLE: TextStyle = { bold: false, italic: false, underline: false, hidden: false, preformatted: false, indent: 0 };

const POINTS_PER_EM = 12;

export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

function parseDeclarations(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0) found.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).replace(/!important/i, '').trim().toLowerCase());
  }
  return found;
}

/** Simple class rules of a style sheet: `.name { }` and `tag.name { }`; everything else is left aside. */
export function classRules(css: string): Map<string, Declarations> {
  const rules = new Map<string, Declarations>();
  for (const match of css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const selector of (match[1] ?? '').split(',')) {
      const name = /^\s*(?:[a-z0-9]+)?\.([\w-]+)\s*$/i.exec(selector)?.[1];
      if (name !== undefined) rules.set(name, new Map([...(rules.get(name) ?? []), ...parseDeclarations(match[2] ?? '')]));
    }
  }
  return rules;
}

/** What the element itself declares: its classes first, then its style attribute. */
export function declarationsOf(element: Element, rules: ReadonlyMap<string, Declarations>): Declarations {
  const classes = attribute(element, 'class').split(/\s+/).filter((name) => name !== '');
  return new Map([...classes.flatMap((name) => [...(rules.get(name) ?? [])]), ...parseDeclarations(attribute(element, 'style'))]);
}

/** A length in ems; percentages are of a line of about 40 ems. */
export function ems(value: string | undefined): number {
  const match = /(-?\d*\.?\d+)\s*(px|pt|em|rem|ex|in|cm|mm|pc|%)?/.exec(value ?? '');
  const amount = Number(match?.[1] ?? 0);
  switch (match?.[2]) {
    case 'pt': return amount / POINTS_PER_EM;
    case 'em': case 'rem': return amount;
    case 'ex': return amount / 2;
    case 'in': return (amount * 72) / POINTS_PER_EM;
    case 'cm': return (amount * 28.35) / POINTS_PER_EM;
    case 'mm': return (amount * 2.835) / POINTS_PER_EM;
    case 'pc': return amount;
    case '%': return amount * 0.4;
    default: return amount / 16;
  }
}

/** One side of a box property, from its own name or the shorthand. */
export function side(declarations: Declarations, property: 'margin' | 'padding', which: 'top' | 'bottom' | 'left'): string | undefined {
  const own = declarations.get(`${property}-${which}`);
  if (own !== undefined) return own;
  const parts = declarations.get(property)?.split(/\s+/);
  if (!parts || parts.length === 0) return undefined;
  if (which === 'top') return parts[0];
  if (which === 'bottom') return parts[2] ?? parts[0];
  return parts[3] ?? parts[1] ?? parts[0];
}

function isWhite(declarations: Declarations): boolean {
  const color = declarations.get('color') ?? '';
  const dark = /background/.test([...declarations.keys()].join(' '));
  return !dark && /^(?:white|#fff|#ffffff|rgb\(255,\s*255,\s*255\))$/.test(color);
}

/** The style of an element's text under its parent's. */
export function childStyle(parent: TextStyle, element: Element, declarations: Declarations): TextStyle {
  const tag = element.tagName;
  const weight = declarations.get('font-weight') ?? '';
  const slant = declarations.get('font-style') ?? '';
  const line = `${declarations.get('text-decoration') ?? ''} ${declarations.get('text-decoration-line') ?? ''}`;
  const indented = tag === 'blockquote' || tag === 'ul' || tag === 'ol' || tag === 'dd' ? 2.5 : 0;
  return {
    bold: weight === '' ? parent.bold || tag === 'b' || tag === 'strong' || /^h[1-6]$/.test(tag) || tag === 'th' : /bold|[6-9]00/.test(weight),
    italic: slant === '' ? parent.italic || tag === 'i' || tag === 'em' || tag === 'cite' : /italic|oblique/.test(slant),
    underline: parent.underline || tag === 'u' || tag === 'ins' || /underline/.test(line),
    hidden: parent.hidden || declarations.get('display') === 'none' || declarations.get('visibility') === 'hidden' || isWhite(declarations) || /^0(?:px|pt)?$/.test(declarations.get('font-size') ?? ''),
    preformatted: parent.preformatted || tag === 'pre' || /^pre/.test(declarations.get('white-space') ?? ''),
    indent: parent.indent + indented + ems(side(declarations, 'margin', 'left')) + ems(side(declarations, 'padding', 'left')),
  };
}

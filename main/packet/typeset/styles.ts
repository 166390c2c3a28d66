import type { Block, Group, Paragraph, ParagraphTag, Rgb, Run, TextStyle } from './blocks.ts';

const hex = (value: string): Rgb => [0, 2, 4].map((at) => Number.parseInt(value.slice(at, at + 2), 16) / 255) as unknown as Rgb;

/** The window's colours, on paper. */
export const INK = hex('1d1d1f');
export const QUIET = hex('6b6a66');
export const ACCENT = hex('2f52c4');
export const HAIRLINE = hex('d8d5cd');
export const PAPER_TINT = hex('f6f4ef');
export const AMBER = hex('9a5b00');
export const WHITE: Rgb = [1, 1, 1];

/** Highlighters, by the names of the model; `staff` marks the comment's own words in the letter. */
export const MARK_COLORS: Readonly<Record<string, Rgb>> = {
  yellow: hex('ffe08a'), green: hex('bfe3c6'), blue: hex('c9d8ff'), violet: hex('e2d2f5'), staff: hex('e4e9f7'),
};
/** The same, strong enough for a bar beside words. */
export const BAR_COLORS: Readonly<Record<string, Rgb>> = {
  yellow: hex('f2c23e'), green: hex('6fbf80'), blue: hex('7f9df0'), violet: hex('b08fdc'), staff: hex('9fb0e0'),
};

export const BODY: TextStyle = { face: 'serif', size: 10, bold: false, italic: false, underline: false, strike: false, color: INK, rise: 0, pill: null };
export const SANS: TextStyle = { ...BODY, face: 'sans', size: 9 };
export const SMALL: TextStyle = { ...SANS, size: 8, color: QUIET };
export const LABEL: TextStyle = { ...SANS, size: 7.2, bold: true, color: QUIET };
export const TITLE: TextStyle = { ...BODY, face: 'serif', size: 25, bold: true };
export const HEADING: TextStyle = { ...BODY, size: 17, bold: true };
export const CHIP: TextStyle = { ...SANS, size: 8, bold: true, color: WHITE, pill: ACCENT };
export const LINK: TextStyle = { ...SANS, color: ACCENT };

export const run = (text: string, style: TextStyle = BODY): Run => ({ text, style });

type ParagraphOptions = Partial<Omit<Paragraph, 'kind' | 'tag' | 'runs'>>;

export function paragraph(runs: readonly Run[] | string, options: ParagraphOptions & { readonly tag?: ParagraphTag; readonly style?: TextStyle } = {}): Paragraph {
  const { tag = 'P', style = BODY, ...rest } = options;
  return {
    kind: 'paragraph', tag, runs: typeof runs === 'string' ? [run(runs, style)] : runs,
    leading: 1.42, before: 0, after: 6, align: 'left', keepWithNext: false, ...rest,
  };
}

export function group(blocks: readonly Block[], options: Partial<Omit<Group, 'kind' | 'blocks'>> = {}): Group {
  return { kind: 'group', tag: 'Div', blocks, before: 0, after: 0, left: 0, right: 0, pad: 0, bar: null, tint: null, together: false, ...options };
}

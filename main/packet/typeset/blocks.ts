/** What generated pages are made of, before any of it has a place. Lengths are points. */
import type { Face } from './fonts.ts';

export type Rgb = readonly [number, number, number];

export type LinkTarget =
  | { readonly to: 'anchor'; readonly name: string }
  /** `top` is the place's upper edge in PDF user space of that page; null shows the whole page. */
  | { readonly to: 'document'; readonly documentIndex: number; readonly pageIndex: number; readonly left: number | null; readonly top: number | null }
  | { readonly to: 'uri'; readonly uri: string };

export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly color: Rgb;
  /** Raised (positive) or lowered baseline, in points. */
  readonly rise: number;
  /** A tinted pill behind the words, as the comment chips have. */
  readonly pill: Rgb | null;
}

export interface Run {
  readonly text: string;
  readonly style: TextStyle;
  readonly link?: LinkTarget;
  /** What a reader who cannot see the page hears for the link. */
  readonly linkTitle?: string;
}

export type ParagraphTag = 'P' | 'H1' | 'H2' | 'H3' | 'H4' | 'Caption' | 'Artifact';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly tag: ParagraphTag;
  /** `\n` breaks the line. */
  readonly runs: readonly Run[];
  /** Distance between baselines as a multiple of the largest size on the line. */
  readonly leading: number;
  readonly before: number;
  readonly after: number;
  readonly align: 'left' | 'center' | 'right';
  readonly keepWithNext: boolean;
  /** Set at the right edge of the first line, with dots leading to it: a page number. */
  readonly tail?: readonly Run[];
  readonly anchor?: string;
}

export interface Group {
  readonly kind: 'group';
  readonly tag: 'Sect' | 'Div' | 'BlockQuote' | 'Part';
  readonly blocks: readonly Block[];
  readonly before: number;
  readonly after: number;
  readonly left: number;
  readonly right: number;
  /** Space between the tint's edge and the words, above and below. */
  readonly pad: number;
  readonly bar: Rgb | null;
  readonly tint: Rgb | null;
  readonly anchor?: string;
  /** Kept on one sheet where it fits on one. */
  readonly together: boolean;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly { readonly label: Run; readonly blocks: readonly Block[] }[];
  readonly labelWidth: number;
  readonly before: number;
  readonly after: number;
}

export interface Cell {
  readonly blocks: readonly Block[];
  readonly header: boolean;
  readonly colSpan: number;
}

export interface Table {
  readonly kind: 'table';
  /** Relative widths, one per column. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows repeated on every sheet. */
  readonly headerRows: number;
  readonly rules: 'all' | 'horizontal' | 'none';
  readonly padX: number;
  readonly padY: number;
  readonly before: number;
  readonly after: number;
}

export interface Rule {
  readonly kind: 'rule';
  readonly color: Rgb;
  readonly weight: number;
  readonly before: number;
  readonly after: number;
}

export interface PageBreak {
  readonly kind: 'break';
}

export type Block = Paragraph | Group | List | Table | Rule | PageBreak;

/** A node of the structure tree that readers for the blind follow. */
export interface TagNode {
  readonly tag: string;
  readonly parent: TagNode | null;
  readonly children: TagNode[];
  /** Header cells say whether they head a column or a row. */
  readonly scope?: 'Column' | 'Row';
  readonly colSpan?: number;
}

export type Placed =
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly style: TextStyle; readonly node: TagNode | null; readonly width: number }
  | { readonly kind: 'fill'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly color: Rgb; readonly radius: number }
  | { readonly kind: 'link'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly target: LinkTarget; readonly title: string; readonly node: TagNode | null }
  | { readonly kind: 'anchor'; readonly name: string; readonly y: number };

/** One generated sheet; `y` runs down from the top edge. Fills lie under the text. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Placed[];
}

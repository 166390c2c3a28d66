import type { ReactNode, Ref } from 'react';
import type { AnnotationTarget, HighlightColor, Id, OutlineEntry, Quad } from '../../db/model.ts';

/** A part of one page, as it is painted. Annotation targets and text places both are one. */
export interface Place {
  readonly pageIndex: number;
  /** PDF user space, one per visual line. */
  readonly quads: readonly Quad[];
}

export interface ViewerHighlight {
  /** An annotation id, or any id of the caller's own ("comment:..."); comes back in every callback. */
  readonly id: string;
  readonly color: HighlightColor;
  /** `suggested` is drawn as an outline only, `reworded` as a line at the side. Default `solid`. */
  readonly look?: 'solid' | 'suggested' | 'reworded' | 'deleted' | 'inserted' | undefined;
  /** How its places are drawn; `words` are parts of another highlight and have no line at their side. Default `fill`. */
  readonly shape?: 'fill' | 'words' | 'underline' | 'box' | 'note' | undefined;
  readonly places: readonly Place[];
  /** Shown on hovering: the first words of its note. */
  readonly hint?: string | undefined;
  /** What will happen when files are dropped here ("Attach to comment 1"); without it files fall through to the window. */
  readonly dropLabel?: string | undefined;
}

/** A small button in the margin, beside a passage. */
export interface ViewerChip {
  readonly id: string;
  readonly pageIndex: number;
  /** The chip stands beside the first of these. */
  readonly quads: readonly Quad[];
  /** What is written on it: "1", "3 passages". */
  readonly label: string;
  /** Its accessible name and tooltip: "Linked to comment 1, subject". */
  readonly title: string;
  /** Of what it stands for, in a list of chips that share one place; default its title. */
  readonly words?: string | undefined;
  /** `suggested` is dashed. Default `linked`. */
  readonly look?: 'linked' | 'suggested' | undefined;
  /** Becomes its `data-drop`: what is let go on the chip goes there. With it, the chip can be dragged, too. */
  readonly dropKey?: string | undefined;
}

export const ROTATIONS = [0, 90, 180, 270] as const;
export type Rotation = (typeof ROTATIONS)[number];
/** A factor (1 is actual size), or a mode that follows the size of the pane. */
export type Zoom = number | 'fit-text' | 'fit-width' | 'fit-page';

/** All pages below each other, one page at a time, or facing pages (odd ones on the left) below each other. */
export const LAYOUTS = ['continuous', 'single', 'two-page'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Where the reader is; plain JSON, to be stored and given back as `initialView`. */
export interface ViewState {
  readonly pageIndex: number;
  /** The point at the pane's top left corner, in PDF user space of that page. */
  readonly left: number;
  readonly top: number;
  readonly zoom: Zoom;
  readonly rotation: Rotation;
  readonly layout: Layout;
}

/** Client (window) coordinates in CSS pixels, clipped to the pane. */
export interface AnchorRect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface ViewerSelection {
  readonly documentId: Id;
  /** `area` and `page-note` were drawn with the pointer: their targets have a quad and no words. */
  readonly kind: 'text' | 'area' | 'page-note';
  /** One per page, in page order; never empty. Ready for `annotations.create`. */
  readonly targets: readonly AnnotationTarget[];
  readonly anchorRect: AnchorRect;
}

export interface FindOptions {
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
  readonly highlightAll: boolean;
}

/** Type of a drag that carries the selected passage; its data is the document's id, its words are `text/plain`. */
export const PASSAGE_DRAG_TYPE = 'application/x-tickmark-passage';

export interface DocumentViewerHandle {
  goToPage(pageIndex: number): void;
  /** A printed label ("F-12"), else a position. False where there is no such page. */
  goToLabel(label: string): boolean;
  /** Scrolls the passage into the upper third and lets it glow for a moment. */
  goToPlace(pageIndex: number, quads: readonly Quad[]): void;
  /** Brings a point of a page to the pane's top without a glow and without a step of history: for panes that follow another. */
  scrollTo(pageIndex: number, top: number): void;
  openFind(query?: string): void;
  closeFind(): void;
  find(query: string, options?: Partial<FindOptions>): void;
  findNext(): void;
  findPrevious(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** The text fills the pane; the page's own margins may be out of sight. */
  fitText(): void;
  fitWidth(): void;
  fitPage(): void;
  actualSize(): void;
  setZoom(zoom: Zoom): void;
  rotate(): void;
  setLayout(layout: Layout): void;
  back(): void;
  forward(): void;
  toggleSidebar(tab?: 'outline' | 'thumbnails'): void;
  focus(): void;
  focusPageBox(): void;
  clearSelection(): void;
  /** Until an area is drawn (or a note is placed by a click), the pointer draws instead of selecting. */
  toggleAreaTool(): void;
  /** Null while the document is loading. */
  viewState(): ViewState | null;
}

export interface DocumentViewerProps {
  readonly documentId: Id;
  readonly name: string;
  /** The pill beside the name ("filing · Apr 14, 2008"). */
  readonly kindLabel?: string | undefined;
  /** One per page. While it is not known yet, positions stand in. */
  readonly pageLabels?: readonly string[] | undefined;
  /** Indices of pages whose label is not printed on them but counted on from the pages around. */
  readonly doubtfulLabels?: readonly number[] | undefined;
  /** Page index to indices of text runs that nobody can see, so that page text is the same here as in the library. */
  readonly hiddenRuns?: Readonly<Record<string, readonly number[]>> | undefined;
  /** Shown where the PDF has no outline of its own. */
  readonly outline?: readonly OutlineEntry[] | undefined;
  readonly highlights?: readonly ViewerHighlight[] | undefined;
  readonly chips?: readonly ViewerChip[] | undefined;
  /** Ids of highlights and chips; kept apart from the lists so that hovering repaints nothing. */
  readonly hovered?: readonly string[] | undefined;
  readonly active?: readonly string[] | undefined;
  /** Read once per document. Default: first page, fit text. */
  readonly initialView?: ViewState | null | undefined;
  /** More buttons at the end of the toolbar (close, swap). */
  readonly toolbarEnd?: ReactNode;
  readonly ref?: Ref<DocumentViewerHandle> | undefined;

  readonly onReady?: ((facts: { readonly pageCount: number }) => void) | undefined;
  /** Of the text of the document at scale 1, in CSS pixels; null without text. Not told where the reader began before it was known. */
  readonly onTextWidth?: ((width: number | null) => void) | undefined;
  readonly onSelection?: ((selection: ViewerSelection) => void) | undefined;
  readonly onSelectionCleared?: (() => void) | undefined;
  /** Smallest first; empty when the pointer leaves. */
  readonly onHighlightHover?: ((ids: readonly string[]) => void) | undefined;
  readonly onHighlightClick?: ((ids: readonly string[], anchorRect: AnchorRect) => void) | undefined;
  /** Pointer or keyboard focus on a chip; null when it leaves. */
  readonly onChipHover?: ((id: string | null) => void) | undefined;
  readonly onChipClick?: ((id: string, anchorRect: AnchorRect) => void) | undefined;
  /** At most five times a second, and once after the last change. */
  readonly onViewChange?: ((view: ViewState) => void) | undefined;
  /** A comment (or what else the window drags) hangs over these highlights, smallest first: what letting go will do to which. */
  readonly linkTarget?: ((ids: readonly string[]) => { readonly id: string; readonly label: string } | null) | undefined;
  readonly onLinkDrop?: ((id: string) => void) | undefined;
  /** A chip begins to be dragged away: the caller puts what it stands for into the event. */
  readonly onChipDrag?: ((id: string, event: DragEvent) => void) | undefined;
  /** Pressed highlights leave the pane with the pointer, smallest first; null when they are carried no more. */
  readonly onCarry?: ((carry: { readonly ids: readonly string[]; readonly over: EventTarget | null } | null) => void) | undefined;
  /** They are let go over something outside the pane; true where it took them. */
  readonly onCarryDrop?: ((over: EventTarget | null) => boolean) | undefined;
  readonly onDropOnHighlight?: ((id: string, files: readonly File[]) => void) | undefined;
  /** The viewer came into use (pointer or focus): commands of the menu go to it. */
  readonly onActivate?: (() => void) | undefined;
}

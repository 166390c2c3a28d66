/** The parts of PDF.js's page view that are used, typed; its own declarations say `any`. */

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
  clone(change: { readonly scale?: number; readonly rotation?: number }): Viewport;
  convertToViewportPoint(x: number, y: number): readonly number[];
  convertToPdfPoint(x: number, y: number): readonly number[];
}

export interface PageView {
  /** 1-based. */
  readonly id: number;
  readonly div: HTMLDivElement;
  readonly viewport: Viewport;
  readonly pdfPage: object | null;
  readonly textLayer: { readonly div: HTMLDivElement } | null;
  readonly _textHighlighter: { readonly textDivs: readonly HTMLElement[] | null; readonly textContentItemsStr: readonly string[] | null };
}

/** What `updateviewarea` carries. Points are PDF user space. */
export interface ViewLocation {
  readonly pageNumber: number;
  readonly left: number;
  readonly top: number;
  readonly rotation: number;
}

export interface MatchesCount {
  readonly current: number;
  readonly total: number;
}

export interface BusEvents {
  readonly pagesinit: object;
  readonly pagesloaded: object;
  readonly pagechanging: { readonly pageNumber: number };
  readonly pagerender: { readonly pageNumber: number };
  readonly pagerendered: { readonly pageNumber: number; readonly error?: unknown };
  readonly textlayerrendered: { readonly pageNumber: number };
  readonly annotationlayerrendered: { readonly pageNumber: number };
  readonly scalechanging: { readonly scale: number };
  readonly rotationchanging: { readonly pagesRotation: number };
  readonly updateviewarea: { readonly location: ViewLocation | null };
  readonly updatefindmatchescount: { readonly matchesCount: MatchesCount };
  readonly updatefindcontrolstate: { readonly state: number; readonly matchesCount: MatchesCount };
}

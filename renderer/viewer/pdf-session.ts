/** One open document in one scrolling container: PDF.js's viewer, its links and its find, behind a small typed surface. */
import type { Quad } from '../../db/model.ts';
import { AlignedViewer } from './aligned-viewer.ts';
import { FindSession } from './find-session.ts';
import { JumpHistory } from './jump-history.ts';
import { InsideLinkService, nameLinks } from './link-service.ts';
import { ROTATIONS, type Layout, type Rotation, type ViewState, type Zoom } from './model.ts';
import { boxOf } from './page-box.ts';
import { PageTurning } from './page-turning.ts';
import { PageTexts } from './page-texts.ts';
import type { PdfDocument } from './pdf-source.ts';
import { AnnotationMode, EventBus, GenericL10n, PDFFindController, ScrollMode, SpreadMode } from './pdfjs.ts';
import type { BusEvents, PageView, ViewLocation } from './pdfjs-parts.ts';
import { keepLayerStill } from './still-layer.ts';
import { TextFit } from './text-fit.ts';
import { ViewStore } from './view-store.ts';
import { clampScale, fitScale, LEFT_ROOM, nextScale, wheelFactor } from './zoom.ts';

export interface PageState {
  readonly pageIndex: number;
  /** 1 is actual size. */
  readonly scale: number;
  readonly zoom: Zoom;
  readonly rotation: Rotation;
  readonly layout: Layout;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

export interface SessionOptions {
  readonly container: HTMLDivElement;
  readonly pages: HTMLDivElement;
  readonly document: PdfDocument;
  readonly initialView: ViewState | null;
  onViewChange(view: ViewState): void;
  /** Of the document's text on its first page at scale 1, in CSS pixels; null without text. */
  onTextWidth(width: number | null): void;
  onOutsideLink(address: string, link: HTMLElement): void;
}

const VIEW_CHANGE_MS = 200;
const RESIZE_MS = 60;

export class PdfSession {
  readonly document: PdfDocument;
  readonly pageCount: number;
  readonly texts: PageTexts;
  readonly find: FindSession;
  readonly turning: PageTurning;
  readonly store: ViewStore<PageState>;
  readonly container: HTMLDivElement;
  private readonly viewer: AlignedViewer;
  private readonly textFit: TextFit;
  private labels: readonly string[] = [];
  private readonly bus = new EventBus();
  private readonly links: InsideLinkService;
  private readonly l10n = new GenericL10n(undefined);
  private readonly ending = new AbortController();
  private readonly history = new JumpHistory();
  private readonly options: SessionOptions;
  private readonly resizing: ResizeObserver;
  private location: ViewLocation | null = null;
  private viewTimer = 0;
  private resizeTimer = 0;
  private touched = false;

  constructor(options: SessionOptions) {
    const { container, pages, document } = options;
    const { signal } = this.ending;
    this.options = options;
    this.container = container;
    this.document = document;
    this.pageCount = document.numPages;
    this.texts = new PageTexts(document);
    this.textFit = new TextFit(this.texts, this.pageCount);
    this.store = new ViewStore<PageState>({ pageIndex: 0, scale: 1, zoom: options.initialView?.zoom ?? 'fit-text', rotation: 0, layout: 'continuous', canGoBack: false, canGoForward: false });
    this.links = new InsideLinkService(this.bus, options.onOutsideLink);
    const findController = new PDFFindController({ linkService: this.links, eventBus: this.bus });
    const viewerOptions = {
      container, viewer: pages, eventBus: this.bus, linkService: this.links, findController, l10n: this.l10n,
      annotationMode: AnnotationMode.ENABLE, annotationEditorMode: -1, enableAutoLinking: false, removePageBorders: true,
      minDurationToUpdateCanvas: 200, abortSignal: signal,
    };
    this.viewer = new AlignedViewer(viewerOptions);
    this.viewer.afterJump = (pageIndex) => this.alignText(pageIndex);
    this.find = new FindSession(this.bus, signal);
    this.links.setViewer(this.viewer);
    this.links.setHistory({ pushCurrentPosition: () => this.leave(), push: () => undefined, pushPage: () => undefined });

    this.on('pagesinit', () => {
      // PDF.js makes every page a landmark; hundreds of them help nobody to find their way.
      for (const page of pages.children) page.setAttribute('role', 'group');
      this.setPageLabels(this.labels);
      this.showInitialView();
      void this.textFit.measure().then(() => this.textMeasured());
    });
    this.on('textlayerrendered', ({ pageNumber }) => {
      const layer = this.pageView(pageNumber - 1)?.textLayer?.div;
      if (layer) keepLayerStill(layer);
    });
    this.on('annotationlayerrendered', ({ pageNumber }) => nameLinks(this.pageView(pageNumber - 1)));
    this.on('pagesloaded', () => {
      // Pages of other sizes than the first have moved what comes after them.
      if (!this.touched && !this.viewer.hasEqualPageSizes) this.showInitialView();
    });
    this.on('pagechanging', ({ pageNumber }) => this.store.set({ pageIndex: pageNumber - 1 }));
    this.on('scalechanging', ({ scale }) => this.store.set({ scale }));
    this.on('updateviewarea', ({ location }) => {
      this.location = location;
      this.scheduleViewChange();
    });
    for (const type of ['wheel', 'pointerdown', 'keydown', 'touchstart']) {
      container.addEventListener(type, () => { this.touched = true; }, { signal, passive: true, capture: true });
    }
    container.addEventListener('wheel', (event) => this.wheelZoom(event), { signal, passive: false });
    this.turning = new PageTurning({ container, active: () => this.store.get().layout === 'single', step: (direction) => this.step(direction) }, signal);
    this.resizing = new ResizeObserver(() => this.scheduleFit());
    this.resizing.observe(container);
    this.links.setDocument(document);
    void this.open();
  }

  /** Where the text stands is asked first: pages laid out for another scale would be drawn twice, and jump. */
  private async open(): Promise<void> {
    if (this.store.get().zoom === 'fit-text') await this.textFit.measureSoon();
    if (this.signal.aborted) return;
    this.viewer.setDocument(this.document);
  }

  /** Comes late where the machine is busy. Then nothing may move under the reader's hands any more. */
  private textMeasured(): void {
    const view = this.signal.aborted || this.touched ? null : this.pageView(0);
    if (!view) return;
    const text = this.textFit.span(view.viewport);
    this.options.onTextWidth(text && text.width / this.viewer.currentScale);
    if (this.store.get().zoom === 'fit-text') this.applyZoom();
  }

  get signal(): AbortSignal {
    return this.ending.signal;
  }

  on<K extends keyof BusEvents>(name: K, listener: (event: BusEvents[K]) => void): void {
    this.bus.on(name, listener, { signal: this.ending.signal });
  }

  pageView(pageIndex: number): PageView | null {
    const view: PageView | undefined = this.viewer.getPageView(pageIndex);
    return view ?? null;
  }

  /** True once PDF.js has made its pages; before that there is nothing to go to. */
  get laidOut(): boolean {
    return this.viewer.pagesCount > 0;
  }

  setPageLabels(labels: readonly string[]): void {
    this.labels = labels;
    if (labels.length === this.pageCount && this.laidOut) this.viewer.setPageLabels([...labels]);
  }

  /** Null before the first page is laid out. */
  viewState(): ViewState | null {
    const { location } = this;
    if (!location) return null;
    const { zoom, rotation, layout } = this.store.get();
    return { pageIndex: location.pageNumber - 1, left: location.left, top: location.top, zoom, rotation, layout };
  }

  goToPage(pageIndex: number): void {
    this.jump(() => this.viewer.scrollPageIntoView({ pageNumber: pageIndex + 1 }));
  }

  goToDestination(destination: string | unknown[]): void {
    this.touched = true;
    void this.links.goToDestination(destination);
  }

  /** Brings the quads into the upper third of the pane; scrolls sideways only where they would not be seen. */
  goToPlace(pageIndex: number, quads: readonly Quad[]): void {
    if (pageIndex < 0 || pageIndex >= this.pageCount) return;
    this.touched = true;
    this.leave();
    const view = this.pageView(pageIndex);
    const box = view ? boxOf(view.viewport, quads) : null;
    if (!view || !box) return this.viewer.scrollPageIntoView({ pageNumber: pageIndex + 1 });
    const { container } = this;
    const pageLeft = view.div.offsetLeft;
    const sideways = container.scrollLeft;
    const right = pageLeft + Math.min(box.right, box.left + container.clientWidth);
    const seenAt = (from: number): boolean => pageLeft + box.left >= from && right <= from + container.clientWidth;
    const topInPage = box.top - container.clientHeight / 4;
    this.showPoint(pageIndex, view.viewport.convertToPdfPoint(Math.max(0, box.left - 40), topInPage));
    if (seenAt(sideways)) container.scrollLeft = sideways;
    else if (!seenAt(container.scrollLeft)) container.scrollLeft = pageLeft + box.left - LEFT_ROOM;
  }

  /** A point of the page, in PDF user space, to the pane's top; sideways nothing moves. */
  scrollTo(pageIndex: number, top: number): void {
    if (pageIndex < 0 || pageIndex >= this.pageCount) return;
    this.touched = true;
    const sideways = this.container.scrollLeft;
    this.showPoint(pageIndex, [0, top]);
    this.container.scrollLeft = sideways;
  }

  setZoom(zoom: Zoom): void {
    const wanted = typeof zoom === 'number' ? clampScale(zoom) : zoom;
    this.store.set({ zoom: wanted });
    this.applyZoom();
    this.scheduleViewChange();
  }

  zoomStep(direction: 1 | -1): void {
    this.setZoom(nextScale(this.store.get().scale, direction));
  }

  rotate(): void {
    const { rotation } = this.store.get();
    this.setRotation(ROTATIONS[(ROTATIONS.indexOf(rotation) + 1) % ROTATIONS.length] ?? 0);
    this.applyZoom();
  }

  /** The page that is read stays in sight. */
  setLayout(layout: Layout): void {
    const { pageIndex } = this.store.get();
    this.touched = true;
    this.applyLayout(layout);
    this.applyZoom(pageIndex);
    this.viewer.scrollPageIntoView({ pageNumber: pageIndex + 1 });
    this.scheduleViewChange();
  }

  back(): void {
    const here = this.viewState();
    const to = here && this.history.back(here);
    if (to) this.show(to);
  }

  forward(): void {
    const here = this.viewState();
    const to = here && this.history.forward(here);
    if (to) this.show(to);
  }

  /** Lets PDF.js free what a page needed for its thumbnail, unless the page is on screen. */
  thumbnailDone(pageNumber: number, pdfPage: object): void {
    this.bus.dispatch('thumbnailrendered', { source: this, pageNumber, pdfPage });
  }

  end(): void {
    this.ending.abort();
    this.resizing.disconnect();
    window.clearTimeout(this.viewTimer);
    window.clearTimeout(this.resizeTimer);
    this.viewer.setDocument(null);
    this.links.setDocument(null);
    void this.l10n.destroy();
  }

  private jump(go: () => void): void {
    this.touched = true;
    this.leave();
    go();
  }

  private leave(): void {
    const here = this.viewState();
    if (here) this.history.leave(here);
    this.tellHistory();
  }

  private tellHistory(): void {
    this.store.set({ canGoBack: this.history.canGoBack, canGoForward: this.history.canGoForward });
  }

  private show(view: ViewState): void {
    this.touched = true;
    this.setRotation(view.rotation);
    this.showPoint(view.pageIndex, [view.left, view.top]);
    this.tellHistory();
  }

  private showPoint(pageIndex: number, point: readonly number[]): void {
    this.viewer.scrollPageIntoView({
      pageNumber: pageIndex + 1, destArray: [null, { name: 'XYZ' }, point[0] ?? 0, point[1] ?? 0, null],
      allowNegativeOffset: true, ignoreDestinationZoom: true,
    });
  }

  private showInitialView(): void {
    const view = this.options.initialView;
    if (view) {
      this.setRotation(view.rotation);
      this.applyLayout(view.layout);
      this.store.set({ zoom: view.zoom });
    }
    if (view && view.pageIndex < this.pageCount) {
      // Twice: the fit depends on the page that is shown, and the place on the fit.
      this.applyZoom(view.pageIndex);
      this.showPoint(view.pageIndex, [view.left, view.top]);
    } else {
      this.applyZoom(0);
      this.container.scrollTop = 0;
    }
  }

  private setRotation(rotation: Rotation): void {
    const page = this.viewer.currentPageNumber;
    this.viewer.pagesRotation = rotation;
    // Pages that were turned have other heights, so the page that was read is somewhere else now.
    this.viewer.currentPageNumber = page;
    this.store.set({ rotation });
  }

  private step(direction: 1 | -1): boolean {
    const next = this.store.get().pageIndex + direction;
    if (next < 0 || next >= this.pageCount) return false;
    this.touched = true;
    this.viewer.currentPageNumber = next + 1;
    return true;
  }

  private applyLayout(layout: Layout): void {
    this.viewer.scrollMode = layout === 'single' ? ScrollMode.PAGE : ScrollMode.VERTICAL;
    this.viewer.spreadMode = layout === 'two-page' ? SpreadMode.ODD : SpreadMode.NONE;
    this.container.dataset['layout'] = layout;
    this.store.set({ layout });
  }

  private applyZoom(pageIndex = this.store.get().pageIndex): void {
    const { zoom } = this.store.get();
    const view = this.pageView(pageIndex);
    if (!view) return;
    const own = this.viewer.currentScale;
    const size = { width: view.viewport.width / own, height: view.viewport.height / own };
    const pane = { width: this.container.clientWidth, height: this.container.clientHeight };
    const text = this.textFit.span(view.viewport);
    const fit = { abreast: this.store.get().layout === 'two-page' ? 2 : 1, textWidth: text && text.width / own };
    this.viewer.currentScale = typeof zoom === 'number' ? zoom : fitScale(zoom, size, pane, fit);
    this.alignText(pageIndex);
  }

  /** Where a page is wider than the pane and its text is to fill it, the text's left edge stands at the left. */
  private alignText(pageIndex: number): void {
    const { zoom, layout } = this.store.get();
    const view = this.pageView(layout === 'two-page' ? pageIndex - (pageIndex % 2) : pageIndex);
    const text = view && this.textFit.span(view.viewport);
    if (!view || !text || zoom !== 'fit-text') return;
    this.container.scrollLeft = view.div.offsetLeft + text.left - LEFT_ROOM;
  }

  private scheduleFit(): void {
    window.clearTimeout(this.resizeTimer);
    if (typeof this.store.get().zoom === 'number') return;
    this.resizeTimer = window.setTimeout(() => {
      if (this.container.clientWidth > 0) this.applyZoom();
    }, RESIZE_MS);
  }

  private scheduleViewChange(): void {
    if (this.viewTimer !== 0) return;
    this.viewTimer = window.setTimeout(() => {
      this.viewTimer = 0;
      const view = this.viewState();
      if (view) this.options.onViewChange(view);
    }, VIEW_CHANGE_MS);
  }

  /** Ctrl and wheel, which is also what Chromium makes of a pinch on a touchpad. What is under the pointer stays there. */
  private wheelZoom(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const before = this.viewer.currentScale;
    const scaleFactor = clampScale(before * wheelFactor(event)) / before;
    const page = event.target instanceof Element ? event.target.closest('.page') : null;
    const from = page?.getBoundingClientRect();
    this.viewer.updateScale({ scaleFactor, drawingDelay: 300 });
    const to = page?.getBoundingClientRect();
    if (from && to) {
      this.container.scrollLeft += to.left + ((event.clientX - from.left) * to.width) / from.width - event.clientX;
      this.container.scrollTop += to.top + ((event.clientY - from.top) * to.height) / from.height - event.clientY;
    }
    this.store.set({ zoom: this.viewer.currentScale });
    this.scheduleViewChange();
  }
}

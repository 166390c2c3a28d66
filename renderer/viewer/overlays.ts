/** Keeps an overlay on every page that PDF.js has drawn, and nothing on the others. */
import type { Quad } from '../../db/model.ts';
import type { Emphasis } from './emphasis.ts';
import { placeByPage, type PlacedHighlight } from './hit-test.ts';
import type { ViewerChip, ViewerHighlight } from './model.ts';
import { PageOverlay } from './page-overlay.ts';
import type { PdfSession } from './pdf-session.ts';

const NOTHING: readonly PlacedHighlight[] = [];
const NO_CHIPS: readonly ViewerChip[] = [];
const SWEEP_ABOVE = 24;

export class Overlays {
  private readonly session: PdfSession;
  private readonly live = new Map<number, PageOverlay>();
  private placed = new Map<number, PlacedHighlight[]>();
  private chips = new Map<number, ViewerChip[]>();
  private emphasis = new Map<string, Exclude<Emphasis, null>>();
  private glowing: { readonly pageIndex: number; readonly quads: readonly Quad[] } | null = null;

  constructor(session: PdfSession) {
    this.session = session;
    session.on('pagerender', ({ pageNumber }) => this.put(pageNumber - 1));
    session.on('pagerendered', ({ pageNumber }) => this.put(pageNumber - 1));
    session.on('textlayerrendered', ({ pageNumber }) => this.noteEmptyText(pageNumber - 1));
    session.on('scalechanging', () => this.putAll());
    session.on('rotationchanging', () => this.putAll());
  }

  setHighlights(highlights: readonly ViewerHighlight[]): void {
    this.placed = placeByPage(highlights);
    this.paintAll();
  }

  setChips(chips: readonly ViewerChip[]): void {
    this.chips = Map.groupBy(chips, (chip) => chip.pageIndex);
    this.paintAll();
  }

  setEmphasis(hovered: readonly string[], active: readonly string[]): void {
    const next = new Map<string, Exclude<Emphasis, null>>();
    for (const id of hovered) next.set(id, 'hovered');
    for (const id of active) next.set(id, 'active');
    const touched = new Set([...this.emphasis.keys(), ...next.keys()]);
    this.emphasis = next;
    for (const overlay of this.live.values()) overlay.emphasise(touched, this.emphasisOf);
  }

  on(pageIndex: number): readonly PlacedHighlight[] {
    return this.placed.get(pageIndex) ?? NOTHING;
  }

  /** Glows now, or as soon as the page is drawn. */
  glow(pageIndex: number, quads: readonly Quad[]): void {
    this.glowing = { pageIndex, quads };
    this.glowIfLive();
  }

  private readonly emphasisOf = (id: string): Emphasis => this.emphasis.get(id) ?? null;

  private put(pageIndex: number): void {
    const view = this.session.pageView(pageIndex);
    if (!view) return;
    const overlay = this.live.get(pageIndex) ?? new PageOverlay();
    this.live.set(pageIndex, overlay);
    overlay.attach(view);
    this.paint(pageIndex, overlay);
    this.glowIfLive();
    if (this.live.size > SWEEP_ABOVE) this.sweep();
  }

  /** After PDF.js emptied all pages for a new size or rotation, without waiting for their drawing. */
  private putAll(): void {
    for (const [pageIndex, overlay] of this.live) {
      const view = this.session.pageView(pageIndex);
      if (!view?.div.querySelector('.canvasWrapper')) {
        this.live.delete(pageIndex);
        continue;
      }
      overlay.attach(view);
      this.paint(pageIndex, overlay);
    }
  }

  private sweep(): void {
    for (const [pageIndex, overlay] of this.live) if (!overlay.attached) this.live.delete(pageIndex);
  }

  private paintAll(): void {
    for (const [pageIndex, overlay] of this.live) this.paint(pageIndex, overlay);
  }

  private paint(pageIndex: number, overlay: PageOverlay): void {
    const view = this.session.pageView(pageIndex);
    if (!view) return;
    overlay.paint(view, this.on(pageIndex), this.emphasisOf);
    overlay.layOutChips(view, this.chips.get(pageIndex) ?? NO_CHIPS, this.emphasisOf);
  }

  private glowIfLive(): void {
    const { glowing } = this;
    if (!glowing) return;
    const overlay = this.live.get(glowing.pageIndex);
    const view = this.session.pageView(glowing.pageIndex);
    if (!overlay?.attached || !view) return;
    this.glowing = null;
    overlay.glow(view, glowing.quads);
  }

  private noteEmptyText(pageIndex: number): void {
    const view = this.session.pageView(pageIndex);
    const overlay = this.live.get(pageIndex);
    const strings = view?._textHighlighter.textContentItemsStr;
    if (!view || !overlay || !strings) return;
    const empty = strings.every((text) => text.trim() === '');
    overlay.setNote(view, empty ? 'This page is a picture: it has no text to select or search.' : null);
  }
}

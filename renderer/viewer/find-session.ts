/** Find within one document, through PDF.js's find controller. */
import type { EventBus } from './pdfjs.ts';
import type { FindOptions } from './model.ts';
import type { BusEvents, MatchesCount } from './pdfjs-parts.ts';
import { ViewStore } from './view-store.ts';

export interface FindState {
  readonly open: boolean;
  readonly query: string;
  readonly options: FindOptions;
  readonly status: 'idle' | 'searching' | 'found' | 'wrapped' | 'not-found';
  /** 1-based number of the selected match; 0 while none is. */
  readonly current: number;
  readonly total: number;
  /** Counts up whenever the box should take the focus. */
  readonly focusRequest: number;
}

/** PDF.js's FindState: FOUND, NOT_FOUND, WRAPPED, PENDING. */
const STATUSES = ['found', 'not-found', 'wrapped', 'searching'] as const;

export class FindSession {
  readonly store = new ViewStore<FindState>({
    open: false, query: '', options: { matchCase: false, wholeWords: false, highlightAll: true }, status: 'idle', current: 0, total: 0, focusRequest: 0,
  });
  private readonly bus: EventBus;

  constructor(bus: EventBus, signal: AbortSignal) {
    this.bus = bus;
    bus.on('updatefindmatchescount', ({ matchesCount }: BusEvents['updatefindmatchescount']) => this.count(matchesCount), { signal });
    bus.on('updatefindcontrolstate', ({ state, matchesCount }: BusEvents['updatefindcontrolstate']) => {
      if (this.store.get().query === '') return;
      this.store.set({ status: STATUSES[state] ?? 'idle' });
      this.count(matchesCount);
    }, { signal });
  }

  open(query?: string): void {
    const { open, focusRequest, query: last } = this.store.get();
    this.store.set({ open: true, focusRequest: focusRequest + 1 });
    if (query !== undefined && query !== last) this.search(query);
    else if (!open && last !== '') this.dispatch('again', false);
  }

  close(): void {
    this.store.set({ open: false });
    this.bus.dispatch('findbarclose', { source: this });
  }

  search(query: string, options?: Partial<FindOptions>): void {
    const before = this.store.get();
    const next = { ...before.options, ...options };
    const onlyHighlight = query === before.query && next.highlightAll !== before.options.highlightAll;
    this.store.set({ query, options: next });
    if (onlyHighlight) return this.dispatch('highlightallchange', false);
    this.store.set({ status: query === '' ? 'idle' : 'searching', current: 0, total: 0 });
    this.dispatch('', false);
  }

  next(): void {
    this.step(false);
  }

  previous(): void {
    this.step(true);
  }

  private step(backwards: boolean): void {
    if (this.store.get().query === '') return this.open();
    this.store.set({ open: true });
    this.dispatch('again', backwards);
  }

  private count({ current, total }: MatchesCount): void {
    if (this.store.get().query !== '') this.store.set({ current, total });
  }

  private dispatch(type: '' | 'again' | 'highlightallchange', findPrevious: boolean): void {
    const { query, options } = this.store.get();
    this.bus.dispatch('find', {
      source: this, type, query, findPrevious, caseSensitive: options.matchCase, entireWord: options.wholeWords,
      highlightAll: options.highlightAll, matchDiacritics: false,
    });
  }
}

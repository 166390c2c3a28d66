import { create } from 'zustand';
import type { DocumentRecord, Id, MatterSnapshot, Quad } from '../api/model.ts';
import { isRecord, loadView, saveView } from './saved-view.ts';

export type Pane = 'left' | 'right';
export const NAVIGATOR_TABS = ['comments', 'documents', 'tracker'] as const;
/** On the tracker tab the centre shows the tracker instead of the documents. */
export type NavigatorTab = (typeof NAVIGATOR_TABS)[number];

/** Where to go in a document; with quads, the very passage. */
export interface Destination {
  readonly documentId: Id;
  readonly pageIndex: number;
  readonly quads: readonly Quad[];
  /** Grows with every request, so that going twice to the same place is two requests. */
  readonly sequence: number;
}

/** The panes as a review found them. */
export interface Review {
  readonly before: Readonly<Record<Pane, Id | null>> & { readonly split: boolean; readonly focused: Pane };
  readonly navigator: boolean;
}

interface LayoutState {
  /** The matter whose layout this is; null until loaded. */
  readonly matterId: Id | null;
  readonly left: Id | null;
  readonly right: Id | null;
  readonly split: boolean;
  /** The reader said one or two; else the width of the window decides. */
  readonly splitChosen: boolean;
  /** The pane in use; the only one on screen where there is no split. */
  readonly focused: Pane;
  readonly navigator: boolean;
  readonly panel: boolean;
  readonly tab: NavigatorTab;
  /** Pane sizes in percent, by panel id, as react-resizable-panels counts them. */
  readonly sizes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly goTo: Readonly<Record<Pane, Destination | null>>;
  /** While two versions are reviewed side by side: what was there before, and whether the navigator was asked for meanwhile. Not kept. */
  readonly review: Review | null;
  change(change: Partial<Pick<LayoutState, 'split' | 'focused' | 'navigator' | 'panel' | 'tab'>>): void;
  resize(group: string, sizes: Readonly<Record<string, number>>): void;
  /** `beside` asks for the split too; default for the right pane. */
  show(documentId: Id, pane: Pane, beside?: boolean): void;
  /** The window became wide enough for two documents, or no longer is. */
  followWidth(): void;
  closePane(pane: Pane): void;
  /** The documents come back to the centre. */
  leaveTracker(): void;
}

const EMPTY = {
  matterId: null, left: null, right: null, split: true, splitChosen: false, focused: 'left', navigator: true, panel: true, tab: 'comments',
  sizes: {}, goTo: { left: null, right: null }, review: null,
} as const;

export const useLayout = create<LayoutState>()((set, get) => ({
  ...EMPTY,
  change: ({ navigator, ...change }) => {
    const { review } = get();
    set(change.split === undefined ? change : { ...change, splitChosen: true });
    // Both documents need the room: a navigator that comes out during a review goes with it.
    if (navigator !== undefined) set(review === null ? { navigator } : { review: { ...review, navigator } });
    save();
  },
  resize: (group, sizes) => { set({ sizes: { ...get().sizes, [group]: sizes } }); save(); },
  show: (documentId, pane, beside = pane === 'right') => {
    set(pane === 'left' ? { left: documentId, focused: pane } : { right: documentId, focused: pane });
    if (beside) set({ split: true });
    get().leaveTracker();
    save();
  },
  followWidth: () => {
    if (get().splitChosen || get().split === roomForTwo()) return;
    set({ split: roomForTwo() });
    save();
  },
  closePane: (pane) => { set(pane === 'left' ? { left: null } : { right: null }); save(); },
  leaveTracker: () => { if (get().tab === 'tracker') get().change({ tab: 'comments' }); },
}));

/** A review of two versions begins: the navigator makes room until its end. */
export function beginReview(): void {
  const { review, left, right, split, focused } = useLayout.getState();
  if (review === null) useLayout.setState({ review: { before: { left, right, split, focused }, navigator: false } });
}

/** The navigator comes back; with `restore` also the documents that were there, unless others were chosen meanwhile. */
export function endReview(pair: Readonly<Record<Pane, Id>>, restore: boolean): void {
  const { review, left, right } = useLayout.getState();
  if (review === null) return;
  const { before } = review;
  const untouched = left === pair.left && right === pair.right;
  useLayout.setState({ review: null, ...(restore && untouched ? before : {}) });
  save();
}

export function showsNavigator({ review, navigator }: Pick<LayoutState, 'review' | 'navigator'>): boolean {
  return review === null ? navigator : review.navigator;
}

/** Two documents beside navigator and panel are too narrow to read in smaller windows. */
export const ROOM_FOR_TWO = '(min-width: 1100px)';

function roomForTwo(): boolean {
  return window.matchMedia(ROOM_FOR_TWO).matches;
}

/** The panes on screen. Without a split it is the one in use, or the one that has a document. */
export function shownPanes({ split, left, right, focused }: Pick<LayoutState, 'split' | 'left' | 'right' | 'focused'>): readonly Pane[] {
  if (split) return ['left', 'right'];
  if ((focused === 'left' ? left : right) !== null) return [focused];
  return left === null && right !== null ? ['right'] : ['left'];
}

function save(): void {
  const { matterId, left, right, split, splitChosen, focused, navigator, panel, tab, sizes } = useLayout.getState();
  if (matterId === null) return;
  saveView(`matter:${matterId}`, {
    left, right, split, splitChosen, focused, navigator, panel, tab,
    sizes: Object.fromEntries(Object.entries(sizes).map(([group, layout]) => [group, { ...layout }])),
  });
}

type SavedLayout = Pick<LayoutState, 'left' | 'right' | 'split' | 'splitChosen' | 'focused' | 'navigator' | 'panel' | 'tab' | 'sizes'>;

function readLayout(value: unknown): SavedLayout | null {
  if (!isRecord(value)) return null;
  const { left, right, split, splitChosen, focused, navigator, panel, tab, sizes } = value;
  return {
    left: typeof left === 'string' ? left : null,
    right: typeof right === 'string' ? right : null,
    split: split !== false,
    splitChosen: typeof splitChosen === 'boolean' ? splitChosen : split === false,
    focused: focused === 'right' ? 'right' : 'left',
    navigator: navigator !== false,
    panel: panel !== false,
    tab: NAVIGATOR_TABS.find((one) => one === tab) ?? 'comments',
    sizes: isRecord(sizes) ? Object.fromEntries(Object.entries(sizes).map(([group, layout]) => [group, readSizes(layout)])) : {},
  };
}

function readSizes(value: unknown): Record<string, number> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}

/** Brings back how the matter was left; documents that are gone leave their pane to the default. */
export async function loadLayout(snapshot: MatterSnapshot): Promise<void> {
  const matterId = snapshot.matter.id;
  const saved = await loadView(`matter:${matterId}`, readLayout);
  useLayout.setState({ ...EMPTY, ...saved, matterId });
  useLayout.getState().followWidth();
  fillPanes(snapshot);
}

export function forgetLayout(): void {
  useLayout.setState({ ...EMPTY });
}

/** Puts a document into each empty pane: the filing left, the newest staff letter right. */
export function fillPanes(snapshot: MatterSnapshot): void {
  const { left, right } = useLayout.getState();
  const has = (id: Id | null) => id !== null && snapshot.documents.some((document) => document.id === id);
  const newLeft = has(left) ? left : firstOf(snapshot, ['filing', 'other', 'response-letter'], has(right) ? right : null);
  const newRight = has(right) ? right : firstOf(snapshot, ['staff-letter', 'response-letter'], newLeft);
  if (newLeft !== left || newRight !== right) {
    useLayout.setState({ left: newLeft, right: newRight });
    save();
  }
}

function firstOf(snapshot: MatterSnapshot, kinds: readonly DocumentRecord['kind'][], except: Id | null): Id | null {
  for (const kind of kinds) {
    const found = snapshot.documents
      .filter((document) => document.kind === kind && document.id !== except)
      // A 10-K or 10-Q is what a review is about; an 8-K beside it seldom is.
      .sort((a, b) => weight(b) - weight(a) || (b.filed ?? '').localeCompare(a.filed ?? ''))[0];
    if (found) return found.id;
  }
  return null;
}

function weight(document: DocumentRecord): number {
  return document.formType?.startsWith('8-K') || document.formType?.startsWith('6-K') ? 0 : 1;
}

/** Shows a document: where it is open already, else letters right and everything else left. */
export function openDocument(document: DocumentRecord, pane?: Pane): Pane {
  const layout = useLayout.getState();
  const target = pane ?? paneFor(document, layout);
  layout.show(document.id, target, pane === 'right');
  return target;
}

function paneFor(document: DocumentRecord, layout: LayoutState): Pane {
  const { left, right, focused } = layout;
  const open = shownPanes(layout).find((pane) => layout[pane] === document.id);
  if (open) return open;
  if (left === document.id) return 'left';
  if (right === document.id) return 'right';
  const letter = document.kind === 'staff-letter' || document.kind === 'response-letter';
  if (letter) return 'right';
  return document.kind === 'filing' ? 'left' : focused;
}

let sequence = 0;

/** A page of the document that a pane shows; the pane in use stays in use. */
export function showPage(pane: Pane, document: DocumentRecord, pageIndex: number): void {
  sequence += 1;
  const destination = { documentId: document.id, pageIndex, quads: [], sequence };
  useLayout.setState(({ goTo }) => ({ goTo: { ...goTo, [pane]: destination } }));
}

export function goToPlace(document: DocumentRecord, pageIndex: number, quads: readonly Quad[] = []): void {
  goIn(openDocument(document), document, pageIndex, quads);
}

/** Goes there in a pane that shows the document already, and leaves the other one in use; else nothing happens. */
export function revealPlace(document: DocumentRecord, pageIndex: number, quads: readonly Quad[]): void {
  const layout = useLayout.getState();
  const pane = layout.tab === 'tracker' ? undefined : shownPanes(layout).find((one) => layout[one] === document.id);
  if (pane !== undefined) goIn(pane, document, pageIndex, quads);
}

function goIn(pane: Pane, document: DocumentRecord, pageIndex: number, quads: readonly Quad[]): void {
  sequence += 1;
  const destination = { documentId: document.id, pageIndex, quads, sequence };
  useLayout.setState(({ goTo }) => ({ goTo: { ...goTo, [pane]: destination } }));
}

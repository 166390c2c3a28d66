import { create } from 'zustand';
import { call, failureOf } from '../api/call.ts';
import type { Failure, SearchHit } from '../api/model.ts';
import { useMatter } from './matter-store.ts';

interface SearchState {
  readonly query: string;
  /** Null before the first answer to this query. */
  readonly hits: readonly SearchHit[] | null;
  /** All places found; the list may hold only the best of them. */
  readonly total: number;
  readonly failure: Failure | null;
  ask(query: string): void;
  clear(): void;
}

const PAUSE_MILLISECONDS = 120;
const MOST_HITS = 300;
let timer: ReturnType<typeof setTimeout> | undefined;

export const useSearch = create<SearchState>()((set) => ({
  query: '',
  hits: null,
  total: 0,
  failure: null,
  ask: (query) => {
    set({ query, failure: null, ...(query.trim() === '' ? { hits: null } : {}) });
    clearTimeout(timer);
    if (query.trim() !== '') timer = setTimeout(() => void run(query), PAUSE_MILLISECONDS);
  },
  clear: () => {
    clearTimeout(timer);
    set({ query: '', hits: null, failure: null });
  },
}));

async function run(query: string): Promise<void> {
  const { matterId } = useMatter.getState();
  try {
    const asked = { query: asPrefix(query), ...(matterId === null ? {} : { matterId }) };
    const hits = await call('search.query', { ...asked, limit: MOST_HITS });
    if (useSearch.getState().query !== query) return;
    useSearch.setState({ hits, total: hits.length });
    if (hits.length < MOST_HITS) return;
    const total = await call('search.count', asked);
    if (useSearch.getState().query === query) useSearch.setState({ total });
  } catch (error) {
    if (useSearch.getState().query === query) useSearch.setState({ hits: [], failure: failureOf(error) });
  }
}

/** The word being typed may be unfinished: it is looked up as a beginning, unless it is quoted. */
export function asPrefix(query: string): string {
  const typed = query.trim();
  return /[\p{L}\p{N}]$/u.test(typed) && (typed.split('"').length - 1) % 2 === 0 ? `${typed}*` : typed;
}

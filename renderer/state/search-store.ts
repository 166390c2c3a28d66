import { create } from 'zustand';
import { call, failureOf } from '../api/call.ts';
import type { Failure, SearchHit } from '../api/model.ts';
import { useMatter } from './matter-store.ts';

interface SearchState {
  readonly query: string;
  /** Null before the first answer to this query. */
  readonly hits: readonly SearchHit[] | null;
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
    const hits = await call('search.query', { query: asPrefix(query), limit: MOST_HITS, ...(matterId === null ? {} : { matterId }) });
    if (useSearch.getState().query === query) useSearch.setState({ hits });
  } catch (error) {
    if (useSearch.getState().query === query) useSearch.setState({ hits: [], failure: failureOf(error) });
  }
}

/** The word being typed may be unfinished: it is looked up as a beginning, unless it is quoted. */
export function asPrefix(query: string): string {
  const typed = query.trim();
  return /[\p{L}\p{N}]$/u.test(typed) && (typed.split('"').length - 1) % 2 === 0 ? `${typed}*` : typed;
}

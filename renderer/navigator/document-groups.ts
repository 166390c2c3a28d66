import type { DocumentKind, DocumentRecord } from '../api/model.ts';
import { KINDS } from '../state/words.ts';

const KIND_TITLES: Readonly<Record<DocumentKind, string>> = {
  filing: 'Filings', 'staff-letter': 'Staff letters', 'response-letter': 'Response letters', other: 'Other documents',
};

export interface DocumentGroup {
  readonly title: string;
  readonly documents: readonly DocumentRecord[];
}

const NAMES = new Intl.Collator('en', { numeric: true });

/**
 * By kind while there is one round; with more, the newest round first, in it the order of the correspondence, then by
 * kind what belongs to no round. `dateOf` is "" where a document has no date.
 */
export function groupDocuments(documents: readonly DocumentRecord[], dateOf: (document: DocumentRecord) => string): readonly DocumentGroup[] {
  const rounds = [...new Set(documents.flatMap(({ round }) => (round === null ? [] : [round])))].sort((a, b) => b - a);
  const inRounds = rounds.length > 1;
  const byKind = KINDS.map((kind) => ({
    title: KIND_TITLES[kind],
    documents: documents.filter((document) => document.kind === kind && (!inRounds || document.round === null))
      .toSorted((a, b) => dateOf(b).localeCompare(dateOf(a)) || NAMES.compare(a.name, b.name)),
  }));
  const byRound = inRounds ? rounds.map((round) => ({
    title: `Round ${round}`,
    documents: documents.filter((document) => document.round === round).toSorted((a, b) => dateOf(a).localeCompare(dateOf(b)) || NAMES.compare(a.name, b.name)),
  })) : [];
  return [...byRound, ...byKind].filter((group) => group.documents.length > 0);
}

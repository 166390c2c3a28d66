/** Which documents are versions of one another: the amendment of a filing, or next year's report. Pure. */
import type { DocumentRecord, Id, MatterSnapshot } from '../api/model.ts';

export interface VersionOffer {
  readonly from: DocumentRecord;
  readonly to: DocumentRecord;
  /** Annotations of `from` that have no copy in `to` yet. */
  readonly waiting: number;
}

/** "10-K" for 10-K, 10-K/A, 10-K405, 10-KSB and 10-KT; null where the form is not known. */
export function formFamily(formType: string | null): string | null {
  if (formType === null) return null;
  const base = formType.toUpperCase().replace(/^FORM\s+/, '').replace(/\/A.*$/, '').replace(/\s+/g, '').trim();
  const periodic = /^(10-[KQ])(?:405|SB|T|SB40|T405)*$/.exec(base);
  if (periodic?.[1] !== undefined) return periodic[1];
  return base.replace(/(?:ASR|MEF|POS)$/, '').replace(/^(S|F)-(\d+)D$/, '$1-$2');
}

const evened = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/\b(?:inc|corp|corporation|company|co|ltd|llc|plc)\b/g, '').trim();

/** Where both say who filed them, they must agree; a document that does not say is taken for the matter's own registrant. */
function sameRegistrant(a: DocumentRecord, b: DocumentRecord): boolean {
  if (a.cik !== null && b.cik !== null) return Number(a.cik) === Number(b.cik);
  if (a.fileNumbers.some((number) => b.fileNumbers.includes(number))) return true;
  return a.registrant === null || b.registrant === null || evened(a.registrant) === evened(b.registrant);
}

export function areVersions(a: DocumentRecord, b: DocumentRecord): boolean {
  const family = formFamily(a.formType);
  return a.id !== b.id && a.kind === 'filing' && b.kind === 'filing' && family !== null && family === formFamily(b.formType) && sameRegistrant(a, b);
}

/** Annotations of `from` without a copy in `to`. */
export function waitingFor(snapshot: Pick<MatterSnapshot, 'annotations'>, from: Id, to: Id): number {
  const done = new Set(snapshot.annotations.filter(({ documentId }) => documentId === to).map(({ carriedFrom }) => carriedFrom));
  return snapshot.annotations.filter(({ id, documentId }) => documentId === from && !done.has(id)).length;
}

export function offerKey(from: Id, to: Id): string {
  return `${from} ${to}`;
}

const dateOf = ({ filed, importedAt }: DocumentRecord): string => filed ?? importedAt.slice(0, 10);

/**
 * Where to look for what a response promised: the newest amendment filed after the newest response letter, else the newest
 * amendment, else the newest filing. Null without a filing that has words.
 */
export function amendmentAfterResponse({ documents }: Pick<MatterSnapshot, 'documents'>): DocumentRecord | null {
  const newestFirst = documents.filter(({ kind, hasText }) => kind === 'filing' && hasText).toSorted((a, b) => dateOf(b).localeCompare(dateOf(a)) || b.importedAt.localeCompare(a.importedAt));
  const answered = documents.filter(({ kind }) => kind === 'response-letter').map(dateOf).sort().at(-1) ?? '';
  const amendments = newestFirst.filter(({ formType }) => formType !== null && /\/A\b/i.test(formType));
  return amendments.find((document) => dateOf(document) >= answered) ?? amendments[0] ?? newestFirst[0] ?? null;
}

/** The newest document that an annotated earlier version can be carried to, unless that was settled before. */
export function offerOf(snapshot: Pick<MatterSnapshot, 'annotations' | 'documents'>, settled: ReadonlySet<string>): VersionOffer | null {
  const newestFirst = snapshot.documents.filter(({ hasText }) => hasText).toSorted((a, b) => b.importedAt.localeCompare(a.importedAt));
  for (const to of newestFirst) {
    const offers = newestFirst
      .filter((from) => from.importedAt < to.importedAt && areVersions(from, to) && !settled.has(offerKey(from.id, to.id)))
      .map((from) => ({ from, to, waiting: waitingFor(snapshot, from.id, to.id) }))
      .filter(({ waiting }) => waiting > 0)
      .sort((a, b) => b.waiting - a.waiting);
    if (offers[0]) return offers[0];
  }
  return null;
}

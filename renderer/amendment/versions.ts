/** Which documents are versions of one another: the amendment of a filing, or next year's report. Pure. */
import { copiesIn } from '../anchoring/lineage.ts';
import type { Annotation, DocumentRecord, Id, MatterSnapshot } from '../api/model.ts';
import { compareVersions, isAmendment } from '../state/document-order.ts';

export interface VersionOffer {
  readonly from: DocumentRecord;
  readonly to: DocumentRecord;
  /** Annotations of `from` that wait to be carried to `to`. */
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

const MONTH_DAYS = 31;
/** Days from the end of one period to the end of the next, a little more for years and quarters of 52 weeks; by form. */
const NEXT_PERIOD: Readonly<Record<string, number>> = { '10-K': 12 * MONTH_DAYS, '20-F': 12 * MONTH_DAYS, '40-F': 12 * MONTH_DAYS, '10-Q': 6 * MONTH_DAYS };

/** What the later version is to the earlier one: "amends", "is the next report after". */
export function relationWords(from: DocumentRecord, to: DocumentRecord): string {
  const days = from.period === null || to.period === null ? 0 : (Date.parse(to.period) - Date.parse(from.period)) / 86_400_000;
  if (days > 0) return days <= (NEXT_PERIOD[formFamily(to.formType) ?? ''] ?? 0) ? 'is the next report after' : 'is a later report than';
  if (!isAmendment(to)) return 'is another version of';
  return isAmendment(from) ? 'is a later amendment than' : 'amends';
}

/** Annotations of `from` without a copy in `to`. */
export function waitingFor({ annotations }: Pick<MatterSnapshot, 'annotations'>, from: Id, to: Id): readonly Annotation[] {
  const done = copiesIn(annotations, to);
  return annotations.filter(({ id, documentId }) => documentId === from && !done.has(id));
}

/**
 * Those of them that no pass has looked at. A pass stands as long as one of its copies does, and what it left behind was
 * left by a person: only what is younger than its copies is new. Once the pass is undone, all of it waits again.
 */
export function unseenFor(snapshot: Pick<MatterSnapshot, 'annotations'>, from: Id, to: Id): readonly Annotation[] {
  const { annotations } = snapshot;
  const copies = copiesIn(annotations, to);
  const lastPass = annotations.flatMap(({ id, documentId }) => (documentId === from ? copies.get(id)?.createdAt ?? [] : [])).sort().at(-1) ?? '';
  return waitingFor(snapshot, from, to).filter(({ createdAt }) => createdAt > lastPass);
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
  const amendments = newestFirst.filter(isAmendment);
  return amendments.find((document) => dateOf(document) >= answered) ?? amendments[0] ?? newestFirst[0] ?? null;
}

type Documents = Pick<MatterSnapshot, 'annotations' | 'documents'>;

/** Every earlier and later version of one filing with something to carry: to the latest first, from the one just before it first. */
function offers(snapshot: Documents, waiting: typeof waitingFor): readonly VersionOffer[] {
  const latestFirst = snapshot.documents.filter(({ hasText }) => hasText).toSorted((a, b) => compareVersions(b, a));
  return latestFirst.flatMap((to) => latestFirst.filter((from) => areVersions(from, to) && compareVersions(from, to) < 0)
    .map((from) => ({ from, to, waiting: waiting(snapshot, from.id, to.id).length })).filter((offer) => offer.waiting > 0));
}

/** What the bar offers by itself: the latest version, from the annotated one before it. Import order plays no part. */
export function offerOf(snapshot: Documents, postponed: ReadonlySet<string>): VersionOffer | null {
  return offers(snapshot, unseenFor).find(({ from, to }) => !postponed.has(offerKey(from.id, to.id))) ?? null;
}

/** Documents that highlights can be carried between by a person's wish: all but letters. Earliest first. */
export function carryable({ documents }: Pick<MatterSnapshot, 'documents'>): readonly DocumentRecord[] {
  return documents.filter(({ kind }) => kind !== 'staff-letter' && kind !== 'response-letter').toSorted(compareVersions);
}

/** The pair that a person most likely means, who asks for `document` or for none in particular; null where there are no two. */
export function likelyPair(snapshot: Documents, document: DocumentRecord | null): Pick<VersionOffer, 'from' | 'to'> | null {
  const found = offers(snapshot, waitingFor);
  const [own] = document === null ? found : [...found.filter(({ from }) => from.id === document.id), ...found.filter(({ to }) => to.id === document.id)];
  if (own) return own;
  const all = carryable(snapshot);
  const annotated = (one: DocumentRecord): number => snapshot.annotations.filter(({ documentId }) => documentId === one.id).length;
  const from = all.find(({ id }) => id === document?.id) ?? all.toSorted((a, b) => annotated(b) - annotated(a))[0];
  const others = from === undefined ? [] : all.filter(({ id }) => id !== from.id);
  const to = others.findLast((other) => from !== undefined && areVersions(from, other)) ?? others.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** The order in which a person thinks of documents and of places in them. Pure. */
import type { Annotation, DocumentRecord } from '../api/model.ts';

export function isAmendment({ formType }: Pick<DocumentRecord, 'formType'>): boolean {
  return formType !== null && /\/A\b/i.test(formType);
}

/** Before 0 where `a` is the earlier one: by the period it is about (else its date), the original before its amendment, by date, as imported. */
export function compareVersions(a: DocumentRecord, b: DocumentRecord): number {
  const about = ({ period, filed }: DocumentRecord): string | null => period ?? filed;
  const [first, second] = [about(a), about(b)];
  return (first !== null && second !== null ? first.localeCompare(second) : 0)
    || Number(isAmendment(a)) - Number(isAmendment(b))
    || (a.filed !== null && b.filed !== null ? a.filed.localeCompare(b.filed) : 0)
    || a.importedAt.localeCompare(b.importedAt);
}

/** Filings before everything else, each kind from the earliest to the latest. */
export function compareDocuments(a: DocumentRecord, b: DocumentRecord): number {
  return Number(a.kind !== 'filing') - Number(b.kind !== 'filing') || compareVersions(a, b) || a.id.localeCompare(b.id);
}

/** In reading order within one document; what has no words goes by its height on the page. */
export function comparePlaces(a: Annotation, b: Annotation): number {
  const [one, other] = [a.targets[0], b.targets[0]];
  if (one === undefined || other === undefined) return 0;
  if (one.pageIndex !== other.pageIndex) return one.pageIndex - other.pageIndex;
  if (one.exact !== '' && other.exact !== '') return one.start - other.start;
  return (other.quads[0]?.[1] ?? 0) - (one.quads[0]?.[1] ?? 0) || (one.quads[0]?.[0] ?? 0) - (other.quads[0]?.[0] ?? 0);
}

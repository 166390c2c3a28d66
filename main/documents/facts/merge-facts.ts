/** Facts about a document from several sources, the surer one first. */
import type { DocumentFacts } from '../../../db/model.ts';

export const NO_FACTS: DocumentFacts = { formType: null, registrant: null, cik: null, accessionNumber: null, fileNumbers: [], period: null, filed: null };

/** Header first, then XBRL, then the cover: the first that knows a fact gives it. */
export function mergeFacts(...sources: readonly DocumentFacts[]): DocumentFacts {
  const first = <K extends keyof DocumentFacts>(key: K): DocumentFacts[K] | null => sources.find((facts) => facts[key] !== null)?.[key] ?? null;
  return {
    formType: first('formType'), registrant: first('registrant'), cik: first('cik'), accessionNumber: first('accessionNumber'),
    fileNumbers: sources.find((facts) => facts.fileNumbers.length > 0)?.fileNumbers ?? [],
    period: first('period'), filed: first('filed'),
  };
}

/** A Central Index Key has ten digits; people leave its zeros out. */
export function wholeCik(digits: string | undefined): string | null {
  return digits === undefined ? null : digits.padStart(10, '0');
}

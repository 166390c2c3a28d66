/** The rounds of a review: each staff letter with comments begins one; what follows it until the next belongs to it. Pure. */
import type { DocumentKind, Id, IsoDate, LetterKind } from '../../db/model.ts';

export interface RoundDocument {
  readonly id: Id;
  readonly kind: DocumentKind;
  /** Of a staff letter. */
  readonly letterKind: LetterKind | null;
  readonly formType: string | null;
  /** Date of the letter, or the day it was filed. */
  readonly date: IsoDate | null;
}

/** "10-K/A", "S-1/A". */
function isAmendment({ formType }: RoundDocument): boolean {
  return /\/A$/i.test(formType ?? '');
}

function opensRound({ kind, letterKind }: RoundDocument): boolean {
  return kind === 'staff-letter' && letterKind !== 'completed' && letterKind !== 'not-reviewed';
}

/**
 * Round of each document; null for the filings under review, which every round is about, and for what has no place in
 * time. Without a staff letter there are no rounds.
 */
export function roundsOf(documents: readonly RoundDocument[]): ReadonlyMap<Id, number | null> {
  // Letters of one day are one round (a letter and its courtesy copy).
  const openings = [...new Set(documents.filter(opensRound).map(({ date }) => date ?? ''))].sort();
  const roundAt = (date: IsoDate): number => openings.filter((opening) => opening <= date).length;
  return new Map(documents.map((document) => {
    const { id, kind, date } = document;
    if (openings.length === 0) return [id, null];
    if (opensRound(document)) return [id, openings.indexOf(date ?? '') + 1];
    if (date === null) return [id, kind === 'response-letter' && openings.length === 1 ? 1 : null];
    const round = roundAt(date);
    if (kind === 'response-letter' || kind === 'staff-letter') return [id, Math.max(1, round)];
    return [id, kind === 'filing' && isAmendment(document) && round > 0 ? round : null];
  }));
}

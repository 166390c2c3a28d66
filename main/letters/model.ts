import type { IsoDate, LetterFiling, LetterKind, PriorCommentReference } from '../../db/model.ts';

export interface ParsedComment {
  readonly number: string;
  /** Heading path, outermost first. */
  readonly headings: readonly string[];
  /** The paragraphs joined by a blank line. */
  readonly text: string;
  readonly paragraphs: readonly string[];
  /** Printed pages the comment or its headings name: "31", "F-12", "II-4". */
  readonly pages: readonly string[];
  /** Items named: "9A(T)", "1A". */
  readonly items: readonly string[];
  readonly priorComments: readonly PriorCommentReference[];
}

export interface ParsedLetter {
  readonly kind: LetterKind;
  readonly letterDate: IsoDate | null;
  readonly registrant: string | null;
  readonly fileNumbers: readonly string[];
  readonly filings: readonly LetterFiling[];
  readonly respondWithin: string | null;
  readonly dueDate: IsoDate | null;
  readonly comments: readonly ParsedComment[];
  readonly warnings: readonly string[];
}

export interface ParsedAnswer {
  readonly number: string;
  readonly quoted: string;
  readonly response: string;
}

export interface ParsedResponse {
  readonly letterDate: IsoDate | null;
  readonly registrant: string | null;
  readonly fileNumbers: readonly string[];
  readonly answers: readonly ParsedAnswer[];
  readonly commitments: readonly { readonly text: string; readonly number: string }[];
  readonly warnings: readonly string[];
}

import type { Id } from '../../../db/model.ts';
import type { Rule83 } from '../model.ts';

export interface LetterRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly script: 'super' | 'sub' | null;
}

export interface LetterCell {
  readonly blocks: readonly LetterBlock[];
  readonly header: boolean;
  readonly colSpan: number;
}

/** A response's words, free of the editor they were written in; what all three formats are made from. */
export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly LetterRun[]; readonly align: 'left' | 'center' | 'right' }
  | { readonly kind: 'heading'; readonly runs: readonly LetterRun[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly (readonly LetterBlock[])[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly LetterCell[])[] }
  /** `proposed` marks disclosure that will be filed; otherwise words quoted from elsewhere. */
  | { readonly kind: 'quote'; readonly proposed: boolean; readonly blocks: readonly LetterBlock[] };

export type LetterItem =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'comment'; readonly number: string; readonly paragraphs: readonly string[]; readonly response: readonly LetterBlock[] };

/** What the person chooses or fills in; everything else comes from the staff letter. */
export interface LetterOptions {
  /** The letter that is answered; the latest one with comments where this is null. */
  readonly letterDocumentId: Id | null;
  /** Date of the answer, YYYY-MM-DD. */
  readonly date: string;
  readonly quoteStyle: 'bold' | 'italic';
  readonly letterhead: readonly string[];
  /** Names above the Division's address: "Attention: ...". */
  readonly addressees: readonly string[];
  readonly salutation: string;
  readonly signature: readonly string[];
  /** Null follows the letter's date: staff letters asked for them from 2004 to October 5, 2016. */
  readonly acknowledgments: boolean | null;
  /** The sentence before "Sincerely,"; the usual one where absent or empty. */
  readonly closing?: string;
}

export interface LetterPlan {
  readonly letterhead: readonly string[];
  readonly date: string;
  readonly addressee: readonly string[];
  readonly re: readonly string[];
  readonly salutation: string;
  readonly opening: string;
  /** The same without naming a type that plain text does not have. */
  readonly openingPlain: string;
  readonly quoteStyle: 'bold' | 'italic';
  readonly items: readonly LetterItem[];
  readonly acknowledgments: { readonly lead: string; readonly points: readonly string[] } | null;
  readonly closing: readonly string[];
  readonly signature: readonly string[];
  /** Short title for document properties and running heads. */
  readonly title: string;
  readonly rule83: Rule83 | null;
  /** What a version under Rule 83 says of itself below the letterhead; empty otherwise. */
  readonly notice: readonly string[];
  /** How the letter goes to the staff, in capitals. What is confidential is not filed on EDGAR. */
  readonly delivery: string;
  readonly warnings: readonly string[];
  /** Those of the warnings that say that a comment has no response; the lint says so, too. */
  readonly unanswered: readonly string[];
}

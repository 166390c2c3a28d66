/** What a suggestion is made from, and what it is. Offsets are UTF-16 offsets into the text of one page. */
import type { DocumentPage, ItemHeading } from '../../db/model.ts';
import type { ParsedComment } from '../letters/model.ts';

/** A staff comment, parsed from a file or read from the library. */
export type AskingComment = Pick<ParsedComment, 'number' | 'headings' | 'text' | 'paragraphs' | 'pages' | 'items'>;

/** The filing under review, as the library stores it. */
export interface ReviewedFiling {
  readonly pages: readonly DocumentPage[];
  readonly items: readonly ItemHeading[];
}

export interface Suggested {
  readonly pageIndex: number;
  readonly pageLabel: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** 0..1, comparable within one comment. */
  readonly score: number;
  /** In words, strongest first: "Item 9A(T) heading", "printed page 31", "quoted words". Never empty. */
  readonly reasons: readonly string[];
}

export interface CommentSuggestions {
  readonly number: string;
  /** Best first; passages of one comment do not overlap. */
  readonly suggestions: readonly Suggested[];
}

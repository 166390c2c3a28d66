import type { IsoDate, Letter, StaffComment } from '../../db/model.ts';

/** What the letter itself says of a comment; the rest of a StaffComment is what people make of it. */
export type ParsedComment = Pick<StaffComment, 'number' | 'headings' | 'text' | 'paragraphs' | 'pages' | 'items' | 'priorComments'>;

export interface ParsedLetter extends Omit<Letter, 'documentId' | 'settledWarnings'> {
  readonly comments: readonly ParsedComment[];
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

import type { TextPlace } from '../../db/model.ts';
import type { PageText } from '../../renderer/anchoring/page-text.ts';
import { placeText } from '../../renderer/anchoring/place-text.ts';
import type { LetterLine } from '../documents/model.ts';
import { readPageTexts } from '../documents/pdf-text.ts';
import type { ParsedLetter } from '../letters/model.ts';
import { parseLetter } from '../letters/parse-letter.ts';

export interface PlacedLetter extends ParsedLetter {
  /** One list for each comment, in the order of `comments`: where its words stand in the display PDF. */
  readonly places: readonly (readonly TextPlace[])[];
}

/** Reads the comments of a staff letter and finds their words on the pages that are shown. */
export function placeLetter(lines: readonly LetterLine[], pageTexts: readonly PageText[]): PlacedLetter {
  const parsed = parseLetter(lines);
  return { ...parsed, places: placeOn(pageTexts, parsed.comments.map((comment) => comment.text)) };
}

/** Where each of the texts stands in a display PDF; an empty list for one that is not there. */
export async function placeTexts(displayPdf: Uint8Array, texts: readonly string[]): Promise<(readonly TextPlace[])[]> {
  if (texts.length === 0) return [];
  return placeOn(await readPageTexts(displayPdf), texts);
}

function placeOn(pageTexts: readonly PageText[], texts: readonly string[]): (readonly TextPlace[])[] {
  const pages = pageTexts.map((page, pageIndex) => ({ pageIndex, pageLabel: '', page }));
  return texts.map((text) => placeText(pages, text));
}

/** Turns a letter of any format into visual lines in reading order, the one input of the letter parser. */
import type { LetterLine } from '../model.ts';
import { readTextLines } from './text-lines.ts';

export type LetterSource =
  | { readonly format: 'text'; readonly text: string }
  | { readonly format: 'html'; readonly html: string }
  | { readonly format: 'pdf'; readonly bytes: Uint8Array; readonly password?: string | undefined };

/** Rejects with the PDF library's error for a damaged PDF or a wrong password. */
export async function readLetterLines(source: LetterSource): Promise<LetterLine[]> {
  switch (source.format) {
    case 'text':
      return readTextLines(source.text);
    case 'html': {
      const { readHtmlLines } = await import('./html-lines.ts');
      return readHtmlLines(source.html);
    }
    case 'pdf': {
      const { readPdfLines } = await import('./pdf-lines.ts');
      return readPdfLines(source.bytes, source.password);
    }
  }
}

import path from 'node:path';
import { readLetterLines } from '../documents/letter-lines/index.ts';
import type { LetterLine } from '../documents/model.ts';
import { openPdf } from '../documents/pdf-open.ts';
import { readSource } from '../documents/source.ts';
import { readInput } from './input-file.ts';

/** The lines of a letter, without making its display PDF: no browser is needed for an HTML letter. */
export async function readLetterFile(file: string): Promise<readonly LetterLine[]> {
  const name = path.basename(file);
  const { content } = readSource(await readInput(file), name);
  switch (content.kind) {
    case 'text': return readLetterLines({ format: 'text', text: content.text });
    case 'html': return readLetterLines({ format: 'html', html: content.html });
    case 'pdf': {
      // Opened first for its repairs and its clear refusals.
      const { document, bytes } = await openPdf(content.bytes, name);
      await document.loadingTask.destroy();
      return readLetterLines({ format: 'pdf', bytes });
    }
  }
}

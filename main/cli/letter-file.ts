import path from 'node:path';
import { readLetterLines } from '../documents/letter-lines/index.ts';
import type { LetterLine } from '../documents/model.ts';
import { openPdf } from '../documents/pdf-open.ts';
import { readSource } from '../documents/source.ts';
import { readArchiveFile } from './archive-file.ts';
import type { CommandOutput } from './command.ts';
import { isArchive, readInput } from './input-file.ts';

/** The lines of a letter (of an archive its first document), without making its display PDF: no browser is needed for an HTML letter. */
export async function readLetterFile(file: string, output: CommandOutput, password: string | null): Promise<readonly LetterLine[]> {
  const given = await readInput(file);
  const archive = isArchive(given) ? await readArchiveFile(file, output.signal) : null;
  const name = archive?.name ?? path.basename(file);
  const { content } = readSource(archive?.bytes ?? given, name);
  switch (content.kind) {
    case 'text': return readLetterLines({ format: 'text', text: content.text });
    case 'html': return readLetterLines({ format: 'html', html: content.html });
    case 'pdf': {
      // Opened first for its repairs and its clear refusals.
      const { document, bytes } = await openPdf(content.bytes, name, password ?? undefined);
      await document.loadingTask.destroy();
      return readLetterLines({ format: 'pdf', bytes });
    }
  }
}

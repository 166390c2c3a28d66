import type { AnchorPage } from '../../renderer/anchoring/describe.ts';
import { readPageTexts } from '../documents/pdf-text.ts';
import type { CommandOutput } from './command.ts';
import { readDocumentFile } from './input-file.ts';

/** A file's pages as anchoring sees them: the text of its display PDF with the place of every character. */
export async function readAnchorPages(file: string, output: CommandOutput, password: string | null): Promise<readonly AnchorPage[]> {
  const { displayPdf, pages } = (await readDocumentFile(file, output, password)).document;
  const texts = await readPageTexts(displayPdf);
  return texts.map((page, pageIndex) => ({ pageIndex, pageLabel: pages[pageIndex]?.pageLabel ?? String(pageIndex + 1), page }));
}

import type { IsoDate } from '../../db/model.ts';
import type { ExportFormat } from '../../preload/api.ts';
import { writeCalendar } from './calendar.ts';
import { safeFileName, uniqueFileNames } from './file-names.ts';
import { writeJsonLd } from './json-ld.ts';
import type { PacketSource } from './model.ts';
import { plan } from './plan.ts';
import { writeDocxLetter } from './response-letter/docx-letter.ts';
import { writeHtmlLetter } from './response-letter/html-letter.ts';
import type { LetterOptions } from './response-letter/model.ts';
import { planLetter } from './response-letter/plan-letter.ts';
import { writeTextLetter } from './response-letter/text-letter.ts';
import { writeCsv } from './tables/csv.ts';
import { LINK_COLUMNS, LINK_WIDTHS, linkRows } from './tables/link-rows.ts';
import { writeXlsx } from './tables/xlsx.ts';
import { writeXfdf } from './xfdf.ts';

export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface WrittenExport {
  readonly files: readonly WrittenFile[];
  readonly warnings: readonly string[];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** "HemaCare response letter (public).docx": which twin it is stands in the name. */
export function exportName(source: PacketSource, what: string, extension: string): string {
  return safeFileName(`${source.matter.title.slice(0, 100)} ${what}${source.rule83 ? ` (${source.rule83.kind})` : ''}${extension}`);
}

/** Everything but the packet itself. `publication` is the first day on which the staff may publish, where it is known. */
export async function writeExport(format: Exclude<ExportFormat, 'packet'>, source: PacketSource, letter: LetterOptions, publication: IsoDate | null): Promise<WrittenExport> {
  const one = (what: string, extension: string, bytes: Uint8Array, warnings: readonly string[] = []): WrittenExport => ({ files: [{ name: exportName(source, what, extension), bytes }], warnings });
  switch (format) {
    case 'xfdf': {
      // One file for each document that has highlights, beside which it can be imported.
      const planned = plan(source);
      const marked = planned.documents.filter(({ documentIndex }) => planned.marks.some((mark) => mark.documentIndex === documentIndex));
      const names = uniqueFileNames(marked.map(({ document }) => `${document.name}.xfdf`));
      return { files: marked.map(({ document, documentIndex }, at) => ({ name: names[at] ?? `${document.id}.xfdf`, bytes: utf8(writeXfdf(planned, documentIndex, document.name)) })), warnings: [] };
    }
    case 'jsonld': return one('annotations', '.jsonld', utf8(writeJsonLd(source)));
    case 'csv': return one('comments', '.csv', utf8(writeCsv(LINK_COLUMNS, linkRows(source))));
    case 'xlsx': {
      const { bytes, cut } = await writeXlsx('Comments', LINK_COLUMNS, linkRows(source), LINK_WIDTHS);
      return one('comments', '.xlsx', bytes, cut === 0 ? [] : [`${cut} ${cut === 1 ? 'cell is' : 'cells are'} longer than a workbook takes (32,767 characters) and cut there; the CSV has all of it.`]);
    }
    case 'ics': return one('dates', '.ics', utf8(writeCalendar(source, publication)));
    case 'docx': {
      const planned = planLetter(source, letter);
      return one('response letter', '.docx', await writeDocxLetter(planned, source.author), planned.warnings);
    }
    case 'html': {
      const planned = planLetter(source, letter);
      return one('response letter', '.htm', utf8(writeHtmlLetter(planned)), planned.warnings);
    }
    case 'txt': {
      const planned = planLetter(source, letter);
      const { text, lost } = writeTextLetter(planned);
      return one('response letter', '.txt', utf8(text), [...planned.warnings, ...(lost.length > 0 ? [`Characters without an ASCII spelling became “?”: ${lost.join(' ')}`] : [])]);
    }
  }
}

import writeXlsxFile, { type Cell } from 'write-excel-file/node';

/** The most characters that a cell of a workbook holds (ECMA-376, and Excel's own limit). */
const CELL_LIMIT = 32_767;

/** Characters that XML does not have. */
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  /** Cells that were too long for a workbook and are cut. */
  readonly cut: number;
}

/** One sheet; every cell is typed as text, so that nothing in it can run as a formula. The header row stays in sight. */
export async function writeXlsx(sheet: string, header: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): Promise<WrittenWorkbook> {
  let cut = 0;
  const cell = (value: string): Cell => {
    const clean = value.replaceAll(NO_XML, '');
    if (clean.length > CELL_LIMIT) cut += 1;
    return { value: clean.slice(0, CELL_LIMIT), type: String, wrap: true, alignVertical: 'top' };
  };
  const data = [header.map((value): Cell => ({ value, type: String, fontWeight: 'bold' })), ...rows.map((row) => row.map(cell))];
  const written = writeXlsxFile(data, { sheet, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 });
  return { bytes: new Uint8Array(await written.toBuffer()), cut };
}

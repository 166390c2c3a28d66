/**
 * How wide a table must at least be, estimated from its markup. The browser that prints shrinks a page that is up to
 * half too wide and cuts off what lies beyond, so tables that need more are given a smaller zoom of their own.
 */

/** Width of text in em, by rough classes that hold for Times and, within a tenth, for Arial. */
function emWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    if (char === ' ' || char === '\u00A0') width += 0.25;
    else if ("iljtfr.,;:'|!()[]-’‘".includes(char)) width += 0.3;
    else width += char >= 'A' && char <= 'Z' || char === 'm' || char === 'w' || char > '\u2000' ? 0.7 : 0.48;
  }
  return width;
}

/** Unspecified cell padding of browsers, both sides, in CSS pixels. */
const CELL_PADDING = 2;
const MAX_COLUMNS = 1_000;

interface OpenTable {
  readonly columns: number[];
  column: number;
  cell: { longest: number; word: number; nowrap: boolean; span: number; font: number; declared: number } | null;
}

/** "10pt" or "13px" to CSS pixels; null for relative and missing sizes. */
export function fontSizeIn(style: string): number | null {
  const match = /font(?:-size)?\s*:[^;]*?(\d+(?:\.\d+)?)\s*(pt|px)/i.exec(style);
  if (match === null) return null;
  return Number(match[1]) * (match[2]?.toLowerCase() === 'pt' ? 4 / 3 : 1);
}

function pixelWidth(attribute: string, style: string): number {
  const declared = /(?:^|;)\s*(?:min-)?width\s*:\s*(\d+(?:\.\d+)?)\s*(px|pt|in)/i.exec(style);
  if (declared !== null) return Number(declared[1]) * (declared[2]?.toLowerCase() === 'pt' ? 4 / 3 : declared[2]?.toLowerCase() === 'in' ? 96 : 1);
  return /^\s*\d+\s*(?:px)?\s*$/.test(attribute) ? Number.parseInt(attribute, 10) : 0;
}

/** Fed with tags and text in document order. */
export class TableMeasure {
  readonly #tables: OpenTable[] = [];
  #font = 16;

  font(pixels: number): void {
    this.#font = pixels;
    const cell = this.#tables.at(-1)?.cell;
    if (cell !== undefined && cell !== null) cell.font = pixels;
  }

  openTable(): void {
    this.#tables.push({ columns: [], column: 0, cell: null });
  }

  openRow(): void {
    this.closeCell();
    const table = this.#tables.at(-1);
    if (table !== undefined) table.column = 0;
  }

  openCell(attributes: { readonly colspan: number; readonly nowrap: boolean; readonly width: string; readonly style: string }): void {
    this.closeCell();
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    // A declared width only holds a cell open where its content may not shrink, as min-width or inside a fixed layout.
    const declared = /min-width/i.test(attributes.style) ? pixelWidth(attributes.width, attributes.style) : 0;
    table.cell = {
      longest: 0, word: 0, nowrap: attributes.nowrap || /white-space\s*:\s*(?:nowrap|pre)\b/i.test(attributes.style),
      span: Math.max(1, Math.min(attributes.colspan, MAX_COLUMNS)), font: this.#font, declared,
    };
  }

  text(chars: string): void {
    const cell = this.#tables.at(-1)?.cell;
    if (cell === undefined || cell === null) return;
    const pieces = cell.nowrap ? [chars.replace(/[ \t\r\n]+/g, ' ')] : chars.split(/[ \t\r\n]+/);
    cell.word += emWidth(pieces[0] ?? '') * cell.font;
    for (const piece of pieces.slice(1)) {
      cell.longest = Math.max(cell.longest, cell.word);
      cell.word = emWidth(piece) * cell.font;
    }
  }

  /** A line break or block border inside a cell. */
  breakLine(): void {
    const cell = this.#tables.at(-1)?.cell;
    if (cell === undefined || cell === null) return;
    cell.longest = Math.max(cell.longest, cell.word);
    cell.word = 0;
  }

  closeCell(): void {
    const table = this.#tables.at(-1);
    const cell = table?.cell ?? null;
    if (table === undefined || cell === null) return;
    this.breakLine();
    const width = Math.max(cell.longest, cell.declared) + CELL_PADDING;
    // A cell over several columns widens each by its share, where they are narrower.
    for (let i = 0; i < cell.span; i += 1) {
      if (table.column + i >= MAX_COLUMNS) break;
      table.columns[table.column + i] = Math.max(table.columns[table.column + i] ?? 0, cell.span === 1 ? width : 0);
    }
    if (cell.span > 1) {
      const held = table.columns.slice(table.column, table.column + cell.span).reduce((sum, column) => sum + column, 0);
      const missing = width - held;
      if (missing > 0) for (let i = 0; i < cell.span && table.column + i < MAX_COLUMNS; i += 1) table.columns[table.column + i] = (table.columns[table.column + i] ?? 0) + missing / cell.span;
    }
    table.column += cell.span;
    table.cell = null;
  }

  /** Least width of the table just ended, in CSS pixels; it also widens the cell it stands in. */
  closeTable(): number {
    this.closeCell();
    const table = this.#tables.pop();
    if (table === undefined) return 0;
    const width = table.columns.reduce((sum, column) => sum + column, 0);
    const outer = this.#tables.at(-1)?.cell;
    if (outer !== undefined && outer !== null) outer.longest = Math.max(outer.longest, width);
    return width;
  }

  get nested(): boolean {
    return this.#tables.length > 1;
  }
}

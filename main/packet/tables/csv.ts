/** Spreadsheet programs run what begins so as a formula; an apostrophe keeps it text (OWASP, CSV injection). */
const FORMULA = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;\t]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180: CRLF, quotes doubled; a byte order mark says UTF-8 to spreadsheet programs. */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\ufeff${[header, ...rows].map((row) => `${row.map((value) => cell(value.replaceAll('\u0000', ''))).join(',')}\r\n`).join('')}`;
}

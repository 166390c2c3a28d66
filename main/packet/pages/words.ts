/** Words for numbers and dates, the same on every generated page. */

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "September 12, 2008" for "2008-09-12"; what is not a date is shown as it is. */
export function longDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(date);
  const month = MONTHS[Number(match?.[2]) - 1];
  return match && month ? `${month} ${Number(match[3])}, ${match[1]}` : date;
}

/** "September 12, 2008, 14:05 UTC". */
export function longInstant(instant: string): string {
  const time = /T(\d{2}:\d{2})/u.exec(instant)?.[1];
  return time ? `${longDate(instant)}, ${time} UTC` : longDate(instant);
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}

/** Decimal units, as file managers show them. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte');
  const units = ['kB', 'MB', 'GB'];
  let value = bytes;
  let unit = -1;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ${units[unit] ?? 'kB'}`;
}

export const STATUS_WORDS: Readonly<Record<string, string>> = {
  'open': 'Open', 'drafting': 'Drafting', 'in-review': 'In review', 'final': 'Final', 'withdrawn': 'Withdrawn',
};

export const KIND_WORDS: Readonly<Record<string, string>> = {
  'filing': 'Filing', 'staff-letter': 'Staff letter', 'response-letter': 'Response letter', 'other': 'Document',
};

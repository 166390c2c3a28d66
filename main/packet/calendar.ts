/** The dates of a matter for calendar programs (RFC 5545). Pure. */
import type { IsoDate } from '../../db/model.ts';
import type { PacketSource } from './model.ts';
import { longDate } from './pages/words.ts';

interface CalendarDay {
  /** Stays the same from export to export, so that a calendar moves the day instead of adding another. */
  readonly uid: string;
  readonly date: IsoDate;
  /** Grows with every change of the day. */
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
}

const escape = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r\n?|\n/gu, '\\n');

/** Lines of at most 75 bytes; a character is never cut (RFC 5545, 3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const char of line) {
    const size = Buffer.byteLength(char);
    if (bytes + size > 75) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += char;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}

function nextDay(date: IsoDate): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const compact = (date: IsoDate): string => date.replaceAll('-', '');

function daysOf(source: PacketSource, publication: IsoDate | null): CalendarDay[] {
  const registrant = source.matter.registrant ?? source.matter.title;
  const days: CalendarDay[] = [];
  for (const letter of source.letters) {
    const extensions = source.extensions.filter((each) => each.letterDocumentId === letter.documentId && each.trashedAt === null).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    const last = extensions.at(-1);
    const date = last?.dueDate ?? letter.dueDate;
    const whose = `staff letter${letter.letterDate === null ? '' : ` of ${longDate(letter.letterDate)}`}`;
    if (date !== null) {
      days.push({
        uid: `due-${letter.documentId}@tickmark`, date, sequence: extensions.length, summary: `${registrant}: response to the ${whose} due`,
        description: [
          ...(letter.fileNumbers.length > 0 ? [`File No. ${letter.fileNumbers.join(', ')}`] : []),
          ...(letter.respondWithin === null ? [] : [`The letter asks for a response within ${letter.respondWithin}${letter.dueDate === null ? '' : `: ${longDate(letter.dueDate)}`}.`]),
          ...extensions.map((each) => `Extended to ${longDate(each.dueDate)}${each.note === '' ? '' : `: ${each.note}`}`),
        ].join('\n'),
      });
    }
    if (last && letter.dueDate !== null && last.dueDate !== letter.dueDate) {
      days.push({
        uid: `original-due-${letter.documentId}@tickmark`, date: letter.dueDate, sequence: 0, summary: `${registrant}: first due date of the ${whose}, extended to ${longDate(last.dueDate)}`, description: '',
      });
    }
  }
  for (const comment of source.comments) {
    if (comment.dueDate === null || comment.trashedAt !== null || comment.status === 'withdrawn') continue;
    days.push({ uid: `comment-${comment.id}@tickmark`, date: comment.dueDate, sequence: 0, summary: `${registrant}: comment ${comment.number} due${comment.owner === '' ? '' : ` (${comment.owner})`}`, description: comment.headings.at(-1) ?? '' });
  }
  if (publication !== null) {
    days.push({ uid: `publication-${source.matter.id}@tickmark`, date: publication, sequence: 0, summary: `${registrant}: first day on which the staff may publish the letters`, description: '20 business days after the review was completed.' });
  }
  return days;
}

/** All-day events: due dates with their extensions, dates of single comments, the earliest publication. */
export function writeCalendar(source: PacketSource, publication: IsoDate | null): string {
  const stamp = `${source.generatedAt.replaceAll(/[-:]/gu, '').slice(0, 15)}Z`;
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tickmark//Tickmark//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escape(source.matter.title)}`,
    ...daysOf(source, publication).flatMap((day) => [
      'BEGIN:VEVENT', `UID:${day.uid}`, `DTSTAMP:${stamp}`, `SEQUENCE:${day.sequence}`, `DTSTART;VALUE=DATE:${compact(day.date)}`, `DTEND;VALUE=DATE:${compact(nextDay(day.date))}`,
      `SUMMARY:${escape(day.summary)}`, ...(day.description === '' ? [] : [`DESCRIPTION:${escape(day.description)}`]), 'TRANSP:TRANSPARENT', 'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

import { expect, it } from 'vitest';
import { writeCalendar } from './calendar.ts';
import { AT, comment, letter, packetSource } from './testing/sample-source.ts';

const extension = { id: 'x', matterId: 'matter-1', letterDocumentId: 'l', dueDate: '2008-10-03', note: 'by telephone, Ms. Ünal; agreed — with everybody who was asked about it in the whole of September', author: 'A', createdAt: AT, trashedAt: null };
const source = packetSource({ letters: [letter('l')], comments: [comment('c', 'l', 0, 'Words.', [], { dueDate: '2008-09-20', owner: 'Ann' })] });

/** As a calendar program reads it: unfolded, one list of properties for each event. */
function events(text: string): Map<string, string>[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  return lines.join('\n').split('BEGIN:VEVENT\n').slice(1).map((event) => new Map(event.split('\n').map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)])));
}

it('has an all-day event for the due date, with an identity that stays', () => {
  const [due] = events(writeCalendar(source, null));
  expect(due?.get('DTSTART;VALUE=DATE')).toBe('20080926');
  expect(due?.get('DTEND;VALUE=DATE')).toBe('20080927');
  expect(due?.get('UID')).toBe('due-l@tickmark');
  expect(due?.get('DTSTAMP')).toBe('20260131T093000Z');
  expect(due?.get('DESCRIPTION')).toContain('File No. 000-15223\\nThe letter asks for a response within 10 business days: September 26\\, 2008.');
});

it('an extension moves the same event and says so', () => {
  const [due, first] = events(writeCalendar({ ...source, extensions: [extension] }, null));
  expect([due?.get('UID'), due?.get('DTSTART;VALUE=DATE'), due?.get('SEQUENCE')]).toEqual(['due-l@tickmark', '20081003', '1']);
  expect(due?.get('DESCRIPTION')).toContain('Extended to October 3\\, 2008: by telephone\\, Ms. Ünal\\; agreed — with');
  expect(first?.get('DTSTART;VALUE=DATE')).toBe('20080926');
});

it('has dates of single comments and of the publication', () => {
  const all = events(writeCalendar(source, '2024-06-14')).map((event) => event.get('SUMMARY'));
  expect(all).toEqual([expect.stringContaining('response'), expect.stringContaining('comment 1 due (Ann)'), expect.stringContaining('may publish')]);
});

it('ends lines with CRLF and folds them at 75 bytes without cutting a character', () => {
  const text = writeCalendar({ ...source, extensions: [extension] }, null);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text).not.toContain('\ufffd');
});

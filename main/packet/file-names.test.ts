import { expect, it } from 'vitest';
import { safeFileName, uniqueFileNames } from './file-names.ts';

it('makes names that no system takes for a path or refuses', () => {
  expect(safeFileName('../../etc/passwd')).toBe('_.._etc_passwd');
  expect(safeFileName('C:\\a\\b.txt')).toBe('C__a_b.txt');
  expect(safeFileName('con.txt')).toBe('_con.txt');
  expect(safeFileName('name. ')).toBe('name');
  expect(safeFileName('...')).toBe('file');
  expect(safeFileName('exe\u202etxt.pdf')).toBe('exe_txt.pdf');
  expect(safeFileName(`${'x'.repeat(400)}.pdf`)).toMatch(/^x{176}\.pdf$/u);
});

it('makes equal names differ, also where only case tells them apart', () => {
  expect(uniqueFileNames(['a.pdf', 'A.pdf', 'a.pdf', 'a (2).pdf'], ['tickmark.json'])).toEqual(['a.pdf', 'A (2).pdf', 'a (3).pdf', 'a (2) (2).pdf']);
  expect(uniqueFileNames(['Tickmark.json'], ['tickmark.json'])).toEqual(['Tickmark (2).json']);
});

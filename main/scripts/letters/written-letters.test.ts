import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindOfText } from '../../documents/document-kind.ts';
import { FIELDS, measures } from './gold.ts';
import { FOLDER, scoreWrittenLetters } from './written-letters.ts';

describe('letters written in the manner of all years', async () => {
  const score = await scoreWrittenLetters();

  it.each(FIELDS)('%s', (field) => {
    const missed = score.misses.filter((miss) => miss.field === field);
    expect(measures(score.tallies[field]).f1, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(field === 'comments' ? 0.99 : 0.97);
    expect(score.tallies[field].right).toBeGreaterThan(10);
  });

  it('keep most of what they say as one line', async () => {
    const flat = await scoreWrittenLetters(true);
    const f1 = (field: (typeof FIELDS)[number]): number => measures(flat.tallies[field]).f1;
    expect(f1('comments'), JSON.stringify(flat.misses.filter((miss) => miss.field === 'comments'), null, 1)).toBeGreaterThan(0.93);
    expect([f1('headings') > 0.96, f1('pages') > 0.97, f1('items') > 0.97, f1('filings') > 0.97, f1('registrant') > 0.97]).toEqual([true, true, true, true, true]);
  });

  it('are told from answers and other papers, all but one that says nothing of a review', async () => {
    const names = (await readdir(FOLDER)).filter((name) => !name.endsWith('.json'));
    const kinds = await Promise.all(names.map(async (name) => ({ name, kind: kindOfText(await readFile(join(FOLDER, name), 'utf8')) })));
    expect(kinds.filter(({ kind }) => kind !== 'staff-letter')).toEqual([{ name: '2013-delinquent.txt', kind: 'other' }]);
  });
});

import { describe, expect, it } from 'vitest';
import { FIELDS, measures } from './gold.ts';
import { scoreWrittenLetters } from './written-letters.ts';

describe('letters written in the manner of all years', async () => {
  const score = await scoreWrittenLetters();

  it.each(FIELDS)('%s', (field) => {
    const missed = score.misses.filter((miss) => miss.field === field);
    expect(measures(score.tallies[field]).f1, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(field === 'comments' ? 0.99 : 0.97);
    expect(score.tallies[field].right).toBeGreaterThan(10);
  });
});

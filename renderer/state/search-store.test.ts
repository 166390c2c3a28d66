import { describe, expect, it } from 'vitest';
import { asPrefix } from './search-store.ts';

describe('asPrefix', () => {
  it('lets the last word be unfinished', () => {
    expect(asPrefix(' internal contr ')).toBe('internal contr*');
  });
  it('leaves quotations and finished signs alone', () => {
    expect(asPrefix('"internal control"')).toBe('"internal control"');
    expect(asPrefix('"internal contr')).toBe('"internal contr');
    expect(asPrefix('control*')).toBe('control*');
  });
});

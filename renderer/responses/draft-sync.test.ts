import { expect, test } from 'vitest';
import { DraftSync } from './draft-sync.ts';

test('a change from elsewhere replaces the draft; its own save does not', () => {
  const sync = new DraftSync(null);
  sync.touched();
  expect(sync.begins('a')).toEqual({ needed: true, before: null });
  sync.saved();
  expect(sync.replaces('a')).toBe(false);
  expect(sync.replaces(null)).toBe(true);
});

test('the answer to an older save does not throw away what was written since', () => {
  const sync = new DraftSync(null);
  sync.touched();
  sync.begins('a');
  sync.touched();
  sync.begins('a and a quotation');
  expect(sync.replaces('a')).toBe(false);
  sync.saved();
  expect(sync.replaces('a')).toBe(false);
  sync.saved();
  expect(sync.replaces('a and a quotation')).toBe(false);
  expect(sync.replaces('a')).toBe(true);
});

test('what is typed, or could not be saved, stays', () => {
  const sync = new DraftSync('a');
  sync.touched();
  expect(sync.replaces('b')).toBe(false);
  const { before } = sync.begins('c');
  sync.failed(before);
  expect(sync.dirty).toBe(true);
  expect(sync.replaces('b')).toBe(false);
  expect(sync.begins('c').needed).toBe(true);
});

test('the same text again is no save', () => {
  const sync = new DraftSync('a');
  sync.touched();
  expect(sync.begins('a').needed).toBe(false);
  expect(sync.replaces('b')).toBe(true);
});

import { expect, it } from 'vitest';
import { extendTo, NO_SELECTION, onlyShown, selectAll, toggle } from './row-selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const shown = (selection: Parameters<typeof onlyShown>[0]) => onlyShown(selection, order).join('');

it('toggles one row and remembers it as the beginning of a range', () => {
  const one = toggle(NO_SELECTION, 'b');
  expect(shown(one)).toBe('b');
  expect(shown(extendTo(one, 'd', order))).toBe('bcd');
  expect(shown(toggle(one, 'b'))).toBe('');
});

it('makes a range longer, shorter, and turns it around its anchor', () => {
  const range = extendTo({ ids: new Set(), anchor: 'c' }, 'e', order);
  expect(shown(range)).toBe('cde');
  expect(shown(extendTo(range, 'd', order))).toBe('cd');
  expect(shown(extendTo(range, 'a', order))).toBe('abc');
});

it('begins at the row itself where the anchor is not shown any more', () => {
  expect(shown(extendTo({ ids: new Set(), anchor: 'gone' }, 'd', order))).toBe('d');
});

it('means only rows that are shown', () => {
  expect(onlyShown(selectAll(order), ['e', 'x', 'b'])).toEqual(['e', 'b']);
});

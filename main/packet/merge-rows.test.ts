import { describe, expect, it } from 'vitest';
import { mergeRows, type MergeRow, type MergeTables } from './merge-rows.ts';

const tables = (rows: Readonly<Record<string, MergeRow>>): MergeTables => new Map([['annotations', new Map(Object.entries(rows))]]);
const row = (note: string, extra: MergeRow = {}): MergeRow => ({ note, color: 'yellow', targets: [{ pageIndex: 1, quads: [[1, 2]] }], ...extra });

describe('with a common ancestor', () => {
  const base = tables({ a: row('old'), b: row('old') });
  const merged = (mine: Readonly<Record<string, MergeRow>>, theirs: Readonly<Record<string, MergeRow>>) => mergeRows(tables(mine), tables(theirs), base);

  it('takes what only they changed, keeps what only I changed', () => {
    expect(merged({ a: row('old'), b: row('mine') }, { a: row('theirs'), b: row('old') })).toEqual({
      added: [], removed: [], conflicts: [], unchanged: 1, updated: [{ table: 'annotations', id: 'a', fields: { note: 'theirs' } }],
    });
  });
  it('joins changes of different fields of one row', () => {
    const plan = merged({ a: row('mine'), b: row('old') }, { a: row('old', { color: 'green' }), b: row('old') });
    expect(plan.updated).toEqual([{ table: 'annotations', id: 'a', fields: { color: 'green' } }]);
    expect(plan.conflicts).toEqual([]);
  });
  it('reports one field changed by both in different ways, and takes nothing of it', () => {
    const plan = merged({ a: row('mine'), b: row('old') }, { a: row('theirs'), b: row('old') });
    expect(plan.updated).toEqual([]);
    expect(plan.conflicts).toEqual([{ table: 'annotations', id: 'a', field: 'note', mine: 'mine', theirs: 'theirs' }]);
  });
  it('does not mind where both made the same change', () => {
    expect(merged({ a: row('same'), b: row('old') }, { a: row('same'), b: row('old') })).toMatchObject({ updated: [], conflicts: [], unchanged: 2 });
  });
  it('removes what they removed, unless I changed it; keeps what I removed, unless they changed it', () => {
    expect(merged({ a: row('old'), b: row('mine') }, {})).toMatchObject({ removed: [{ id: 'a' }], conflicts: [{ id: 'b', field: null, theirs: null }] });
    expect(merged({}, { a: row('old'), b: row('theirs') })).toMatchObject({ added: [], unchanged: 1, conflicts: [{ id: 'b', field: null, mine: null }] });
  });
  it('adds what is new on their side and keeps what is new on mine', () => {
    const plan = merged({ a: row('old'), b: row('old'), mine: row('new') }, { a: row('old'), b: row('old'), theirs: row('new') });
    expect(plan.added.map((each) => each.id)).toEqual(['theirs']);
    expect(plan.unchanged).toBe(3);
  });
  it('gives the merged row the newer stamp', () => {
    const at = (note: string, modifiedAt: string) => row(note, { modifiedAt });
    const plan = mergeRows(tables({ a: at('old', '2026-01-01') }), tables({ a: at('theirs', '2026-01-03') }), tables({ a: at('old', '2026-01-01') }));
    expect(plan.updated).toEqual([{ table: 'annotations', id: 'a', fields: { note: 'theirs', modifiedAt: '2026-01-03' } }]);
  });
});

describe('without one', () => {
  it('adds, and never removes', () => {
    expect(mergeRows(tables({ a: row('x') }), tables({ b: row('y') }), null)).toMatchObject({ added: [{ id: 'b' }], removed: [], unchanged: 1 });
  });
  it('lets the newer stamp win, and asks where there is none', () => {
    const at = (note: string, modifiedAt: string) => row(note, { modifiedAt });
    expect(mergeRows(tables({ a: at('mine', '2026-01-01') }), tables({ a: at('theirs', '2026-01-02') }), null).updated[0]?.fields).toMatchObject({ note: 'theirs' });
    expect(mergeRows(tables({ a: at('mine', '2026-01-02') }), tables({ a: at('theirs', '2026-01-01') }), null)).toMatchObject({ updated: [], conflicts: [], unchanged: 1 });
    expect(mergeRows(tables({ a: row('mine') }), tables({ a: row('theirs') }), null).conflicts).toMatchObject([{ field: 'note' }]);
  });
  it('finds nothing to do in its own packet, opened on another day', () => {
    const mine = tables({ a: row('x', { openedAt: '2026-01-01' }) });
    expect(mergeRows(mine, tables({ a: row('x', { openedAt: null }) }), null)).toEqual({ added: [], updated: [], removed: [], conflicts: [], unchanged: 1 });
  });
});

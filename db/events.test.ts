import { beforeEach, describe, expect, test } from 'vitest';
import { insertAnnotation, insertLink, listAnnotations, listLinks } from './annotations.ts';
import { openDatabase, write, type ReadableDb } from './connection.ts';
import { ChangedSinceError, created, historyState, joinLastEvent, listEvents, patchRow, recordEvent, stepHistory, type RowChange } from './events.ts';
import { ANNOTATION, seedMatter } from './sample-rows.ts';

let db: ReadableDb;
let clock = 0;

beforeEach(() => {
  db = openDatabase(':memory:');
  seedMatter(db);
  clock = 0;
});

function act(label: string, work: (at: string) => (RowChange | null)[], groupId?: string): void {
  const at = new Date(Date.UTC(2026, 0, 1, 0, 0, clock++)).toISOString();
  write(db, (writable) => {
    const changes = work(at).filter((change) => change !== null);
    recordEvent(writable, { id: `event-${clock}`, groupId: groupId ?? `event-${clock}`, matterId: 'm1', at, author: 'ada', label }, changes);
  });
}

function addHighlight(id: string): void {
  act(`Highlight ${id}`, (at) => write(db, (writable) => {
    insertAnnotation(writable, { ...ANNOTATION, id });
    return [created('annotations', id, at)];
  }));
}

function recolor(id: string, color: string): void {
  act(`Colour ${color}`, () => write(db, (writable) => [patchRow(writable, 'annotations', id, { color })]));
}

const colors = (): string[] => listAnnotations(db, 'm1').map((annotation) => annotation.color);
const step = (direction: 'undo' | 'redo'): string | null => write(db, (writable) => stepHistory(writable, 'm1', direction));

describe('undo and redo', () => {
  test('take back and do again a creation and a change, in order', () => {
    addHighlight('a1');
    recolor('a1', 'blue');
    expect(historyState(db, 'm1')).toEqual({ undo: 'Colour blue', redo: null });

    expect(step('undo')).toBe('Colour blue');
    expect(colors()).toEqual(['yellow']);
    expect(step('undo')).toBe('Highlight a1');
    expect(colors()).toEqual([]);
    expect(historyState(db, 'm1')).toEqual({ undo: null, redo: 'Highlight a1' });

    expect(step('redo')).toBe('Highlight a1');
    expect(step('redo')).toBe('Colour blue');
    expect(colors()).toEqual(['blue']);
    expect(step('redo')).toBeNull();
  });

  test('a new action ends what could have been redone', () => {
    addHighlight('a1');
    recolor('a1', 'blue');
    step('undo');
    recolor('a1', 'green');
    expect(historyState(db, 'm1')).toEqual({ undo: 'Colour green', redo: null });
  });

  test('events of one group go together', () => {
    addHighlight('a1');
    act('Bulk', () => write(db, (writable) => [patchRow(writable, 'annotations', 'a1', { color: 'green' })]), 'bulk');
    act('Bulk', () => write(db, (writable) => [patchRow(writable, 'annotations', 'a1', { note: 'seen' })]), 'bulk');
    step('undo');
    expect(listAnnotations(db, 'm1')[0]).toMatchObject({ color: 'yellow', note: '' });
    step('redo');
    expect(listAnnotations(db, 'm1')[0]).toMatchObject({ color: 'green', note: 'seen' });
  });

  test('refuse to overwrite what was changed since, and change nothing', () => {
    addHighlight('a1');
    recolor('a1', 'blue');
    write(db, (writable) => patchRow(writable, 'annotations', 'a1', { color: 'violet' }));
    expect(() => step('undo')).toThrow(ChangedSinceError);
    expect(colors()).toEqual(['violet']);
    expect(historyState(db, 'm1').undo).toBe('Colour blue');
  });

  test('a change that changes nothing leaves no event', () => {
    addHighlight('a1');
    recolor('a1', 'yellow');
    expect(historyState(db, 'm1').undo).toBe('Highlight a1');
  });
});

test('autosaves close together join into one step that goes back to the very beginning', () => {
  const save = (text: string, second: number): void => {
    const at = new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
    write(db, (writable) => {
      const change = patchRow(writable, 'annotations', 'a1', { note: text });
      if (change === null) throw new Error('nothing changed');
      const header = { id: `save-${second}`, groupId: `save-${second}`, matterId: 'm1', at, author: 'ada', label: 'Edit note' };
      const since = new Date(Date.UTC(2026, 0, 1, 0, 0, second - 10)).toISOString();
      if (!joinLastEvent(writable, header, change, since)) recordEvent(writable, header, [change]);
    });
  };
  addHighlight('a1');
  save('We', 20);
  save('We will', 25);
  save('We will amend', 30);
  save('We will amend. Later.', 55);
  step('undo');
  expect(listAnnotations(db, 'm1')[0]?.note).toBe('We will amend');
  step('undo');
  expect(listAnnotations(db, 'm1')[0]?.note).toBe('');
});

test('the history of a comment shows what happened to its links', () => {
  addHighlight('a1');
  act('Link to comment 1', (at) => write(db, (writable) => {
    insertLink(writable, { id: 'l1', matterId: 'm1', annotationId: 'a1', commentId: 'c1', role: 'subject', note: '', author: 'ada', createdAt: at, trashedAt: null });
    return [created('links', 'l1', at)];
  }));
  expect(listLinks(db, 'm1')).toHaveLength(1);
  expect(listEvents(db, 'm1', 'c1', 10).map((event) => event.label)).toEqual(['Link to comment 1']);
  expect(listEvents(db, 'm1', null, 10)).toHaveLength(2);
});

test('columns outside the list cannot be patched', () => {
  expect(() => write(db, (writable) => patchRow(writable, 'annotations', 'a1', { id: 'x' }))).toThrow(/annotations\.id/);
});

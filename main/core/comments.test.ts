/** Putting right what the parser read, on the HemaCare letter, with undo. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MatterSnapshot } from '../../preload/api.ts';
import { LETTER, testLibrary, type TestLibrary } from './testing/test-library.ts';

let library: TestLibrary;
let matterId: string;

beforeEach(async () => {
  library = testLibrary();
  matterId = (await library.openMatter([LETTER])).matter.id;
});
afterEach(() => library.end());

const ask: TestLibrary['ask'] = (method, input) => library.ask(method, input);
const open = (): Promise<MatterSnapshot> => ask('matters.open', { matterId });

test('split and merge keep every word, and undo brings the one comment back', async () => {
  const before = (await open()).comments;
  const [comment] = before;
  if (comment === undefined) throw new Error('no comment');
  const at = comment.text.indexOf('As of the date of your response');
  await ask('comments.split', { commentId: comment.id, at, number: '1A' });
  const split = (await open()).comments;
  expect(split.map(({ number, text }) => [number, text.slice(0, 20)])).toEqual([['1', 'We have reviewed you'], ['1A', 'As of the date of yo']]);
  expect(split[1]?.headings).toEqual(comment.headings);
  expect(split[1]?.places.length).toBeGreaterThan(0);
  expect(split[0]?.places).not.toEqual(comment.places);

  await ask('responses.save', { commentId: split[1]?.id ?? '', body: { type: 'doc', content: [] }, plainText: 'The consultant was engaged.' });
  await ask('comments.merge', { commentId: comment.id, otherId: split[1]?.id ?? '' });
  const merged = await open();
  expect(merged.comments).toHaveLength(1);
  expect(merged.comments[0]?.text.replace(/\s+/g, ' ')).toBe(comment.text.replace(/\s+/g, ' '));
  expect(merged.responses.find((response) => response.commentId === comment.id)?.plainText).toBe('The consultant was engaged.');

  for (let step = 0; step < 3; step++) await ask('history.undo', { matterId });
  expect((await open()).comments).toEqual(before);
});

test('an oral comment stands where it was put, is moved, removed, and each is undone', async () => {
  const { letters, comments } = await open();
  const letterDocumentId = letters[0]?.documentId ?? '';
  await ask('comments.add', { letterDocumentId, number: 'oral 1', headings: [], text: 'Please confirm the status of the consultant.', origin: 'oral', spokenOn: '2008-09-17', examiner: 'Bill Kearns' });
  const added = (await open()).comments;
  expect(added.map(({ number, origin, spokenOn, examiner }) => [number, origin, spokenOn, examiner])).toEqual([
    ['1', 'letter', null, null], ['oral 1', 'oral', '2008-09-17', 'Bill Kearns'],
  ]);
  await ask('comments.move', { commentId: added[1]?.id ?? '', ordinal: 0 });
  expect((await open()).comments.map(({ number }) => number)).toEqual(['oral 1', '1']);
  await ask('comments.trash', { commentId: added[1]?.id ?? '' });
  expect((await open()).comments.map(({ number }) => number)).toEqual(['1']);
  for (let step = 0; step < 3; step++) await ask('history.undo', { matterId });
  expect((await open()).comments).toEqual(comments);
});

test('corrected words are looked up in the letter again; undo brings the old ones and their place', async () => {
  const [comment] = (await open()).comments;
  if (comment === undefined) throw new Error('no comment');
  const at = comment.text.indexOf('As of the date of your response');
  await ask('comments.update', { commentId: comment.id, text: comment.text.slice(at) });
  const [corrected] = (await open()).comments;
  expect(corrected?.places[0]?.start).toBeGreaterThan(comment.places[0]?.start ?? Infinity);
  expect(corrected?.places.at(-1)?.end).toBe(comment.places.at(-1)?.end);
  await ask('history.undo', { matterId });
  expect((await open()).comments).toEqual([comment]);
});

test('a removed comment lies in the trash, named, and comes back from there', async () => {
  const { comments } = await open();
  await ask('comments.trash', { commentId: comments[0]?.id ?? '' });
  const [entry] = await ask('trash.list', {});
  expect([entry?.table, entry?.label.slice(0, 30)]).toEqual(['comments', '1. We have reviewed your respo']);
  await ask('trash.restore', { table: 'comments', id: entry?.id ?? '' });
  expect((await open()).comments).toEqual(comments);
});

test('a day on which the Commission was closed moves the due date, and back when it is taken out', async () => {
  const { closings } = await ask('settings.get', {});
  expect(closings[0]).toEqual({ date: '2025-12-26', why: 'Day after Christmas 2025 (executive order of December 18, 2025)' });
  await ask('settings.set', { closings: [{ date: '2008-09-15', why: 'Storm' }, ...closings] });
  expect((await open()).due).toMatchObject({ dueDate: '2008-09-29', businessDaysLeft: 7 });
  expect((await ask('settings.get', {})).closings.find(({ why }) => why === 'Storm')?.date).toBe('2008-09-15');
  await ask('settings.set', { closings });
  expect((await open()).due).toMatchObject({ dueDate: '2008-09-26', businessDaysLeft: 6 });
});

test('owner, sign-off, bulk status and an extension of the due date', async () => {
  const { comments, letters, due } = await open();
  const commentId = comments[0]?.id ?? '';
  expect(due?.dueDate).toBe('2008-09-26');
  await ask('comments.update', { commentId, owner: 'Judi', tags: ['controls'] });
  await ask('comments.update', { commentId, signedOff: true });
  await ask('comments.updateMany', { commentIds: [commentId], status: 'final', addTag: 'item 9A(T)' });
  await ask('letters.extend', { documentId: letters[0]?.documentId ?? '', dueDate: '2008-10-10', note: 'agreed with Ms. Halac by telephone' });
  const after = await open();
  expect(after.comments[0]).toMatchObject({ owner: 'Judi', tags: ['controls', 'item 9A(T)'], status: 'final' });
  expect(after.comments[0]?.signedOffBy).not.toBeNull();
  expect(after.due).toMatchObject({ dueDate: '2008-10-10' });
  expect((await ask('history.list', { matterId, subjectId: commentId })).map((event) => event.label)).toEqual([
    'Change comment 1', 'Comment 1: signed off', 'Comment 1: owner Judi',
  ]);
  await ask('history.undo', { matterId });
  expect((await open()).due?.dueDate).toBe('2008-09-26');
});

test('commitments are kept, linked to a passage, and undone', async () => {
  const { comments } = await open();
  const commitment = await ask('commitments.add', { matterId, commentId: comments[0]?.id ?? '', text: 'We will amend Item 9A(T).', dueIn: 'Form 10-K/A for 2007' });
  await ask('commitments.update', { commitmentId: commitment.id, dueIn: 'Form 10-K for 2008' });
  expect((await open()).commitments).toMatchObject([{ text: 'We will amend Item 9A(T).', dueIn: 'Form 10-K for 2008', keptByAnnotationId: null }]);
  await ask('commitments.trash', { commitmentId: commitment.id });
  expect((await open()).commitments).toEqual([]);
  await ask('history.undo', { matterId });
  expect((await open()).commitments).toHaveLength(1);
});

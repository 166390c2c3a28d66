/** A packet goes to another laptop and comes back: two real libraries, real packets. */
import { mkdirSync, renameSync } from 'node:fs';
import { stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MatterSnapshot } from '../../preload/api.ts';
import { writePacket } from '../packet/write-packet.ts';
import { gatherPacket } from './exports.ts';
import { LETTER, REPORT, testLibrary, type TestLibrary } from './testing/test-library.ts';
import { verifyLibrary } from './verify.ts';

let mine: TestLibrary;
let theirs: TestLibrary;
let matterId: string;
let sent = 0;
beforeEach(async () => {
  [mine, theirs] = [testLibrary(), testLibrary()];
  matterId = (await mine.openMatter([LETTER, REPORT])).matter.id;
});
afterEach(() => Promise.all([mine.end(), theirs.end()]));

const open = (library: TestLibrary): Promise<MatterSnapshot> => library.ask('matters.open', { matterId });

async function packetOf(library: TestLibrary, open = false): Promise<string> {
  const file = await library.ask('export.packet', { jobId: `export ${sent += 1}`, matterId, public: open });
  const folder = join(library.folder, `sent-${sent}`);
  mkdirSync(folder);
  const path = join(folder, 'packet.pdf');
  renameSync(file?.path ?? '', path);
  return path;
}

/** Dropped on the window like any other file. */
async function hand(library: TestLibrary, path: string) {
  const [outcome] = await library.importFiles([path]);
  if (outcome === undefined || outcome.error !== null) throw new Error(outcome?.error?.message ?? 'no outcome');
  return outcome;
}

async function work(library: TestLibrary): Promise<{ readonly commentId: string; readonly filing: string }> {
  const { comments, documents } = await open(library);
  return { commentId: comments[0]?.id ?? '', filing: documents.find(({ kind }) => kind === 'filing')?.id ?? '' };
}

const passage = { pageIndex: 0, pageLabel: '1', start: 0, end: 4, exact: 'Item', prefix: '', suffix: '', quads: [[10, 700, 60, 700, 10, 690, 60, 690] as [number, number, number, number, number, number, number, number]] };

async function answer(library: TestLibrary, words: string): Promise<void> {
  const { commentId } = await work(library);
  await library.ask('responses.save', { commentId, body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] }, plainText: words });
}

test('an empty library gets the whole matter: documents to read and search, comments, passages, responses, files', async () => {
  const { commentId, filing } = await work(mine);
  const marked = await mine.ask('annotations.create', { documentId: filing, color: 'yellow', targets: [passage], links: [{ commentId, role: 'subject' }] });
  await answer(mine, 'The consultant was engaged.');
  await mine.ask('attachments.add', { ownerKind: 'comment', ownerId: commentId, uploads: [{ uploadId: await mine.app.stageFile(REPORT), name: 'support.txt' }] });

  const outcome = await hand(theirs, await packetOf(mine));
  expect(outcome).toMatchObject({ status: 'imported', matterId, packet: { merged: false, conflicts: [], updated: 0 } });
  const [here, there] = [await open(mine), await open(theirs)];
  for (const part of ['letters', 'comments', 'annotations', 'links', 'responses', 'attachments', 'extensions', 'commitments', 'coverage', 'due'] as const) expect(there[part]).toEqual(here[part]);
  expect(there.documents.map(({ id, sha256, displaySha256, pageCount }) => [id, sha256, displaySha256, pageCount])).toEqual(here.documents.map(({ id, sha256, displaySha256, pageCount }) => [id, sha256, displaySha256, pageCount]));
  const hits = async (library: TestLibrary) => (await library.ask('search.query', { query: 'blood', matterId })).map(({ kind, documentId, pageLabel }) => [kind, documentId, pageLabel]);
  expect(await hits(theirs)).toEqual(await hits(mine));
  // The quote of this test's passage is invented; everything else is whole.
  expect((await verifyLibrary(theirs.app.context)).filter(({ id }) => id !== marked.id)).toEqual([]);
  expect(await hand(theirs, await packetOf(mine))).toMatchObject({ status: 'duplicate', packet: { merged: true, added: 0, updated: 0, conflicts: [] } });
});

describe('edited on both sides', () => {
  beforeEach(async () => { await answer(mine, 'First draft.'); await hand(theirs, await packetOf(mine)); });

  test('what only they changed comes in, what only I changed stays, in one step of undo', async () => {
    const { commentId, filing } = await work(theirs);
    mine.time = new Date('2008-09-18T15:00:00');
    theirs.time = new Date('2008-09-18T16:00:00');
    await theirs.ask('comments.update', { commentId, owner: 'Their associate' });
    await theirs.ask('annotations.create', { documentId: filing, color: 'green', targets: [passage], links: [{ commentId, role: 'support' }] });
    await answer(theirs, 'Second draft, by them.');
    await mine.ask('comments.update', { commentId, status: 'in-review' });
    const before = await open(mine);

    const outcome = await hand(mine, await packetOf(theirs));
    expect(outcome.packet).toMatchObject({ merged: true, added: 2, removed: 0, conflicts: [] });
    const after = await open(mine);
    expect(after.comments[0]).toMatchObject({ owner: 'Their associate', status: 'in-review' });
    expect(after.responses[0]?.plainText).toBe('Second draft, by them.');
    expect(after.links.map(({ role }) => role)).toEqual(['support']);

    await mine.ask('history.undo', { matterId });
    const undone = await open(mine);
    for (const part of ['comments', 'annotations', 'links', 'responses'] as const) expect(undone[part]).toEqual(before[part]);
  });

  test('what both changed differently stays as it is here, and is said; what they removed goes', async () => {
    const { commentId } = await work(mine);
    await mine.ask('comments.update', { commentId, owner: 'Me' });
    await theirs.ask('comments.update', { commentId, owner: 'Them' });
    const note = (await open(theirs)).documents.find(({ kind }) => kind === 'filing');
    await theirs.ask('documents.trash', { documentId: note?.id ?? '' });
    const { packet } = await hand(mine, await packetOf(theirs));
    expect(packet).toMatchObject({ removed: 1, conflicts: [{ table: 'comments', id: commentId, field: 'owner', mine: 'Me', theirs: 'Them' }] });
    const after = await open(mine);
    expect(after.comments[0]?.owner).toBe('Me');
    expect(after.documents.map(({ kind }) => kind)).toEqual(['staff-letter']);
  });
});

test('the public version is a document like others', async () => {
  const outcome = await hand(theirs, await packetOf(mine, true));
  expect([outcome.packet, outcome.documentId === null]).toEqual([undefined, false]);
});

test('a packet that is cut off, or whose rows reach into another matter, is refused, and nothing is changed', async () => {
  const path = await packetOf(mine);
  await truncate(path, (await stat(path)).size - 2_000);
  expect((await theirs.importFiles([path]))[0]).toMatchObject({ status: 'failed', error: { kind: 'damaged-file' } });

  const source = gatherPacket(mine.app.context, matterId);
  await writePacket({ ...source, comments: source.comments.map((comment) => ({ ...comment, matterId: 'another' })) }, path, { signal: new AbortController().signal, onProgress: () => undefined });
  const [reaching] = await theirs.importFiles([path]);
  expect(reaching?.error?.message).toBe('The rows in this packet do not fit together.');
  expect(await theirs.ask('matters.list', {})).toEqual([]);
});

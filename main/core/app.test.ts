/** The core with a real library on disk, real documents and real threads; only the desktop's dialogs are left out. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LETTER, REPORT, testLibrary, type TestLibrary } from './testing/test-library.ts';
import { verifyLibrary } from './verify.ts';

let library: TestLibrary;
beforeEach(() => { library = testLibrary(); });
afterEach(() => library.end());

const ask: TestLibrary['ask'] = (method, input) => library.ask(method, input);
const refusal: TestLibrary['refusal'] = (method, input) => library.refusal(method, input);
const importFiles: TestLibrary['importFiles'] = (paths, matterId) => library.importFiles(paths, matterId);
const openMatter: TestLibrary['openMatter'] = (paths) => library.openMatter(paths);

function bytesFile(name: string, bytes: string | Uint8Array): string {
  const path = join(library.folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe('import', () => {
  test('the HemaCare letter and 8-K become one matter with its comment and due date', async () => {
    const matter = await openMatter();
    expect(matter.matter).toMatchObject({ title: 'Hemacare Corporation', fileNumbers: ['000-15223'] });
    expect(matter.documents.map(({ kind, format, pageCount }) => [kind, format, pageCount])).toEqual([['staff-letter', 'text', 1], ['filing', 'text', 3]]);
    expect(matter.documents[1]).toMatchObject({ formType: '8-K', period: '2003-09-15' });
    expect(matter.comments).toHaveLength(1);
    const comment = matter.comments[0];
    expect(comment).toMatchObject({
      number: '1', pages: ['31'], status: 'open',
      headings: ['Form 10-K for the Fiscal Year Ended December 31, 2007', 'Item 9A(T) Controls and Procedures', "(b) Management's Annual Report on Internal Controls Over Financial Reporting, page 31"],
    });
    expect(comment?.text).not.toContain('Julian Steffenhagen');
    expect(comment?.places.length).toBeGreaterThan(0);
    expect(matter.letters[0]).toMatchObject({ letterDate: '2008-09-12', respondWithin: '10 business days', dueDate: '2008-09-26' });
    expect(matter.due).toMatchObject({ dueDate: '2008-09-26', businessDaysLeft: 6 });
    expect(matter.coverage).toEqual({ comments: 1, linkedComments: 0, answeredComments: 0, passages: 0, unlinkedPassages: 0 });
  });

  test('the same bytes under another name are "already here", and shown', async () => {
    const matter = await openMatter();
    const again = await importFiles([bytesFile('renamed.txt', readFileSync(LETTER))], matter.matter.id);
    expect(again).toMatchObject([{ name: 'renamed.txt', status: 'duplicate', matterId: matter.matter.id, documentId: matter.documents[0]?.id, error: null }]);
    expect((await ask('matters.open', { matterId: matter.matter.id })).documents).toHaveLength(2);
  });

  test('bad files are named with cause and advice, and the others of the drop arrive', async () => {
    const outcomes = await importFiles([
      bytesFile('empty.pdf', ''), bytesFile('program.exe', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 255, 255, 0, 0])),
      bytesFile('damaged.pdf', '%PDF-1.7\n1 0 obj\n<< /Type'), LETTER,
    ]);
    expect(outcomes.map(({ name, status, error }) => [name, status, error?.kind ?? null])).toEqual([
      ['empty.pdf', 'failed', 'empty-file'], ['program.exe', 'failed', 'unsupported-format'], ['damaged.pdf', 'failed', 'damaged-file'],
      ['hemacare-staff-letter-2008-09-12.txt', 'imported', null],
    ]);
    for (const { name, error } of outcomes.slice(0, 3)) {
      expect(error?.message).toContain(name);
      expect(error?.advice.length).toBeGreaterThan(10);
    }
  });

  test('a file that vanished, and an upload id that is none', async () => {
    const uploadId = await library.app.stageFile(LETTER);
    rmSync(library.app.context.files.uploadPath(uploadId));
    const outcomes = await ask('documents.import', { jobId: 'job', matterId: null, uploads: [{ uploadId, name: 'gone.txt' }, { uploadId: '../../etc/passwd', name: 'x' }] });
    expect(outcomes.map((outcome) => outcome.error?.kind)).toEqual(['file-vanished', 'bad-request']);
    expect(await ask('matters.list', {})).toEqual([]);
  });

  test('undo takes the whole drop back, redo brings it again, the trash lists it', async () => {
    const { matter } = await openMatter();
    expect(await ask('history.undo', { matterId: matter.id })).toMatchObject({ undo: null, redo: expect.stringContaining('Import') as unknown });
    expect((await ask('matters.open', { matterId: matter.id })).documents).toEqual([]);
    expect(await ask('trash.list', {})).toHaveLength(2);
    await ask('history.redo', { matterId: matter.id });
    const back = await ask('matters.open', { matterId: matter.id });
    expect(back.documents).toHaveLength(2);
    expect(back.comments).toHaveLength(1);
  });

  test('a cancelled import reports what was not imported and keeps what was', async () => {
    const uploads = await Promise.all([LETTER, REPORT].map(async (path) => ({ uploadId: await library.app.stageFile(path), name: path })));
    library.app.subscribe((event) => { if (event.type === 'changed') void library.app.dispatch('jobs.cancel', { jobId: 'job' }); });
    const outcomes = await ask('documents.import', { jobId: 'job', matterId: null, uploads });
    expect(outcomes.map((outcome) => outcome.error?.kind ?? outcome.status)).toEqual(['imported', 'cancelled']);
    expect(await verifyLibrary(library.app.context)).toEqual([]);
  });
});

describe('passages, links, responses, attachments', () => {
  const target = { pageIndex: 0, pageLabel: '1', start: 0, end: 4, exact: 'word', prefix: '', suffix: '', quads: [[0, 10, 20, 10, 0, 0, 20, 0] as [number, number, number, number, number, number, number, number]] };

  test('a highlight linked to the comment counts in the coverage, and undo takes both back in one step', async () => {
    const { matter, comments, documents } = await openMatter();
    await ask('annotations.create', { documentId: documents[1]?.id ?? '', targets: [target], color: 'yellow', links: [{ commentId: comments[0]?.id ?? '', role: 'subject' }] });
    const linked = await ask('matters.open', { matterId: matter.id });
    expect(linked.links).toHaveLength(1);
    expect(linked.coverage).toMatchObject({ linkedComments: 1, passages: 1, unlinkedPassages: 0 });
    expect(linked.history.undo).toBe('Highlight linked to comment 1');

    await ask('history.undo', { matterId: matter.id });
    const undone = await ask('matters.open', { matterId: matter.id });
    expect([undone.annotations, undone.links]).toEqual([[], []]);
    await ask('history.redo', { matterId: matter.id });
    const again = await ask('matters.open', { matterId: matter.id });
    expect(again.links.map((link) => link.role)).toEqual(['subject']);
  });

  test('many links made, changed and removed, each in one step; what is linked already stays', async () => {
    const { matter, comments, documents } = await openMatter();
    const commentId = comments[0]?.id ?? '';
    const documentId = documents[1]?.id ?? '';
    const linked = await ask('annotations.create', { documentId, targets: [target], color: 'yellow', links: [{ commentId, role: 'subject' }] });
    const other = await ask('annotations.create', { documentId, targets: [target], color: 'green' });
    const roles = async (): Promise<string[]> => (await ask('matters.open', { matterId: matter.id })).links.map(({ annotationId, role }) => `${annotationId === linked.id ? 'linked' : 'other'} ${role}`).sort();
    await ask('links.createMany', { commentId, passages: [{ annotationId: linked.id, role: 'support' }, { annotationId: other.id, role: 'support' }] });
    expect(await roles()).toEqual(['linked subject', 'other support']);
    const linkIds = (await ask('matters.open', { matterId: matter.id })).links.map(({ id }) => id);
    await ask('links.updateMany', { linkIds, role: 'resolved-by' });
    expect(await roles()).toEqual(['linked resolved-by', 'other resolved-by']);
    await ask('links.removeMany', { linkIds });
    expect(await roles()).toEqual([]);
    for (const expected of [['linked resolved-by', 'other resolved-by'], ['linked subject', 'other support'], ['linked subject']]) {
      await ask('history.undo', { matterId: matter.id });
      expect(await roles()).toEqual(expected);
    }
  });

  test('colour, note, role, unlink and delete, each undone', async () => {
    const { matter, comments, documents } = await openMatter();
    const annotation = await ask('annotations.create', { documentId: documents[1]?.id ?? '', targets: [target], color: 'yellow', links: [{ commentId: comments[0]?.id ?? '', role: 'subject' }] });
    const linkId = (await ask('matters.open', { matterId: matter.id })).links[0]?.id ?? '';
    await ask('annotations.update', { annotationId: annotation.id, color: 'violet' });
    await ask('annotations.update', { annotationId: annotation.id, note: 'Ask the auditor.' });
    await ask('links.update', { linkId, role: 'support' });
    await ask('links.remove', { linkId });
    await ask('annotations.trash', { annotationIds: [annotation.id] });
    expect((await ask('matters.open', { matterId: matter.id })).annotations).toEqual([]);
    const labels: (string | null)[] = [];
    for (let undoCount = 0; undoCount < 5; undoCount++) {
      labels.push((await ask('matters.open', { matterId: matter.id })).history.undo);
      await ask('history.undo', { matterId: matter.id });
    }
    expect(labels).toEqual(['Delete highlight', 'Unlink from comment 1', 'Change the link\u2019s role', 'Edit the highlight\u2019s note', 'Change the highlight\u2019s colour']);
    const restored = await ask('matters.open', { matterId: matter.id });
    expect(restored.annotations[0]).toMatchObject({ color: 'yellow', note: '' });
    expect(restored.links[0]).toMatchObject({ role: 'subject' });
  });

  test('a passage that is no place in the document is refused', async () => {
    const { documents } = await openMatter();
    const request = { documentId: documents[1]?.id, color: 'yellow' };
    expect((await refusal('annotations.create', { ...request, targets: [{ ...target, pageIndex: 99 }] })).kind).toBe('bad-request');
    expect((await refusal('annotations.create', { ...request, targets: [] })).kind).toBe('bad-request');
    expect((await refusal('annotations.create', { ...request, targets: [{ ...target, start: -1 }] })).kind).toBe('bad-request');
    expect((await refusal('no.such.method', {})).kind).toBe('bad-request');
    expect((await refusal('__proto__', {})).kind).toBe('bad-request');
  });

  test('a response is kept, searched, and its autosaves are one step of undo', async () => {
    const { matter, comments } = await openMatter();
    const commentId = comments[0]?.id ?? '';
    for (const words of ['The Company', 'The Company engaged', 'The Company engaged a consultant.']) {
      library.time = new Date(library.time.getTime() + 1_000);
      await ask('responses.save', { commentId, body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] }, plainText: words });
    }
    expect((await ask('search.query', { query: 'engaged consultant' })).map((hit) => hit.kind)).toContain('response');
    expect((await ask('matters.open', { matterId: matter.id })).coverage.answeredComments).toBe(1);
    await ask('history.undo', { matterId: matter.id });
    expect((await ask('matters.open', { matterId: matter.id })).responses[0]?.plainText).toBe('');
  });

  test('attachments are stored by hash, renamed, saved elsewhere, and go to the trash', async () => {
    const { matter, comments } = await openMatter();
    const path = bytesFile('Engagement letter.txt', 'signed on August 18, 2008');
    const [attachment] = await ask('attachments.add', { ownerKind: 'comment', ownerId: comments[0]?.id ?? '', uploads: [{ uploadId: await library.app.stageFile(path), name: 'Engagement letter.txt' }] });
    expect(attachment).toMatchObject({ name: 'Engagement letter.txt', byteSize: 25 });
    await ask('attachments.rename', { attachmentId: attachment?.id ?? '', name: 'Engagement letter (signed).txt' });
    await ask('attachments.saveAs', { attachmentId: attachment?.id ?? '' });
    expect(library.saved.map(({ name }) => name)).toEqual(['Engagement letter (signed).txt']);
    expect((await ask('search.query', { query: 'signed' })).some((hit) => hit.kind === 'attachment')).toBe(true);
    await ask('attachments.trash', { attachmentId: attachment?.id ?? '' });
    expect((await ask('matters.open', { matterId: matter.id })).attachments).toEqual([]);
    await ask('trash.restore', { table: 'attachments', id: attachment?.id ?? '' });
    expect((await ask('matters.open', { matterId: matter.id })).attachments).toHaveLength(1);
  });
});

test('everything is there after closing and opening again, and leftovers of a killed process are cleared', async () => {
  const { matter } = await openMatter();
  const leftover = join(library.folder, 'library', 'tmp', '999999999', 'upload-half');
  mkdirSync(join(leftover, '..'), { recursive: true });
  writeFileSync(leftover, 'half');
  await library.reopen();
  const again = await ask('matters.open', { matterId: matter.id });
  expect(again.documents).toHaveLength(2);
  expect(again.comments).toHaveLength(1);
  expect(existsSync(leftover)).toBe(false);
  expect(readdirSync(join(library.folder, 'library')).sort()).toEqual(expect.arrayContaining(['blobs', 'tickmark.sqlite', 'tmp']));
  expect(await verifyLibrary(library.app.context)).toEqual([]);
});

test('verify names a file whose bytes have changed and one that is missing', async () => {
  const { documents } = await openMatter();
  const [letter, report] = documents;
  writeFileSync(library.app.context.files.blobPath(letter?.sha256 ?? ''), 'tampered');
  rmSync(library.app.context.files.blobPath(report?.displaySha256 ?? ''));
  expect((await verifyLibrary(library.app.context)).map(({ id, message }) => `${id} ${message}`).sort()).toEqual([
    `${letter?.sha256} the file\u2019s bytes have changed`, `${report?.displaySha256} the file is missing`,
  ].sort());
});

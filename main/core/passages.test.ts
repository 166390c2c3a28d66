/** Suggestions and carrying forward on a real library: a staff letter, an annual report as text, and its amendment. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AnnotationTarget } from '../../db/model.ts';
import type { MatterSnapshot, MethodInput, MethodName, MethodOutput } from '../../preload/api.ts';
import { createApp, type App } from './app.ts';
import { verifyLibrary } from './verify.ts';

const LETTER = fileURLToPath(new URL('../../e2e/fixtures/hemacare-staff-letter-2008-09-12.txt', import.meta.url));

const CONTROLS = `Management did not complete a formal assessment of the effectiveness of
internal control over financial reporting as of December 31, 2007. Management
intends to take additional actions before the end of 2008.`;
const CHANGES = `There were no changes during the most recent fiscal quarter that materially
affected our internal control over financial reporting.`;
const LIQUIDITY = `Our credit facility with Comerica Bank permits borrowings of seven million
dollars and expires in August of next year unless it is renewed by the bank.`;
const LEASES = `The Company leases its blood collection centers under operating leases which
expire at various dates and contain options to renew at the market rent.`;
const filler = (page: number): string => Array.from({ length: 12 }, (_line, at) =>
  `Paragraph ${page}.${at} says how apheresis platelets of lot ${page * 31 + at} are collected and sold\nto hospitals in county ${page * 7 + at} under agreements of several years.\n`).join('\n');

function report(form: string, pages: readonly string[]): string {
  const cover = `UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nWASHINGTON, D.C. 20549\n\nFORM ${form}\n\nANNUAL REPORT PURSUANT TO SECTION 13 OR 15(d)\n`
    + 'For the fiscal year ended December 31, 2007\n\nCommission file number 000-15223\n\nHEMACARE CORPORATION\n(Exact name of registrant as specified in its charter)\n';
  return [cover, ...pages.map((page, index) => `${page}\n\n                                   ${index + 30}\n`)].join('\n<PAGE>\n');
}

const ORIGINAL = report('10-K', [
  `Item 7. Management's Discussion and Analysis\n\n${LIQUIDITY}\n\n${filler(1)}`,
  `Item 9A(T). Controls and Procedures\n\n${CONTROLS}\n\n${CHANGES}\n\n${filler(2)}`,
  `Item 9B. Other Information\n\n${LEASES}\n\n${filler(3)}`,
]);
/** One more page in front, the controls reworded, the leases gone, the facility moved to the end. */
const AMENDED = report('10-K/A', [
  `Explanatory Note\n\nThis amendment answers comments of the staff.\n\n${filler(9)}`,
  `Item 7. Management's Discussion and Analysis\n\n${filler(1)}`,
  `Item 9A(T). Controls and Procedures\n\n${CONTROLS.replace('did not complete a formal', 'has now completed a formal')}\n\n${CHANGES}\n\n${filler(2)}`,
  `Item 9B. Other Information\n\n${filler(3)}\n\n${LIQUIDITY}`,
]);

let folder: string;
let app: App;

const openApp = (): App => createApp({
  libraryDir: join(folder, 'library'), host: 'cli', version: '0.0.0',
  ports: { printHtml: () => Promise.reject(new Error('no HTML here')), saveFile: () => Promise.resolve(null), openFile: () => Promise.resolve() },
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tickmark-passages-'));
  app = openApp();
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask<M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> {
  const result = await app.dispatch(method, input);
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.message}`);
  return result.value as MethodOutput<M>;
}

async function importText(name: string, text: string, matterId: string | null): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, text);
  return importFile(path, matterId);
}

async function importFile(path: string, matterId: string | null): Promise<string> {
  const [outcome] = await ask('documents.import', { jobId: 'an import', matterId, uploads: [{ uploadId: await app.stageFile(path), name: path.split('/').at(-1) ?? '' }] });
  if (outcome?.matterId == null || outcome.documentId === null) throw new Error(outcome?.error?.message ?? 'not imported');
  return outcome.documentId;
}

interface Setting {
  readonly matterId: string;
  readonly commentId: string;
  readonly filing: string;
}

async function openMatter(): Promise<Setting> {
  await importFile(LETTER, null);
  const [matter] = await ask('matters.list', {});
  const matterId = matter?.id ?? '';
  const filing = await importText('10-K.txt', ORIGINAL, matterId);
  return { matterId, filing, commentId: (await snapshot(matterId)).comments[0]?.id ?? '' };
}

const snapshot = (matterId: string): Promise<MatterSnapshot> => ask('matters.open', { matterId });
const plainTargets = (targets: readonly AnnotationTarget[]): MethodInput<'annotations.create'>['targets'] =>
  targets.map((target) => ({ ...target, quads: target.quads.map((quad): [number, number, number, number, number, number, number, number] => [...quad]) }));
const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

describe('suggestions', () => {
  test('the passage of Item 9A(T) comes first, with its reasons and a place that can be painted', async () => {
    const { filing, commentId, matterId } = await openMatter();
    const { suggestions, more } = await ask('suggestions.list', { commentId, documentId: filing, top: 3 });
    expect(suggestions).toHaveLength(3);
    expect(more).toBe(true);
    const [first] = suggestions;
    expect(squeezed(first?.target.exact ?? '')).toContain('did not complete a formal assessment');
    expect(first?.target.pageLabel).toBe('31');
    expect(first?.target.quads.length).toBeGreaterThan(1);
    expect(first?.reasons.join(', ')).toMatch(/Item 9A\(T\).*printed page 31|printed page 31.*Item 9A\(T\)/);
    expect((await snapshot(matterId)).links).toEqual([]);
  });

  test('a passage that is linked is no longer suggested, and again when that is undone', async () => {
    const { filing, commentId, matterId } = await openMatter();
    const { suggestions } = await ask('suggestions.list', { commentId, documentId: filing, top: 3 });
    const [first] = suggestions;
    await ask('annotations.create', { documentId: filing, targets: plainTargets(first ? [first.target] : []), color: 'yellow', links: [{ commentId, role: 'subject' }] });
    expect((await ask('suggestions.list', { commentId, documentId: filing, top: 3 })).suggestions).toEqual(suggestions.slice(1));
    await ask('history.undo', { matterId });
    expect((await ask('suggestions.list', { commentId, documentId: filing, top: 3 })).suggestions).toEqual(suggestions);
    expect(await verifyLibrary(app.context)).toEqual([]);
  });

  test('a rejected passage stays away until the rejection is undone', async () => {
    const { filing, commentId, matterId } = await openMatter();
    const list = (): Promise<MethodOutput<'suggestions.list'>> => ask('suggestions.list', { commentId, documentId: filing, top: 2 });
    const { suggestions } = await list();
    const target = suggestions[0]?.target;
    await ask('suggestions.reject', { commentId, documentId: filing, pageIndex: target?.pageIndex ?? 0, start: target?.start ?? 0, end: target?.end ?? 0 });
    expect((await list()).suggestions).toEqual(suggestions.slice(1));
    expect((await snapshot(matterId)).history.undo).toBe('Reject a suggestion for comment 1');
    await ask('history.undo', { matterId });
    expect((await list()).suggestions).toEqual(suggestions);
    await ask('history.redo', { matterId });
    expect((await list()).suggestions).toEqual(suggestions.slice(1));
  });
});

describe('many annotations at once', () => {
  test('colour and tags of all are changed in one step, and the matter names its colours', async () => {
    const { filing, commentId, matterId } = await openMatter();
    const { suggestions } = await ask('suggestions.list', { commentId, documentId: filing, top: 3 });
    const ids: string[] = [];
    for (const [index, { target }] of suggestions.entries()) {
      const { id } = await ask('annotations.create', { documentId: filing, targets: plainTargets([target]), color: 'yellow', kind: index === 0 ? 'underline' : 'highlight' });
      await ask('annotations.update', { annotationId: id, tags: index === 0 ? ['old'] : [] });
      ids.push(id);
    }
    const tags = async (): Promise<readonly (readonly [string, readonly string[]])[]> => (await snapshot(matterId)).annotations.map(({ color, tags: own }) => [color, own]);
    const before = await tags();
    await ask('annotations.updateMany', { annotationIds: ids, color: 'green', addTag: 'controls' });
    await ask('annotations.updateMany', { annotationIds: ids, removeTag: 'old' });
    expect(await tags()).toEqual(Array.from({ length: 3 }, () => ['green', ['controls']]));
    expect((await snapshot(matterId)).annotations.map(({ kind }) => kind).sort()).toEqual(['highlight', 'highlight', 'underline']);
    await ask('history.undo', { matterId });
    await ask('history.undo', { matterId });
    expect(await tags()).toEqual(before);

    await ask('matters.setColorNames', { matterId, colorNames: { yellow: ' Legal to check ', green: '' } });
    expect((await snapshot(matterId)).matter.colorNames).toEqual({ yellow: 'Legal to check' });
    await ask('history.undo', { matterId });
    expect((await snapshot(matterId)).matter.colorNames).toEqual({});
  });
});

describe('carrying forward', () => {
  async function annotated(): Promise<Setting & { amended: string }> {
    const setting = await openMatter();
    for (const [index, words] of [CONTROLS, CHANGES, LIQUIDITY, LEASES].entries()) {
      const path = app.displayFile(setting.filing) ?? '';
      const { readPageTexts } = await import('../documents/pdf-text.ts');
      const { locate } = await import('../../renderer/anchoring/locate.ts');
      const { readFileSync } = await import('node:fs');
      const pages = (await readPageTexts(new Uint8Array(readFileSync(path)))).map((page, pageIndex) => ({ pageIndex, pageLabel: String(pageIndex + 29), page }));
      const annotation = await ask('annotations.create', {
        documentId: setting.filing, targets: plainTargets(locate(pages, { exact: words }).targets), color: 'yellow', note: `note ${index}`,
        links: [{ commentId: setting.commentId, role: 'support' }],
      });
      if (index === 0) await ask('attachments.add', { ownerKind: 'annotation', ownerId: annotation.id, uploads: [{ uploadId: await app.stageFile(LETTER), name: 'engagement.txt' }] });
    }
    return { ...setting, amended: await importText('10-K-A.txt', AMENDED, setting.matterId) };
  }

  test('unchanged, changed with its redline, moved and deleted are told apart', async () => {
    const { filing, amended } = await annotated();
    const carried = await ask('amendments.carryForward', { jobId: 'carry', fromDocumentId: filing, toDocumentId: amended });
    // In the order of the original's pages.
    expect(carried.map(({ status }) => status)).toEqual(['moved', 'changed', 'unchanged', 'deleted']);
    const [moved, changed, unchanged, deleted] = carried;
    expect(changed?.redline.filter(({ op }) => op !== '=')).toEqual([{ op: '-', text: 'did not complete' }, { op: '+', text: 'has now completed' }]);
    expect(unchanged?.targets[0]?.pageLabel).toBe('32');
    expect(moved?.targets[0]?.pageLabel).toBe('33');
    expect(deleted).toMatchObject({ targets: [], redline: [{ op: '-' }] });
    for (const one of [moved, changed, unchanged]) expect(one?.score).toBeGreaterThan(0.5);
  });

  test('versions that were imported before their places were kept are read anew, with the same result', async () => {
    const { filing, amended, commentId } = await annotated();
    const found = async (job: string): Promise<unknown> => [
      await ask('amendments.carryForward', { jobId: job, fromDocumentId: filing, toDocumentId: amended }),
      await ask('suggestions.list', { commentId, documentId: amended, top: 3 }),
    ];
    const kept = await found('kept');
    await app.close();
    app = openApp();
    expect(app.context.db.prepare('DELETE FROM page_runs').run().changes).toBe(10);
    expect(await found('read')).toEqual(kept);
    expect(await verifyLibrary(app.context)).toEqual([]);
  });

  test('what was confirmed gets its links, note and files; one undo takes the whole pass back; the original stays', async () => {
    const { filing, amended, matterId, commentId } = await annotated();
    const before = await snapshot(matterId);
    const carried = await ask('amendments.carryForward', { jobId: 'carry', fromDocumentId: filing, toDocumentId: amended });
    const passages = carried.filter(({ targets }) => targets.length > 0).map(({ annotationId, targets }) => ({ annotationId, targets: plainTargets(targets) }));
    await ask('amendments.apply', { fromDocumentId: filing, toDocumentId: amended, passages });

    const after = await snapshot(matterId);
    const fresh = after.annotations.filter((annotation) => annotation.documentId === amended);
    expect(fresh.map(({ note }) => note).sort()).toEqual(['note 0', 'note 1', 'note 2']);
    expect(after.annotations.filter((annotation) => annotation.documentId === filing)).toEqual(before.annotations);
    expect(after.links.filter((link) => fresh.some(({ id }) => id === link.annotationId)).map(({ role, commentId: to }) => [role, to]))
      .toEqual(Array.from({ length: 3 }, () => ['support', commentId]));
    expect(after.attachments.map(({ name }) => name)).toEqual(['engagement.txt', 'engagement.txt']);
    expect(await verifyLibrary(app.context)).toEqual([]);
    // What was carried is not offered again; what is gone still is.
    expect((await ask('amendments.carryForward', { jobId: 'again', fromDocumentId: filing, toDocumentId: amended })).map(({ status }) => status)).toEqual(['deleted']);

    await ask('history.undo', { matterId });
    const undone = await snapshot(matterId);
    expect([undone.annotations, undone.links, undone.attachments]).toEqual([before.annotations, before.links, before.attachments]);
    await ask('history.redo', { matterId });
    expect((await snapshot(matterId)).annotations.filter((annotation) => annotation.documentId === amended)).toHaveLength(3);
  });

  test('the two versions compared: the reworded, removed and added paragraphs', async () => {
    const { filing, amended } = await annotated();
    const { changes, ties } = await ask('amendments.compare', { jobId: 'compare', fromDocumentId: filing, toDocumentId: amended });
    const said = changes.map(({ kind, redline }) => `${kind}: ${redline.filter(({ op }) => op !== '=').map(({ op, text }) => op + text).join(' ')}`);
    expect(said).toEqual(expect.arrayContaining([
      'changed: -did not complete +has now completed', expect.stringMatching(/^deleted: -The Company leases/), expect.stringMatching(/^inserted: \+This amendment answers/),
    ]));
    expect(ties.length).toBeGreaterThan(30);
  });

  test('documents of different matters, and a place that is none, are refused', async () => {
    const { filing, amended } = await annotated();
    const same = await app.dispatch('amendments.carryForward', { jobId: 'x', fromDocumentId: filing, toDocumentId: filing });
    expect(same).toMatchObject({ ok: false, error: { kind: 'bad-request' } });
    const [first] = await ask('amendments.carryForward', { jobId: 'carry', fromDocumentId: filing, toDocumentId: amended });
    const targets = plainTargets(first?.targets ?? []).map((target) => ({ ...target, pageIndex: 99 }));
    expect(await app.dispatch('amendments.apply', { fromDocumentId: filing, toDocumentId: amended, passages: [{ annotationId: first?.annotationId ?? '', targets }] }))
      .toMatchObject({ ok: false, error: { kind: 'bad-request' } });
  });
});

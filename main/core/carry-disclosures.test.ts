/** What an amendment is asked on a real library: its marked copy, the disclosure that was promised in it, a passage that was not carried over. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnnotationTarget, RichNode } from '../../db/model.ts';
import type { MatterSnapshot, MethodInput } from '../../preload/api.ts';
import { locate } from '../../renderer/anchoring/locate.ts';
import { readPageTexts } from '../documents/pdf-text.ts';
import { disclosuresIn } from './carry-disclosures.ts';
import { LETTER, testLibrary, type TestLibrary } from './testing/test-library.ts';

const CONTROLS = `Management did not complete a formal assessment of the effectiveness of
internal control over financial reporting as of December 31, 2007. Management
intends to take additional actions before the end of 2008.`;
const LEASES = `The Company leases its blood collection centers under operating leases which
expire at various dates and contain options to renew at the market rent.`;
const filler = (page: number): string => Array.from({ length: 10 }, (_line, at) =>
  `Paragraph ${page}.${at} says how apheresis platelets of lot ${page * 31 + at} are collected and sold\nto hospitals in county ${page * 7 + at} under agreements of several years.\n`).join('\n');
const report = (form: string, pages: readonly string[]): string => [
  `UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nWASHINGTON, D.C. 20549\n\nFORM ${form}\n\nFor the fiscal year ended December 31, 2007\n\nCommission file number 000-15223\n\nHEMACARE CORPORATION\n(Exact name of registrant as specified in its charter)\n`,
  ...pages.map((page, index) => `${page}\n\n                                   ${index + 30}\n`),
].join('\n<PAGE>\n');

const ORIGINAL = report('10-K', [`Item 9A(T). Controls and Procedures\n\n${CONTROLS}\n\n${filler(2)}`, `Item 9B. Other Information\n\n${LEASES}\n\n${filler(3)}`]);
const AMENDED = report('10-K/A', [
  `Item 9A(T). Controls and Procedures\n\n${CONTROLS.replace('did not complete a formal', 'has now completed a formal')}\n\nThe remediation plan adopted by the audit committee was carried out in full.\n\n${filler(2)}`,
  `Item 9B. Other Information\n\nTwo blood collection centers in California are held under leases, which expire after\nseveral years; by notice to the owner each can be renewed at the market rent.\n\n${filler(3)}`,
]);

const paragraph = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const disclosure = (...texts: string[]): RichNode => ({ type: 'disclosure', content: texts.map(paragraph) });

let library: TestLibrary;
let matter: MatterSnapshot;
let original: string;
let amended: string;
const plain = (targets: readonly AnnotationTarget[]): MethodInput<'annotations.create'>['targets'] =>
  targets.map((target) => ({ ...target, quads: target.quads.map((quad): [number, number, number, number, number, number, number, number] => [...quad]) }));
const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

beforeAll(async () => {
  library = testLibrary();
  const files = [['10-K.txt', ORIGINAL], ['10-K-A.txt', AMENDED]].map(([name = '', text = '']) => {
    const path = join(library.folder, name);
    writeFileSync(path, text);
    return path;
  });
  matter = await library.openMatter([LETTER]);
  const imported = await library.importFiles(files, matter.matter.id);
  [original = '', amended = ''] = imported.map(({ documentId }) => documentId ?? '');
}, 60_000);
afterAll(() => library.end());

describe('the marked copy', () => {
  test('as EDGAR HTML: the changed paragraphs between <R> tags, saved where the person says', async () => {
    const file = await library.ask('amendments.exportMarked', { jobId: 'marked', fromDocumentId: original, toDocumentId: amended, format: 'html', linkedOnly: false, positions: null });
    expect(file).toMatchObject({ format: 'html', name: '10-k-a-marked.htm' });
    const html = readFileSync(file?.path ?? '', 'utf8');
    expect([...html.matchAll(/<R><P [^>]*>(.*?)<\/P><\/R>/g)].map(([, words]) => words)).toEqual([
      'FORM 10-K/A', expect.stringMatching(/^Management has now completed a formal/), 'The remediation plan adopted by the audit committee was carried out in full.', expect.stringMatching(/^Two blood collection centers/),
    ]);
    await library.ask('files.show', { path: file?.path ?? '' });
    expect(await library.refusal('files.show', { path: LETTER })).toMatchObject({ kind: 'bad-request' });
  });

  test('of chosen changes, from the comparison that was made before', async () => {
    const heard: string[] = [];
    const stop = library.app.subscribe((event) => { if (event.type === 'progress') heard.push(event.message); });
    const { changes } = await library.ask('amendments.compare', { jobId: 'again', fromDocumentId: original, toDocumentId: amended });
    const position = changes.findIndex(({ kind }) => kind === 'inserted');
    const file = await library.ask('amendments.exportMarked', { jobId: 'marked', fromDocumentId: original, toDocumentId: amended, format: 'html', linkedOnly: false, positions: [position] });
    stop();
    const html = readFileSync(file?.path ?? '', 'utf8');
    expect([...html.matchAll(/<R>/g)]).toHaveLength(1);
    expect(html).toContain('only those that the reviewer chose');
    expect(heard).toEqual(['Writing the marked copy']);
  });

  test('of linked passages alone', async () => {
    const [comment] = matter.comments;
    const [found] = await library.ask('suggestions.list', { commentId: comment?.id ?? '', documentId: original, top: 1 }).then(({ suggestions }) => suggestions);
    await library.ask('annotations.create', { documentId: original, targets: plain(found === undefined ? [] : [found.target]), color: 'yellow', links: [{ commentId: comment?.id ?? '', role: 'subject' }] });
    const file = await library.ask('amendments.exportMarked', { jobId: 'marked', fromDocumentId: original, toDocumentId: amended, format: 'docx', linkedOnly: true, positions: null });
    expect(readFileSync(file?.path ?? '').subarray(0, 2).toString()).toBe('PK');
    const html = await library.ask('amendments.exportMarked', { jobId: 'marked', fromDocumentId: original, toDocumentId: amended, format: 'html', linkedOnly: true, positions: null });
    expect([...readFileSync(html?.path ?? '', 'utf8').matchAll(/<R>/g)]).toHaveLength(1);
  });
});

test('blocks of proposed disclosure, tables and several paragraphs too', () => {
  const body: RichNode = { type: 'doc', content: [paragraph('We will say:'), disclosure('One.', 'Two.'), { type: 'blockquote', content: [disclosure('Inside.')] }, disclosure('  ')] };
  expect(disclosuresIn(body)).toEqual(['One.\nTwo.', 'Inside.']);
});

test('did the amendment do what we said: the same, other words, not there', async () => {
  const [comment] = matter.comments;
  const body: RichNode = { type: 'doc', content: [
    disclosure(CONTROLS.replace('did not complete a formal', 'has now completed a formal').replaceAll('\n', ' ')),
    disclosure('The remediation plan approved by the audit committee and by the board was carried out in full by August.'),
    disclosure('Revenue from therapeutic services is recognized when the procedure has been performed and collection is probable.'),
  ] };
  await library.ask('responses.save', { commentId: comment?.id ?? '', body, plainText: 'x' });
  const blocks = await library.ask('amendments.disclosures', { jobId: 'said', documentId: amended });
  expect(blocks.map(({ status, number }) => [status, number])).toEqual([['same', '1'], ['changed', '1'], ['missing', '1']]);
  expect(squeezed(blocks[1]?.targets[0]?.exact ?? '')).toMatch(/^The remediation plan adopted by the audit committee was carried out in full/);
  expect(blocks[1]?.redline.filter(({ op }) => op === '+').map(({ text }) => text.trim())).toContain('adopted');
  const before = await library.ask('amendments.disclosures', { jobId: 'said', documentId: original });
  expect(before.map(({ status }) => status)).toEqual(['changed', 'missing', 'missing']);
}, 60_000);

test('a passage too much reworded to be carried over is found by a lower floor, and taken in one step of undo', async () => {
  const { matter: { id: matterId } } = matter;
  const annotation = await annotationOn(LEASES);
  const carried = await library.ask('amendments.carryForward', { jobId: 'carry', fromDocumentId: original, toDocumentId: amended });
  expect(carried.find(({ annotationId }) => annotationId === annotation.id)?.status).toBe('deleted');
  const places = await library.ask('amendments.find', { jobId: 'find', annotationId: annotation.id, documentId: amended });
  expect(squeezed(places[0]?.targets.map(({ exact }) => exact).join(' ') ?? '')).toContain('blood collection centers in California');
  expect(places.map(({ score }) => score)).toEqual(places.map(({ score }) => score).toSorted((a, b) => b - a));
  await library.ask('amendments.apply', {
    fromDocumentId: original, toDocumentId: amended,
    passages: [{ annotationId: annotation.id, targets: plain(places[0]?.targets ?? []) }],
  });
  const onAmended = async (): Promise<number> => (await library.ask('matters.open', { matterId })).annotations.filter(({ documentId }) => documentId === amended).length;
  expect(await onAmended()).toBe(1);
  await library.ask('history.undo', { matterId });
  expect(await onAmended()).toBe(0);
}, 60_000);

test('nothing is carried into a document whose import was taken back; the import comes back by redo, and then it is carried', async () => {
  const { matter: { id: matterId } } = matter;
  const annotation = await annotationOn(LEASES);
  const [copy] = await library.ask('documents.import', { jobId: 'second', matterId, uploads: [{ uploadId: await library.app.stageFile(second()), name: '10-K-A-2.txt' }] });
  const [place] = await library.ask('amendments.find', { jobId: 'find', annotationId: annotation.id, documentId: copy?.documentId ?? '' });
  const request = { fromDocumentId: original, toDocumentId: copy?.documentId ?? '', passages: [{ annotationId: annotation.id, targets: plain(place?.targets ?? []) }] };
  await library.ask('history.undo', { matterId });
  for (const [method, input] of [['amendments.apply', request], ['amendments.carryForward', { jobId: 'carry', fromDocumentId: original, toDocumentId: request.toDocumentId }]] as const) {
    expect(await library.refusal(method, input)).toMatchObject({ kind: 'conflict', message: '10-K-A-2.txt is in the trash.' });
  }
  expect(await library.ask('history.redo', { matterId })).toMatchObject({ redo: null });
  expect(await library.ask('amendments.apply', request)).toHaveLength(1);
  expect(await library.refusal('amendments.apply', request)).toMatchObject({ kind: 'conflict', message: 'There is nothing left to carry to 10-K-A-2.txt.' });
}, 60_000);

function second(): string {
  const path = join(library.folder, '10-K-A-2.txt');
  writeFileSync(path, AMENDED.replace('carried out in full', 'carried out at once'));
  return path;
}

test('an area and a note without words of their own are carried, found, and stay what they are when a person puts them somewhere', async () => {
  const found = await annotationOn(CONTROLS);
  const { annotations } = await library.ask('matters.open', { matterId: matter.matter.id });
  const words = annotations.find(({ id }) => id === found.id)?.targets[0];
  const [left = 0, top = 0] = words?.quads[0] ?? [];
  const boxed = (box: readonly [number, number, number, number]) => {
    const [l, b, r, t] = box;
    return [{ pageIndex: words?.pageIndex ?? 0, pageLabel: '', start: 0, end: 0, exact: '', prefix: '', suffix: '', quads: [[l, t, r, t, l, b, r, b] as [number, number, number, number, number, number, number, number]] }];
  };
  const area = await library.ask('annotations.create', { documentId: original, kind: 'area', color: 'green', targets: boxed([left - 4, top - 40, left + 420, top + 4]) });
  const sign = await library.ask('annotations.create', { documentId: original, kind: 'page-note', color: 'green', note: 'Ask the controller', targets: boxed([left - 30, top - 16, left - 12, top + 2]) });
  const carried = await library.ask('amendments.carryForward', { jobId: 'carry', fromDocumentId: original, toDocumentId: amended });
  const places = [area, sign].map(({ id }) => carried.find(({ annotationId }) => annotationId === id));
  expect(places.map((place) => [place?.status, place?.targets.length])).toEqual([['changed', 1], ['changed', 1]]);
  expect(places[0]?.redline.filter(({ op }) => op !== '=').map(({ text }) => text.trim())).toContain('did not complete');
  const offered = await library.ask('amendments.find', { jobId: 'find', annotationId: sign.id, documentId: amended });
  expect(offered.at(-1)).toMatchObject({ estimated: true });
  expect(offered[0]?.score).toBeGreaterThan(0.5);
  const byHand = await library.ask('amendments.apply', { fromDocumentId: original, toDocumentId: amended, passages: [{ annotationId: sign.id, targets: plain(words === undefined ? [] : [words]) }] });
  expect(byHand).toMatchObject([{ kind: 'page-note', note: 'Ask the controller', targets: [{ exact: '', start: 0, end: 0 }] }]);
  const [quad] = byHand[0]?.targets[0]?.quads ?? [];
  expect([(quad?.[2] ?? 0) - (quad?.[0] ?? 0), (quad?.[1] ?? 0) - (quad?.[5] ?? 0)]).toEqual([18, 18]);
}, 60_000);

/** A highlight of these words of the original; made where there is none yet. */
async function annotationOn(words: string): Promise<{ readonly id: string }> {
  const known = (await library.ask('matters.open', { matterId: matter.matter.id })).annotations.find(({ targets }) => squeezed(targets[0]?.exact ?? '') === squeezed(words));
  if (known) return known;
  const texts = await readPageTexts(new Uint8Array(readFileSync(library.app.displayFile(original) ?? '')));
  const pages = texts.map((page, pageIndex) => ({ pageIndex, pageLabel: String(pageIndex), page }));
  return library.ask('annotations.create', { documentId: original, targets: plain(locate(pages, { exact: words }).targets), color: 'green' });
}

/** The public twin is written in every format, and its bytes, unpacked parts and extracted words are searched. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RichNode } from '../../db/model.ts';
import { EXPORT_FORMATS } from '../../preload/api.ts';
import { confidentialStretches, wordPattern } from './confidential.ts';
import type { PacketSource } from './model.ts';
import type { LetterOptions } from './response-letter/model.ts';
import { confidentialVersion, pageCode, publicVersion } from './rule83.ts';
import { sampleMatter } from './testing/sample-matter.ts';
import { annotation, link, response, storedAttachment, storedDocument } from './testing/sample-source.ts';
import { samplePdf } from './testing/sample-pdf.ts';
import { has, run } from './testing/tools.ts';
import { writeExport } from './write-export.ts';
import { writePacket } from './write-packet.ts';

const NAME = 'Zephyrine Quillfeather';
const SUM = '41,777,003';
const text = (words: string, ...marks: string[]): RichNode => ({ type: 'text', text: words, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) });
const paragraph = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content });
const BODY: readonly RichNode[] = [
  paragraph(text('We engaged '), text('Zephyrine ', 'confidential'), text('Quillfeather', 'confidential', 'bold'), text(' in May.')),
  { type: 'blockquote', attrs: { annotationId: 'a9', source: `Agreement with ${NAME}` }, content: [paragraph(text('She said so.'))] },
  { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text('Fee'))] }, { type: 'tableCell', content: [paragraph(text(SUM, 'confidential'))] }] }] },
  paragraph(text('The fee of 41,777,'), text('003', 'bold'), text(' was agreed with zephyrine   quillfeather.')),
];
const LETTER: LetterOptions = { letterDocumentId: null, date: '2008-09-26', quoteStyle: 'bold', letterhead: [], addressees: [], salutation: '', signature: [], acknowledgments: null };
const options = { signal: new AbortController().signal, onProgress: () => undefined };

let folder = '';
let source: PacketSource;
let open: PacketSource;
let warnings: readonly string[];
const written = new Map<string, { path: string; bytes: Buffer }[]>();
const stamped = new Map<string, { path: string; bytes: Buffer }[]>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tickmark-rule83-'));
  const { source: sample } = await sampleMatter(join(folder, 'files'));
  const [first] = sample.comments;
  const target = sample.annotations[0]?.targets[0];
  if (!first || !target) throw new Error('the sample matter has a comment and a highlight');
  const paper = await storedDocument(join(folder, 'files'), 'paper', `Agreement with ${NAME}.pdf`, 'other', await samplePdf({ pages: [[`Agreement with ${NAME}`]] }), ['1']);
  source = {
    ...sample, documents: [...sample.documents, paper],
    matter: { ...sample.matter, title: `Sample and ${NAME}` },
    attachments: [...sample.attachments, await storedAttachment(join(folder, 'files'), 'secret', `${NAME}.txt`, Buffer.from(`${NAME} ${SUM}`), 'comment', first.id)],
    annotations: [...sample.annotations, { ...annotation('a8', target ? sample.annotations[0]?.documentId ?? '' : '', [{ ...target, suffix: ` ${NAME} ` }], 'blue', `Ask ${NAME} about ${SUM}`), tags: [NAME] }],
    links: [...sample.links, link('l8', 'a8', first.id, 'support', `${NAME}, by telephone`)],
    responses: [...sample.responses.filter((each) => each.commentId !== first.id), response('r9', first.id, BODY, `We engaged ${NAME} ${SUM}`)],
    commitments: [{ id: 'k1', matterId: 'matter-1', commentId: first.id, sourceDocumentId: null, number: '1', text: `We will name ${NAME}.`, dueIn: 'Form 10-K', keptByAnnotationId: null, author: 'A', createdAt: sample.generatedAt, trashedAt: null }],
  };
  ({ source: open, warnings } = publicVersion(source, (id) => (id === 'paper' ? `Agreement with ${NAME}` : 'nothing of the kind')));
  const confidential = confidentialVersion(source);
  for (const [version, results] of [[open, written], [confidential, stamped]] as const) {
    for (const format of EXPORT_FORMATS) {
      const place = await mkdtemp(join(folder, `${format}-`));
      if (format === 'packet') await writePacket(version, join(place, 'packet.pdf'), options);
      else for (const file of (await writeExport(format, version, LETTER, '2024-06-14')).files) await writeFile(join(place, file.name.replaceAll(' ', '_')), file.bytes);
      const files = await readdir(place);
      results.set(format, await Promise.all(files.map(async (name) => ({ path: join(place, name), bytes: await readFile(join(place, name)) }))));
    }
  }
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What must not be found, in every spelling that a PDF, a ZIP part or an XML file may use. */
const NEEDLES = ['Zephyrine', 'zephyrine', 'Quillfeather', 'quillfeather', '41,777,003', '41777003'].flatMap((words) => [
  Buffer.from(words), Buffer.from(words, 'utf16le'), Buffer.from(words, 'utf16le').swap16(),
  Buffer.from(Buffer.from(words, 'utf16le').swap16().toString('hex')), Buffer.from(Buffer.from(words, 'utf16le').swap16().toString('hex').toUpperCase()), Buffer.from(Buffer.from(words).toString('hex')),
]);
const leaks = (bytes: Buffer): string[] => NEEDLES.filter((needle) => bytes.includes(needle)).map(String);

/** The bytes themselves, and what is packed in them. */
function layers(path: string, bytes: Buffer): Buffer[] {
  if (path.endsWith('.pdf')) {
    const plain = join(folder, `${createHash('md5').update(path).digest('hex')}.qdf`);
    run('qpdf', ['--qdf', '--object-streams=disable', '--decode-level=all', path, plain]);
    return [bytes, run('cat', [plain]).bytes, run('pdftotext', [path, '-']).bytes, run('mutool', ['draw', '-q', '-F', 'txt', path]).bytes, run('pdfinfo', ['-meta', path]).bytes, run('pdfdetach', ['-list', path]).bytes];
  }
  if (/\.(?:docx|xlsx)$/.test(path)) {
    const unzip = 'import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nfor n in z.namelist(): sys.stdout.buffer.write(n.encode() + b"\\n" + z.read(n))';
    return [bytes, run('python3', ['-c', unzip, path]).bytes];
  }
  return [bytes];
}

const able = has('qpdf') && has('pdftotext') && has('mutool') && has('python3');

describe('the public version', () => {
  it.runIf(able).each(EXPORT_FORMATS)('%s does not have the words in any layer', (format) => {
    const files = written.get(format) ?? [];
    expect(files.length).toBeGreaterThan(0);
    for (const { path, bytes } of files) {
      expect(leaks(Buffer.from(path))).toEqual([]);
      for (const layer of layers(path, bytes)) expect({ path, found: leaks(layer) }).toEqual({ path, found: [] });
    }
  });

  it.runIf(able)('the same search finds them in the confidential version, so it can fail', () => {
    for (const format of ['packet', 'xlsx', 'csv', 'docx', 'html', 'txt', 'jsonld'] as const) {
      const found = (stamped.get(format) ?? []).flatMap(({ path, bytes }) => layers(path, bytes).flatMap(leaks));
      expect({ format, found: found.length > 0 }).toEqual({ format, found: true });
    }
  });

  it('shows where words are left out, marked or not, and keeps the others', () => {
    const letter = (written.get('txt')?.[0]?.bytes.toString() ?? '').replaceAll(/\s+/g, ' ');
    expect(letter).toContain('We engaged [***] in May.');
    expect(letter).toContain('Fee [***]');
    expect(letter).toContain('The fee of [***] was agreed with [***].');
  });

  it.runIf(able)('a public packet carries no rows and no files', () => {
    const path = written.get('packet')?.[0]?.path ?? '';
    expect(run('pdfdetach', ['-list', path]).out).toContain('0 embedded files');
    expect(run('qpdf', ['--check', path]).code).toBe(0);
    expect(run('pdftotext', [path, '-']).out).not.toContain('in Tickmark again');
  });

  it('says what was left out, and never in the words themselves', () => {
    expect(warnings.join('\n')).toMatch(/neither a filing nor a letter/);
    expect(warnings.join('\n')).toMatch(/attachments? (?:is|are) left out/);
    expect(warnings.join('\n')).toMatch(/not marked there/);
    expect(leaks(Buffer.from(warnings.join('\n')))).toEqual([]);
  });

  it('leaves a filing out that has the words', () => {
    const filing = source.documents.find((document) => document.kind === 'filing');
    const result = publicVersion(source, (id) => (id === filing?.id ? `We engaged\n${NAME}.` : ''));
    expect(result.source.documents.map((document) => document.id)).not.toContain(filing?.id);
    expect(result.source.annotations.filter((each) => each.documentId === filing?.id)).toEqual([]);
  });
});

describe('the confidential version', () => {
  it.runIf(able)('has the request and a number on every page of the packet', () => {
    const path = stamped.get('packet')?.[0]?.path ?? '';
    const pages = run('pdftotext', ['-layout', path, '-']).out.split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(5);
    pages.forEach((page, index) => {
      expect(page.replaceAll(/\s+/g, ' ')).toContain(`Confidential Treatment Requested by Sample Registrant Inc. SAMPLE-${String(index + 1).padStart(4, '0')}`);
    });
    expect(run('qpdf', ['--check', path]).code).toBe(0);
  });

  it('has them on every page of the text letter, in 80 columns', () => {
    const pages = (stamped.get('txt')?.[0]?.bytes.toString() ?? '').split('<PAGE>\n');
    pages.forEach((page, index) => expect(page.split('\n')[0]).toMatch(new RegExp(`^Confidential Treatment Requested by Sample Registrant Inc\\. +SAMPLE-000${index + 1}$`)));
    for (const line of pages.join('').split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(pages.join('').replaceAll(/\s+/g, ' ')).toContain('We engaged [*** Zephyrine Quillfeather ***] in May.');
  });

  it.runIf(able)('has them in the header of the Word document, with the page number as a field', () => {
    const path = stamped.get('docx')?.[0]?.path ?? '';
    const script = 'import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nprint([z.read(n).decode() for n in z.namelist() if "header" in n])';
    const { out } = run('python3', ['-c', script, path]);
    expect(out).toContain('Confidential Treatment Requested by Sample Registrant Inc.');
    expect(out).toMatch(/PAGE \\+# (?:&quot;|\\?")0000/);
  });

  it('a matter without confidential words is left as it is', () => {
    const plain = { ...source, responses: source.responses.filter((each) => each.id !== 'r9') };
    expect(confidentialVersion(plain)).toBe(plain);
  });
});

describe('the words', () => {
  it('are whole stretches, whatever type they are set in', () => {
    expect(confidentialStretches({ type: 'doc', content: BODY })).toEqual([NAME, SUM]);
  });
  it('are found at their own edges only, and short ones not at all', () => {
    const pattern = wordPattern(['loss', '7%']);
    expect('A loss is lossy: Loss.'.replaceAll(pattern ?? /$^/g, '#')).toBe('A # is lossy: #.');
    expect(wordPattern(['7%'])).toBeNull();
  });
  it('give the pages a code of the registrant', () => {
    expect(['HemaCare Corporation', 'The Crédit Co.', '東京'].map(pageCode)).toEqual(['HEMACARE', 'CREDIT', 'PAGE']);
  });
});

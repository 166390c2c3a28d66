import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeJsonLd } from './json-ld.ts';
import { MANIFEST_VERSION } from './manifest.ts';
import { plan } from './plan.ts';
import { readPacket } from './read-packet.ts';
import { sampleMatter, type SampleMatter } from './testing/sample-matter.ts';
import { samplePdf } from './testing/sample-pdf.ts';
import { has, run } from './testing/tools.ts';
import { writePacket } from './write-packet.ts';
import { writeXfdf } from './xfdf.ts';

let folder = '';
let path = '';
let matter: SampleMatter;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tickmark-exchange-'));
  path = join(folder, 'packet.pdf');
  matter = await sampleMatter(folder);
  await writePacket(matter.source, path, { signal: new AbortController().signal, onProgress: () => undefined });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('reading a packet', () => {
  it('refuses a PDF that is none', async () => {
    await expect(readPacket(await samplePdf({ pages: [['x']], title: 'Plain' }))).rejects.toMatchObject({ kind: 'unsupported-format', message: 'This PDF ("Plain") is not a Tickmark packet.' });
  });
  it('refuses what is no PDF', async () => {
    await expect(readPacket(Buffer.from('hello'))).rejects.toMatchObject({ kind: 'damaged-file' });
  });

  async function tampered(change: (json: string) => string, which = 'tickmark.json'): Promise<Uint8Array> {
    const pdf = await PDFDocument.load(await readFile(path));
    const names = pdf.catalog.lookup(PDFName.of('Names'), PDFDict).lookup(PDFName.of('EmbeddedFiles'), PDFDict).lookup(PDFName.of('Kids'), PDFArray).lookup(0, PDFDict).lookup(PDFName.of('Names'), PDFArray);
    for (let at = 0; at < names.size(); at += 2) {
      if (names.lookup(at, PDFHexString).decodeText() !== which) continue;
      const ref = names.lookup(at + 1, PDFDict).lookup(PDFName.of('EF'), PDFDict).get(PDFName.of('UF'));
      const stream = pdf.context.lookup(ref);
      if (!(stream instanceof PDFRawStream)) throw new Error('no stream');
      const packed = stream.dict.has(PDFName.of('Filter'));
      const changed = Buffer.from(change((packed ? inflateSync(stream.contents) : Buffer.from(stream.contents)).toString('utf8')));
      stream.contents = packed ? deflateSync(changed) : changed;
    }
    return pdf.save();
  }
  it('survives a save by another program', async () => {
    const packet = await readPacket(await tampered((json) => json));
    expect(packet.manifest.matter.id).toBe('matter-1');
  });
  it.runIf(has('qpdf'))('survives qpdf with other object streams and linearisation', async () => {
    const out = join(folder, 'linear.pdf');
    expect(run('qpdf', ['--linearize', '--object-streams=disable', path, out]).code).toBe(0);
    expect((await readPacket(await readFile(out))).manifest.annotations).toHaveLength(3);
  });
  it('tells a newer packet from a broken one', async () => {
    await expect(readPacket(await tampered((json) => json.replace('"version": 1', `"version": ${MANIFEST_VERSION + 1}`)))).rejects.toMatchObject({ kind: 'newer-library' });
    await expect(readPacket(await tampered((json) => json.slice(0, 200)))).rejects.toMatchObject({ kind: 'damaged-file' });
    await expect(readPacket(await tampered((json) => json.replace('"yellow"', '"crimson"')))).rejects.toMatchObject({ kind: 'damaged-file' });
  });
  it('notices an exchanged attachment', async () => {
    await expect(readPacket(await tampered(() => 'sword', 'attachment-0003'))).rejects.toMatchObject({ kind: 'damaged-file', message: 'The file _.._Prüfung №1.txt in the packet is not the one that was exported.' });
  });
  it('unpacks no more than the list of contents says', async () => {
    await expect(readPacket(await tampered(() => 'x'.repeat(50_000_000), 'attachment-0003'))).rejects.toMatchObject({ kind: 'damaged-file', message: 'The file _.._Prüfung №1.txt in the packet is damaged.' });
  });
});

describe('XFDF', () => {
  it('gives the highlights of one document, with places, names and words', () => {
    const xfdf = writeXfdf(plan(matter.source), 1, '10-K & "2007".pdf');
    expect(xfdf.match(/<highlight /gu)).toHaveLength(3);
    const first = matter.places.assessment.quads.flat().map((value) => String(Math.round(value * 1000) / 1000)).join(',');
    expect(xfdf).toContain(`coords="${first}"`);
    expect(xfdf).toContain('name="ann-across#2"');
    expect(xfdf).toContain('date="D:20260131093000Z"');
    expect(xfdf).toContain('<contents>Comment 1 (subject): Quoted by the staff&#10;The sentence that the staff mean</contents>');
    expect(xfdf).toContain('<f href="10-K &amp; &quot;2007&quot;.pdf"/>');
  });
  it.runIf(has('python3'))('is well formed, and another program reads the same words', async () => {
    const out = join(folder, 'marks.xfdf');
    await writeFile(out, writeXfdf(plan(matter.source), 1, 'a\u0001b<&>.pdf'));
    const script = 'import sys,xml.etree.ElementTree as t; r=t.parse(sys.argv[1]).getroot(); n="{http://ns.adobe.com/xfdf/}"; print(r.find(n+"f").get("href"), [h.find(n+"contents").text for h in r.iter(n+"highlight")][0])';
    expect(run('python3', ['-c', script, out])).toMatchObject({ code: 0, out: 'ab<&>.pdf Comment 1 (subject): Quoted by the staff\nThe sentence that the staff mean\n' });
  });
});

describe('JSON-LD', () => {
  it('gives every annotation once, with its selectors, links and note', () => {
    const collection: unknown = JSON.parse(writeJsonLd(matter.source));
    expect(collection).toMatchObject({
      type: 'AnnotationCollection', total: 3,
      first: { items: [
        { id: 'urn:uuid:ann-assessment', motivation: ['highlighting', 'linking'], body: [{ purpose: 'commenting', value: 'The sentence that the staff mean' }, { purpose: 'linking', source: 'urn:uuid:comment-1', 'tickmark:role': 'subject' }] },
        { id: 'urn:uuid:ann-across', target: [
          { selector: { value: 'page=2', refinedBy: [{ type: 'TextQuoteSelector', exact: matter.places.before.exact }, { type: 'TextPositionSelector', start: matter.places.before.start }, {}] } },
          { selector: { value: 'page=3' } },
        ] },
        { id: 'urn:uuid:ann-turned', motivation: 'highlighting', 'tickmark:kind': 'highlight' },
      ] },
    });
  });
});

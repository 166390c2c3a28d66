import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TickmarkError } from '../../preload/result.ts';
import { readPacket } from './read-packet.ts';
import { stringOf } from './pdf/objects.ts';
import { COMMENT_WORDS, sampleMatter, type SampleMatter } from './testing/sample-matter.ts';
import { findPlace, pageTexts, samplePdf, targetAt } from './testing/sample-pdf.ts';
import { annotation, comment, packetSource, response, storedDocument } from './testing/sample-source.ts';
import { seePacket, type SeenPacket } from './testing/pdfjs-view.ts';
import { has, paintWithMuPdf, paintWithPoppler, run, type Picture } from './testing/tools.ts';
import type { PacketSource } from './model.ts';
import { writePacket } from './write-packet.ts';

const options = { signal: new AbortController().signal, onProgress: () => undefined };
const words = (value: string): string => value.replaceAll(/\s+/gu, ' ').trim();

let folder = '';
let path = '';
let matter: SampleMatter;
let seen: SeenPacket;
let bytes: Uint8Array;
let warnings: readonly string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tickmark-packet-'));
  path = join(folder, 'packet.pdf');
  matter = await sampleMatter(folder);
  ({ warnings } = await writePacket(matter.source, path, options));
  bytes = await readFile(path);
  seen = await seePacket(bytes);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function exported(source: PacketSource): Promise<{ path: string; bytes: Uint8Array; warnings: readonly string[] }> {
  const out = join(folder, `other-${Math.random()}.pdf`);
  const result = await writePacket(source, out, options);
  return { path: out, bytes: await readFile(out), warnings: result.warnings };
}

/** Sheet (0-based) of a document's page. */
const sheet = (documentIndex: number, page: number): number => seen.labels.indexOf('Attachments-1') - [7, 6, 3][documentIndex]! + page;
const indexSheets = (): number[] => seen.labels.flatMap((label, at) => (label.startsWith('Index') ? [at] : []));

describe('the file', () => {
  it.runIf(has('qpdf'))('passes qpdf --check without a warning', () => {
    const result = run('qpdf', ['--check', path]);
    expect(result.out).not.toMatch(/WARNING/u);
    expect(result.code).toBe(0);
  });
  it('says what it is', () => {
    expect(seen.title).toBe('Sample Registrant Inc.: annotated packet, File No. 000-15223');
    expect(warnings).toEqual([]);
  });
  it('is the same byte for byte when nothing changed', async () => {
    const again = await exported(matter.source);
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  });
  it('keeps printed page labels and names its own pages', () => {
    expect(seen.labels).toEqual(['Cover', 'Index-1', 'Responses-1', '1', '30', '31', 'F-1', 'i', 'ii', '3', 'Attachments-1']);
  });
  it.runIf(has('pdfinfo'))('is tagged, in English, without scripts', () => {
    const info = run('pdfinfo', [path]).out;
    expect(info).toMatch(/Tagged:\s+yes/u);
    expect(info).toMatch(/JavaScript:\s+no/u);
    const structure = run('pdfinfo', ['-struct-text', path]).out;
    expect(structure).toMatch(/H1[\s\S]*Index of comments/u);
    expect(structure).toMatch(/TH[\s\S]*Cost/u);
    // The tags of the filings came along, between the generated pages in front and behind.
    const order = ['What is inside', 'Index of comments', 'FIRST ANNUAL REPORT', 'SECOND ANNUAL REPORT', 'The documents as imported'].map((each) => structure.lastIndexOf(each));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(structure).toContain('FIRST ITEM 9A(T). CONTROLS AND PROCEDURES');
  });
});

describe('the generated pages', () => {
  it.runIf(has('pdftotext'))('hold comment, passage, role, note and response in full', () => {
    const all = words(run('pdftotext', ['-l', '3', path, '-']).out);
    expect(all).toContain(COMMENT_WORDS);
    expect(all).toContain('Form 10-K › Item 9A(T) Controls and Procedures, page 31');
    expect(all).toContain('“Management did not complete a formal assessment of the effectiveness of internal control over financial reporting.”');
    expect(all).toContain('10-K 2007, page 31 · subject');
    expect(all).toContain('10-K 2007, pages 31, F-1 · support');
    expect(all).toContain('Quoted by the staff');
    expect(all).toContain('The sentence that the staff mean');
    expect(all).toContain('The Company acknowledges the comment and has engaged a consultant.');
    expect(all).toContain('Proposed words of Item 9A(T).');
    expect(all).toContain('Passages not linked to a comment');
    expect(all).toContain('000-15223');
    expect(all).toContain('September 26, 2008');
  });
  it('tell the sheet where each passage stands', () => {
    expect(seen.texts[indexSheets()[0] ?? 0]).toContain(`sheet ${sheet(1, 1) + 1}`);
  });
  it.runIf(has('pdftotext'))('list attachments with owner, size and hash', () => {
    const list = words(run('pdftotext', ['-f', String(seen.sheets), path, '-']).out);
    expect(list).toContain('Engagement letter (2).pdf');
    expect(list).toContain('Passage in 10-K 2007, pages 31, F-1');
    const [hash = ''] = matter.source.attachments.map((each) => each.sha256);
    expect(list.replaceAll(' ', '')).toContain(hash);
  });
});

describe('links', () => {
  it('lead from the index to the passage, and from the passage back to its comment', () => {
    const [index = 0] = indexSheets();
    const there = seen.links[index]?.find((each) => each.words === 'Go to the passage in 10-K 2007, page 31');
    expect(there?.sheet).toBe(sheet(1, 1));
    const back = seen.links[sheet(1, 1)]?.filter((each) => each.words.startsWith('Comment')) ?? [];
    expect(back.map((each) => each.words)).toEqual(['Comment 1 (subject) in the index', 'Comment 1 (support) in the index', 'Comment 2 (proposed change) in the index']);
    expect(back.map((each) => each.sheet)).toEqual([index, index, index]);
  });
  it('lead from the comment to its words in the letter and back', () => {
    const [index = 0] = indexSheets();
    expect(seen.links[index]?.find((each) => each.words === 'Comment 1 in the letter')?.sheet).toBe(sheet(0, 0));
    expect(seen.links[sheet(0, 0)]?.map((each) => each.sheet)).toEqual([index, index]);
  });
  it('of both filings still lead into the same filing, though their destinations have one name', () => {
    for (const documentIndex of [1, 2]) {
      const own = seen.links[sheet(documentIndex, 0)]?.filter((each) => !each.words.startsWith('Comment'));
      expect(own?.map((each) => each.sheet)).toEqual([sheet(documentIndex, 2)]);
    }
  });
  it('overlap no highlight of another kind: chips stand inside the page', () => {
    for (const link of seen.links[sheet(2, 2)] ?? []) expect(link.rect.every((value) => value >= 0 && value <= 792)).toBe(true);
  });
});

describe('bookmarks and files', () => {
  it('hold every comment, every response, and the outlines of the documents', () => {
    expect(seen.outline.map((each) => each.title)).toEqual(['Cover', 'Index of comments', 'Responses', 'Staff letter', '10-K 2007', '10-K/A 2007', 'Attachments and files']);
    expect(seen.outline[1]?.items.map((each) => each.title)).toEqual(['1 Item 9A(T) Controls and Procedures, page 31', '2', 'Passages not linked to a comment']);
    expect(seen.outline[5]?.items.map((each) => [each.title, each.sheet])).toEqual([['Part 1', sheet(2, 0)], ['Part 2', sheet(2, 1)], ['Part 3', sheet(2, 2)]]);
    expect(seen.outline.every((each) => each.sheet !== null)).toBe(true);
  });
  it('carry safe, unique file names', () => {
    expect([...seen.attachments].sort()).toEqual([
      '10-K 2007.pdf', '10-K_A 2007.pdf', 'Engagement letter (2).pdf', 'Engagement letter.pdf', 'Staff letter.txt', 'Staff letter.txt (as shown).pdf', '_.._Prüfung №1.txt', 'tickmark.json',
    ].sort());
  });
  it('give everything back', async () => {
    const packet = await readPacket(bytes);
    const { manifest } = packet;
    expect(manifest.comments).toEqual(matter.source.comments);
    expect(manifest.annotations).toEqual(matter.source.annotations);
    expect(manifest.links).toEqual(matter.source.links);
    expect(manifest.responses).toEqual(matter.source.responses);
    expect(manifest.documents.map((each) => each.sha256)).toEqual(matter.source.documents.map((each) => each.sha256));
    for (const document of matter.source.documents) {
      const row = manifest.documents.find((each) => each.id === document.id);
      expect(Buffer.compare(packet.files.get(row?.sourceFile ?? '') ?? Buffer.alloc(0), await readFile(document.sourcePath))).toBe(0);
      expect(Buffer.compare(packet.files.get(row?.displayFile ?? '') ?? Buffer.alloc(0), await readFile(document.displayPath))).toBe(0);
    }
    const [attachment] = matter.source.attachments;
    expect(packet.files.get(manifest.attachments[0]?.file ?? '')?.length).toBe(attachment?.byteSize);
  });
  it.runIf(has('pdfdetach'))('can be saved by Poppler', () => {
    const list = run('pdfdetach', ['-list', path]).out;
    expect(list).toContain('8 embedded files');
  });
});

describe('highlights', () => {
  it('are real annotations with author, date, comment and popup', () => {
    const own = seen.highlights[sheet(1, 1)] ?? [];
    expect(own).toHaveLength(2);
    expect(own[0]).toMatchObject({ author: 'A. Reviewer', hasPopup: true, modified: 'D:20260131093000Z' });
    expect(own[0]?.contents).toBe('Comment 1 (subject): Quoted by the staff\nThe sentence that the staff mean');
    expect(own[1]?.contents).toBe('Comment 1 (support)\nComment 2 (proposed change)');
    expect(own[0]?.quads).toHaveLength(matter.places.assessment.quads.length * 8);
    expect(seen.highlights[sheet(2, 2)]?.[0]?.contents).toBe('Not linked to a comment yet.');
    expect(seen.highlights[sheet(0, 0)]?.map((each) => each.author)).toEqual(['SEC staff', 'SEC staff']);
  });
  it('carry /NM, one per page', async () => {
    const pdf = await PDFDocument.load(bytes);
    const names = pdf.getPages().flatMap((page) => {
      const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
      return (annotations?.asArray() ?? []).flatMap((ref) => {
        const dict = pdf.context.lookup(ref, PDFDict);
        return dict.get(PDFName.of('Subtype')) === PDFName.of('Highlight') ? [stringOf(dict.lookup(PDFName.of('NM')))] : [];
      });
    });
    expect(names).toEqual(['comment-1', 'comment-2', 'ann-assessment', 'ann-across', 'ann-across#2', 'ann-turned']);
  });
  const painters: readonly (readonly [string, (path: string, page: number) => Picture])[] = [['pdftoppm', paintWithPoppler], ['mutool', paintWithMuPdf]];
  for (const [program, paint] of painters) {
    it.runIf(has(program))(`are seen when ${program} paints the page, and hide no letter`, async () => {
      const before = await storedDisplay(1);
      for (const place of [matter.places.assessment, matter.places.after]) {
        const plain = paint(before, place.pageIndex + 1);
        const marked = paint(path, sheet(1, place.pageIndex) + 1);
        let tinted = 0;
        let dark = 0;
        for (const [x1, y1, x2, , , y3] of place.quads) {
          for (let x = Math.ceil(x1); x < x2 - 1; x += 1) {
            for (let y = Math.ceil(y3) + 1; y < y1 - 1; y += 1) {
              const [was, is] = [plain.at(x, y), marked.at(x, y)];
              if (was[0] > 250 && was[2] > 250 && is[2] < was[2] - 20) tinted += 1;
              if (was[0] < 80 && is[0] < 90) dark += 1;
              expect(is[0]).toBeLessThanOrEqual(was[0] + 12);
            }
          }
        }
        expect(tinted).toBeGreaterThan(200);
        expect(dark).toBeGreaterThan(20);
      }
    });
    it.runIf(has(program))(`show the chip upright in the right margin of a turned page (${program})`, () => {
      const picture = paint(path, sheet(0, 0) + 1);
      const [chip] = seen.links[sheet(0, 0)] ?? [];
      const [x1 = 0, y1 = 0, , y2 = 0] = chip?.rect ?? [];
      expect(picture.at(x1 + 3, (y1 + y2) / 2)[2]).toBeGreaterThan(picture.at(x1 + 3, (y1 + y2) / 2)[0] + 80);
      expect(x1).toBeGreaterThan(560);
    });
  }
  async function storedDisplay(index: number): Promise<string> {
    const document = matter.source.documents[index];
    const copy = join(folder, `plain-${index}.pdf`);
    await writeFile(copy, await readFile(document?.displayPath ?? ''));
    return copy;
  }
});

describe('documents as they come', () => {
  it.runIf(has('pdftotext'))('keep all their text', () => {
    const before = run('pdftotext', ['-layout', matter.source.documents[1]?.displayPath ?? '', '-']).out;
    const after = run('pdftotext', ['-layout', '-f', String(sheet(1, 0) + 1), '-l', String(sheet(1, 0) + 1), path, '-']).out;
    expect(words(before)).toContain(words(after));
    expect(words(after)).toContain('FIRST ANNUAL REPORT');
  });
  it('keep annotations that they had', async () => {
    const plain = await PDFDocument.load(await samplePdf({ pages: [['A line to note']] }));
    const page = plain.getPage(0);
    const ref = plain.context.register(plain.context.obj({ Type: 'Annot', Subtype: 'Highlight', Rect: [60, 700, 200, 720], QuadPoints: [60, 720, 200, 720, 60, 700, 200, 700], Contents: PDFString.of('theirs'), C: [1, 0, 0] }));
    page.node.set(PDFName.of('Annots'), plain.context.obj([ref]));
    page.node.set(PDFName.of('AA'), plain.context.obj({ O: { S: 'JavaScript', JS: PDFString.of('app.alert(1)') } }));
    const pdf = await plain.save();
    const place = findPlace(await pageTexts(pdf), 'line to note');
    const out = await exported(packetSource({
      documents: [await storedDocument(folder, 'annotated', 'Annotated', 'filing', pdf, ['1'])], annotations: [annotation('ours', 'annotated', [targetAt(place, '1')])],
    }));
    const view = await seePacket(out.bytes);
    expect(view.highlights.flat().map((each) => each.contents)).toEqual(['theirs', 'Not linked to a comment yet.']);
    expect(out.warnings.join()).toMatch(/scripts and actions were left out/u);
    const again = await PDFDocument.load(out.bytes);
    expect(again.getPages().filter((each) => each.node.has(PDFName.of('AA')))).toEqual([]);
  });
  it('keep layers hidden, forms filled, and say that a signature does not cover the packet', async () => {
    const made = await PDFDocument.create();
    const page = made.addPage([300, 300]);
    const { context } = made;
    const hidden = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('draft notes') }));
    page.node.set(PDFName.of('Resources'), context.obj({ Properties: { L: hidden } }));
    page.node.set(PDFName.of('Contents'), context.register(context.stream('/OC /L BDC 1 0 0 rg 0 0 300 300 re f EMC')));
    made.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [hidden], D: { OFF: [hidden], Order: [hidden] } }));
    const field = made.getForm().createTextField('amount');
    field.setText('42,500');
    field.addToPage(page, { x: 50, y: 50, width: 100, height: 20 });
    const signature = context.register(context.obj({ FT: 'Sig', T: PDFString.of('signed'), V: { Type: 'Sig', Filter: 'Adobe.PPKLite' } }));
    made.getForm().acroForm.addField(signature);
    const pdf = await made.save();
    const out = await exported(packetSource({ documents: [
      await storedDocument(folder, 'form-1', 'Form.pdf', 'filing', pdf, ['1']), await storedDocument(folder, 'form-2', 'Form again.pdf', 'filing', pdf, ['1']),
    ] }));
    const again = await PDFDocument.load(out.bytes);
    expect(again.getForm().getFields().map((each) => each.getName())).toEqual(['amount', 'signed', 'amount (2)', 'signed (2)']);
    expect(again.getForm().getTextField('amount').getText()).toBe('42,500');
    expect(again.getOptionalContentGroups().map((each) => [each.name, each.visible])).toEqual([['draft notes', false], ['draft notes', false]]);
    expect(out.warnings.filter((each) => each.includes('digitally signed'))).toHaveLength(2);
    // Where Poppler is not installed, white is taken for granted.
    expect(has('pdftoppm') ? paintWithPoppler(out.path, 3).at(200, 200) : [255, 255, 255]).toEqual([255, 255, 255]);
  });
  it('that are damaged are named, and embedded all the same', async () => {
    const broken = Buffer.from('%PDF-1.4\nnothing here');
    const out = await exported(packetSource({ documents: [await storedDocument(folder, 'broken', 'Broken.pdf', 'filing', broken, ['1'])] }));
    expect(out.warnings[0]).toMatch(/^The pages of Broken\.pdf could not be put into the packet/u);
    const packet = await readPacket(out.bytes);
    expect(Buffer.from(packet.files.get(packet.manifest.documents[0]?.sourceFile ?? '') ?? []).equals(broken)).toBe(true);
  });
});

describe('commitments and standing', () => {
  it.runIf(has('pdftotext'))('are told, with the passage that keeps the promise', async () => {
    const [first] = matter.source.comments;
    const promise = { id: 'promise-1', matterId: 'matter-1', commentId: 'comment-1', sourceDocumentId: null, number: '1', text: 'In future filings we will state the conclusion.', dueIn: 'Form 10-K for 2008', keptByAnnotationId: 'ann-assessment', author: 'A', createdAt: '2026-01-01T00:00:00.000Z', trashedAt: null };
    const out = await exported({
      ...matter.source, commitments: [promise, { ...promise, id: 'promise-2', text: 'We will amend Exhibit 31.', keptByAnnotationId: null }],
      comments: first ? [{ ...first, origin: 'oral', spokenOn: '2008-09-17', examiner: 'B. Kearns', owner: 'R. Counsel', signedOffBy: 'P. Partner', signedOffAt: '2008-09-20T10:00:00.000Z' }] : [],
    });
    const all = words(run('pdftotext', [out.path, '-']).out);
    expect(all).toContain('Oral comment of September 17, 2008, B. Kearns · Owner R. Counsel · Signed off by P. Partner on September 20, 2008');
    expect(all).toContain('In future filings we will state the conclusion. Due in Form 10-K for 2008 · kept in 10-K 2007, page 31');
    expect(all).toMatch(/We will amend Exhibit 31\. Due in Form 10-K for 2008 · not kept yet/u);
    const view = await seePacket(out.bytes);
    expect(view.outline.find((each) => each.title === 'Commitments to the staff')?.sheet).toBe(view.labels.indexOf('Responses-2'));
  });
});

describe('words of any script', () => {
  it.runIf(has('pdftotext'))('come out as they went in, or with a warning', async () => {
    const source = packetSource({
      documents: [], comments: [comment('c', 'nowhere', 0, 'Ω ≤ № Ж ﬁ naïve “quotes” – €1,000 שלום', [])], responses: [response('r', 'c', [{ type: 'paragraph', content: [{ type: 'text', text: '東京 office' }] }])],
    });
    const out = await exported(source);
    const all = run('pdftotext', [out.path, '-']).out;
    expect(all).toContain('Ω ≤ № Ж');
    expect(all).toContain('naïve “quotes” – €1,000');
    expect(out.warnings.join()).toContain('東 京');
  });
});

describe('when it is stopped', () => {
  it('leaves nothing behind', async () => {
    const stop = new AbortController();
    const out = join(folder, 'stopped', 'packet.pdf');
    await storedDocument(join(folder, 'stopped'), 'x', 'x', 'filing', Buffer.from('x'), []);
    const before = await readdir(join(folder, 'stopped'));
    await expect(writePacket(matter.source, out, { signal: stop.signal, onProgress: (message) => { if (message === 'Writing the packet') stop.abort(); } }))
      .rejects.toMatchObject({ kind: 'cancelled' });
    expect(await readdir(join(folder, 'stopped'))).toEqual(before);
  });
  it('names the folder that cannot be written', async () => {
    await expect(writePacket(matter.source, join(folder, 'no-such-folder', 'packet.pdf'), options)).rejects.toBeInstanceOf(TickmarkError);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RichNode } from '../../../db/model.ts';
import type { PacketSource } from '../model.ts';
import { comment, letter, packetSource, response } from '../testing/sample-source.ts';
import { has, run } from '../testing/tools.ts';
import { asciiTable } from './ascii-table.ts';
import { toAscii, wrapText } from './ascii.ts';
import { writeDocxLetter } from './docx-letter.ts';
import { writeHtmlLetter } from './html-letter.ts';
import { letterBlocks } from './letter-blocks.ts';
import type { LetterOptions } from './model.ts';
import { planLetter } from './plan-letter.ts';
import { writeTextLetter } from './text-letter.ts';

const text = (words: string, ...marks: string[]): RichNode => ({ type: 'text', text: words, marks: marks.map((type) => ({ type })) });
const paragraph = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content });
const cell = (words: string, type = 'tableCell'): RichNode => ({ type, content: [paragraph(text(words))] });
const item = (...content: RichNode[]): RichNode => ({ type: 'listItem', content });

const BODY: readonly RichNode[] = [
  paragraph(text('The Company’s plan — adopted on '), text('August 18, 2008', 'bold'), text(' — is “complete”; see §302 & <Exhibit> 31.')),
  { type: 'orderedList', attrs: { start: 1 }, content: [item(paragraph(text('Document the controls, which are described at some length so that this line has to be wrapped.')), { type: 'bulletList', content: [item(paragraph(text('revenue')))] }), item(paragraph(text('Test them.')))] },
  { type: 'disclosure', content: [paragraph(text('Management did not complete a formal assessment.'))] },
  { type: 'table', content: [
    { type: 'tableRow', content: [cell('Step', 'tableHeader'), cell('Responsible and described in many words', 'tableHeader'), cell('Cost ($)', 'tableHeader')] },
    { type: 'tableRow', content: [cell('Testing of all key controls over revenue, inventory and cash'), cell('A consultant who is still to be engaged by the audit committee'), cell('118,000')] },
  ] },
];
const FIRST = 'We note your disclosure. Please revise it to state management’s conclusion.\n\nTell us when the assessment will be complete.';

const source: PacketSource = packetSource({
  letters: [letter('l', { filings: [{ form: 'Form 10-K', periodOrDate: 'Fiscal Year Ended December 31, 2007; filed April 14, 2008', fileNumber: '000-15223' }] })],
  comments: [
    comment('c1', 'l', 0, FIRST, [], { headings: ['Form 10-K for 2007', 'Item 9A(T) Controls and Procedures, page 31'] }),
    comment('c2', 'l', 1, 'Please file the certifications again.', [], { headings: ['Form 10-K for 2007', 'Exhibits 31.1 and 31.2'] }),
    comment('c3', 'l', 2, 'Never mind.', [], { headings: ['Form 10-K for 2007'], status: 'withdrawn' }),
  ],
  responses: [response('r1', 'c1', BODY, 'The Company')],
});
const options: LetterOptions = {
  letterDocumentId: null, date: '2008-09-26', quoteStyle: 'bold', letterhead: ['Sample Registrant Inc.', '1 Main Street'], addressees: ['Attention: Tia Jenkins'], salutation: 'Dear Ms. Jenkins:',
  signature: ['Sample Registrant Inc.', '', 'By: Julian Chief', 'Chief Executive Officer'], acknowledgments: null,
};
const plan = planLetter(source, options);
const squeezed = (value: string): string => value.replaceAll(/\s+/gu, ' ');

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'tickmark-letter-')); });
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the plan of the letter', () => {
  it('sets each heading once, each comment word for word, and says what is missing', () => {
    expect(plan.items.map((each) => (each.kind === 'heading' ? each.text : each.number))).toEqual([
      'Form 10-K for 2007', 'Item 9A(T) Controls and Procedures, page 31', '1', 'Exhibits 31.1 and 31.2', '2',
    ]);
    expect(plan.items.find((each) => each.kind === 'comment')).toMatchObject({ paragraphs: FIRST.split('\n\n') });
    expect(plan.warnings).toEqual(['Comment 2 has no response.', 'Comment 3 is withdrawn and left out.']);
    expect(plan.re).toEqual(['Sample Registrant Inc.', 'Form 10-K for the Fiscal Year Ended December 31, 2007', 'Filed April 14, 2008', 'Staff letter dated September 12, 2008', 'File No. 000-15223']);
  });
  it('goes to the staff by EDGAR, but what is confidential does not', () => {
    const version = (kind: 'confidential' | 'public') => planLetter({ ...source, rule83: { kind, by: 'Sample Registrant Inc.', code: 'SAMPLE' } }, options);
    expect(plan.delivery).toBe('VIA EDGAR');
    expect(version('public').delivery).toBe('VIA EDGAR');
    expect(writeTextLetter(version('confidential')).text).not.toContain('VIA EDGAR');
  });
  it('adds the acknowledgments only to letters of their time', () => {
    const on = (letterDate: string) => planLetter({ ...source, letters: [letter('l', { letterDate })] }, options).acknowledgments !== null;
    expect([on('2003-12-31'), on('2008-09-12'), on('2016-10-05'), on('2016-10-06')]).toEqual([false, true, true, false]);
    expect(planLetter(source, { ...options, acknowledgments: false }).acknowledgments).toBeNull();
  });
});

describe('plain text', () => {
  const { text: written, lost } = writeTextLetter(plan);
  it('is ASCII in 80 columns', () => {
    expect(written).toMatch(/^[\n -~]*$/u);
    expect(Math.max(...written.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lost).toEqual([]);
  });
  it('holds comments and responses in order, in customary spelling', () => {
    const flat = squeezed(written);
    expect(flat).toContain("1. We note your disclosure. Please revise it to state management's conclusion. Tell us when the assessment will be complete. Response: The Company's plan -- adopted on August 18, 2008 -- is \"complete\"; see Section 302 & <Exhibit> 31.");
    expect(flat).toContain('2. Please file the certifications again. Response: [*]');
    expect(flat).toContain('Washington, D.C. 20549');
  });
  it('claims no bold type', () => {
    expect(squeezed(written)).toContain('each comment is reproduced below, followed by');
    expect(plan.opening).toContain('reproduced below in bold type, followed by');
  });
  it('keeps tables in columns', () => {
    const lines = written.split('\n');
    const at = lines.findIndex((line) => line.startsWith('Step'));
    const rule = lines.slice(at).find((line) => /^-+ {2}-+ {2}-+$/u.test(line)) ?? '';
    const figures = lines.find((line) => line.endsWith('118,000')) ?? '';
    expect(figures.length).toBe(rule.length);
    expect(figures.indexOf('A consultant')).toBe(rule.indexOf(' -') + 1);
  });
  it('never breaks its width, whatever it is given', () => {
    const lostHere = new Set<string>();
    for (let width = 12; width <= 80; width += 7) {
      for (const line of wrapText(`${'x'.repeat(200)} a b ${'long '.repeat(40)}`, width, '  * ', '    ')) expect(line.length).toBeLessThanOrEqual(width);
    }
    const rows = Array.from({ length: 3 }, () => Array.from({ length: 6 }, () => ({ blocks: letterBlocks([paragraph(text('wordword '.repeat(9)))]), header: false, colSpan: 1 })));
    for (const line of asciiTable(rows, 80, '     ', lostHere)) expect(line.length).toBeLessThanOrEqual(80);
  });
  it('spells what has a spelling, and tells what has none', () => {
    const none = new Set<string>();
    expect(toAscii('naïve Łódź ½ ® § 5 … ﬁ', none)).toBe('naive Lodz 1/2 (R) Section  5 ... fi');
    expect(toAscii('東', none)).toBe('?');
    expect([...none]).toEqual(['東']);
  });
});

describe('HTML', () => {
  const html = writeHtmlLetter(plan);
  it('has only ASCII and the tags that EDGAR takes', () => {
    expect(html).toMatch(/^[\n -~]*$/u);
    const tags = new Set([...html.matchAll(/<\/?([A-Za-z0-9]+)/gu)].map((match) => match[1]));
    const allowed = new Set(['HTML', 'HEAD', 'TITLE', 'BODY', 'P', 'B', 'I', 'U', 'BR', 'TABLE', 'TR', 'TD', 'SUP', 'SUB', 'STRIKE']);
    expect([...tags].filter((tag) => tag === undefined || !allowed.has(tag))).toEqual([]);
    expect(html).not.toMatch(/<TABLE(?:(?!<\/TABLE>)[\s\S])*<TABLE/u);
  });
  it('sets the comment in the chosen type and escapes what is not markup', () => {
    expect(html).toContain('<B>1.&nbsp;&nbsp;We note your disclosure. Please revise it to state management&#8217;s conclusion.</B>');
    expect(writeHtmlLetter(planLetter(source, { ...options, quoteStyle: 'italic' }))).toContain('<I>Tell us when the assessment will be complete.</I>');
    expect(html).toContain('is &#8220;complete&#8221;; see &#167;302 &amp; &lt;Exhibit&gt; 31.');
  });
});

describe('DOCX', () => {
  it.runIf(has('python3'))('opens elsewhere, with styles, keep-with-next and every word', async () => {
    const path = join(folder, 'letter.docx');
    await writeFile(path, await writeDocxLetter(plan, 'A. Reviewer'));
    const script = `
import sys, zipfile, json, xml.etree.ElementTree as t
z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None
w = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
for n in z.namelist():
    if n.endswith('.xml') or n.endswith('.rels'): t.fromstring(z.read(n))
body = t.fromstring(z.read('word/document.xml'))
styles = {s.get(w+'styleId') for s in t.fromstring(z.read('word/styles.xml')).iter(w+'style')}
ps = []
for p in body.iter(w+'p'):
    pr = p.find(w+'pPr'); st = pr.find(w+'pStyle') if pr is not None else None
    ps.append([st.get(w+'val') if st is not None else None, pr is not None and pr.find(w+'keepNext') is not None, ''.join(x.text or '' for x in p.iter(w+'t'))])
print(json.dumps({'missing': sorted({p[0] for p in ps if p[0]} - styles), 'ps': ps, 'tables': len(list(body.iter(w+'tbl'))), 'header': len([h for h in body.iter(w+'tblHeader') if h.get(w+'val') != 'false']), 'footer': 'PAGE' in str([z.read(n) for n in z.namelist() if 'footer' in n])}))
`;
    const result = run('python3', ['-c', script, path]);
    expect(result).toMatchObject({ code: 0 });
    const seen: { missing: string[]; ps: [string | null, boolean, string][]; tables: number; header: number; footer: boolean } = JSON.parse(result.out);
    expect(seen.missing).toEqual([]);
    expect([seen.tables, seen.header, seen.footer]).toEqual([1, 1, true]);
    const comments = seen.ps.filter(([style]) => style === 'StaffComment');
    expect(comments.map(([, keep, words]) => [keep, words])).toEqual([
      [true, '1.We note your disclosure. Please revise it to state management’s conclusion.'], [true, 'Tell us when the assessment will be complete.'], [true, '2.Please file the certifications again.'],
    ]);
    const all = seen.ps.map(([, , words]) => words).join(' ');
    for (const words of ['August 18, 2008', 'Management did not complete a formal assessment.', '118,000', 'revenue', 'File No. 000-15223', 'Chief Executive Officer']) expect(all).toContain(words);
    expect(seen.ps.find(([, , words]) => words.startsWith('Management did not'))?.[0]).toBe('ProposedDisclosure');
  });
});

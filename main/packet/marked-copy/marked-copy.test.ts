import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RedlinePart, VersionChange } from '../../../preload/api.ts';
import { redline } from '../../../renderer/anchoring/redline.ts';
import { has, run } from '../testing/tools.ts';
import { writeMarkedDocx } from './docx-copy.ts';
import { writeMarkedHtml } from './html-copy.ts';
import { markedCopyName, markedParagraphs, type MarkedCopy } from './model.ts';

const OLD = 'Management concluded that controls are presently effective in ensuring “material” information & <data>.';
const NEW = 'Management concluded that controls are not effective in ensuring “material” information & <data>.';
const place = (pageIndex: number) => ({ pageIndex, start: 0, end: 9, quads: [] });
const only = (op: RedlinePart['op'], text: string): readonly RedlinePart[] => [{ op, text }];
const whole = { words: { from: [], to: [] }, row: false } as const;
const changes: readonly VersionChange[] = [
  { kind: 'inserted', from: [], to: [place(0)], ...whole, redline: only('+', 'This amendment answers comments of the staff.') },
  { kind: 'changed', from: [place(1)], to: [place(2)], ...whole, redline: redline(OLD, NEW) },
  { kind: 'deleted', from: [place(1), place(2)], to: [], ...whole, redline: only('-', 'In July 2008, the Company entered into a services agreement.') },
];
const labels = ['1', '54', 'F-1'];
const copy: MarkedCopy = {
  from: '10-K 2008', to: '10-K/A 2008', author: 'A. Reviewer', at: '2026-01-31T09:30:00.000Z', paragraphs: markedParagraphs(changes, labels, labels), same: 913, scope: 'all',
};

test('the printed page is said where it changes', () => {
  expect(copy.paragraphs.map((one) => one.place)).toEqual(['Page 1', 'Page F-1, page 54 of the original', 'Pages 54 to F-1 of the original']);
  const again: readonly VersionChange[] = [
    { kind: 'changed', from: [place(1)], to: [place(0)], ...whole, redline: redline(OLD, NEW) }, { kind: 'inserted', from: [], to: [place(0)], ...whole, redline: only('+', 'New.') },
    { kind: 'deleted', from: [place(1)], to: [], ...whole, redline: only('-', 'Old.') }, { kind: 'inserted', from: [], to: [place(2)], ...whole, redline: only('+', 'Newer.') },
  ];
  expect(markedParagraphs(again, labels, labels).map((one) => one.place)).toEqual(['Page 1, page 54 of the original', null, null, 'Page F-1']);
});

test('a file name that EDGAR takes', () => {
  expect(markedCopyName('form10ka.htm', 'docx')).toBe('form10ka marked copy.docx');
  for (const name of ['form10ka.htm', 'Réponse (final) no. 3 of the registrant.pdf', '___.txt']) expect(markedCopyName(name, 'html')).toMatch(/^[a-z0-9][a-z0-9.\-_]{0,27}\.htm$/);
});

describe('as a Word document', () => {
  let folder: string;
  let xml: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tickmark-marked-'));
    const path = join(folder, 'copy.docx');
    writeFileSync(path, await writeMarkedDocx(copy));
    xml = has('unzip') ? run('unzip', ['-p', path, 'word/document.xml']).out : '';
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What Word shows once all changes are accepted, or rejected: revised paragraphs of the marked text, those with a tracked mark gone. */
  const settled = (accept: boolean): string[] => {
    const [goes, stays] = accept ? ['del', 'ins'] : ['ins', 'del'];
    return [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*?w:val="MarkedText"(.*?)<\/w:p>/gs)].map(([, inner = '']) => inner)
      .filter((inner) => !new RegExp(`<w:rPr>\\s*<w:${goes} `).test(inner.split('</w:pPr>')[0] ?? ''))
      .map((inner) => inner.replace(/^.*?<\/w:pPr>/s, '').replace(new RegExp(`<w:${goes} .*?</w:${goes}>`, 'gs'), '').replace(new RegExp(`</?w:${stays}\\b[^>]*>`, 'g'), '')
        .replace(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  };

  test.runIf(has('unzip'))('accepting gives the new words, rejecting the old ones', () => {
    expect(settled(true)).toEqual(['This amendment answers comments of the staff.', NEW]);
    expect(settled(false)).toEqual([OLD, 'In July 2008, the Company entered into a services agreement.']);
  });

  test.runIf(has('unzip'))('every change is a revision of its own, by the reviewer, at the time', () => {
    const revisions = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)" w:author="([^"]*)" w:date="([^"]*)"/g)].map(([, id, author, date]) => ({ id, author, date }));
    expect(revisions).toHaveLength(6);
    expect(new Set(revisions.map(({ id }) => id)).size).toBe(6);
    expect(new Set(revisions.map(({ author, date }) => `${author} ${date}`))).toEqual(new Set(['A. Reviewer 2026-01-31T09:30:00Z']));
    expect(xml).toContain('<w:delText xml:space="preserve">presently</w:delText>');
  });
});

describe('as EDGAR HTML', () => {
  const html = writeMarkedHtml(copy);

  test('<R> tags are paired, never nested, around whole paragraphs; what is gone is not shown', () => {
    let depth = 0;
    for (const [tag] of html.matchAll(/<\/?R>/g)) {
      depth += tag === '<R>' ? 1 : -1;
      expect([0, 1]).toContain(depth);
    }
    expect(depth).toBe(0);
    const marked = [...html.matchAll(/^<R><P [^>]*>(.*)<\/P><\/R>$/gm)].map(([, words]) => words);
    expect(marked).toEqual(['This amendment answers comments of the staff.', 'Management concluded that controls are not effective in ensuring &#8220;material&#8221; information &amp; &lt;data&gt;.', '&nbsp;']);
    expect(html).not.toMatch(/presently|In July 2008/);
    expect(html).toMatch(/^[\x20-\x7e\n]*$/);
  });
});

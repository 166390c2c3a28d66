import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPageTexts } from './pdf-text.ts';
import { textToPdf } from './text-pdf.ts';

function onDisk(pdf: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tickmark-text-')), 'display.pdf');
  writeFileSync(path, pdf);
  return path;
}

const TABLE = `<PAGE>
Selected data                    1999         1998
                              -------      -------
Net sales                     $ 1,234      $ 5,678
<PAGE>
ITEM 9A(T). CONTROLS
`;

describe('textToPdf', () => {
  test('other readers see the pages, the words and the columns', async () => {
    const path = onDisk(await textToPdf(TABLE, 'sample.txt'));
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    const [first = '', second = ''] = text.split('\f');
    expect(second).toContain('ITEM 9A(T). CONTROLS');
    expect(text).not.toContain('<PAGE>');
    const rows = first.split('\n').filter((row) => row.trim() !== '');
    expect(rows[0]?.indexOf('1998')).toBe((rows[2]?.indexOf('5,678') ?? 0) + 1);
    expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes[\s\S]*Page size:\s+612 x 792/);
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors');
    expect(execFileSync('pdffonts', [path], { encoding: 'utf8' })).toMatch(/DejaVuSansMono\s.*\syes yes yes/);
  });
  test('the same text gives the same bytes', async () => {
    const [one, two] = [await textToPdf(TABLE, 'sample.txt'), await textToPdf(TABLE, 'sample.txt')];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
  test('a 132-column table fits between the margins', async () => {
    const row = `${'Total assets'.padEnd(60)}${'1,000'.padStart(36)}${'2,000'.padStart(36)}`;
    const [page] = await readPageTexts(await textToPdf(row, 'wide.txt'));
    expect(page?.text.replace(/\s+/g, ' ').trim()).toBe('Total assets 1,000 2,000');
    expect(Math.max(...(page?.runs ?? []).map((run) => (run.transform[4] ?? 0) + run.width))).toBeLessThan(612 - 36);
  });
});

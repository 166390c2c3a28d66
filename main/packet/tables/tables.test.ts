import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { annotation, comment, letter, link, packetSource, response } from '../testing/sample-source.ts';
import { has, run } from '../testing/tools.ts';
import { writeCsv } from './csv.ts';
import { LINK_COLUMNS, LINK_WIDTHS, linkRows } from './link-rows.ts';
import { writeXlsx } from './xlsx.ts';

const place = { pageIndex: 1, pageLabel: '31', start: 0, end: 5, exact: 'Some\nwords', prefix: '', suffix: '', quads: [] };
const document = {
  id: 'd', matterId: 'matter-1', name: '10-K 2007', kind: 'filing', format: 'pdf', sha256: 'a', byteSize: 1, displaySha256: 'a', pageCount: 2, hasText: true, round: 1, importedAt: '', trashedAt: null,
  displayPath: '', sourcePath: '', pageLabels: ['30', '31'], formType: '10-K', registrant: null, cik: null, accessionNumber: null, fileNumbers: [], period: null, filed: null,
} as const;
const source = packetSource({
  documents: [document], letters: [letter('l')],
  comments: [comment('c1', 'l', 0, '=HYPERLINK("http://x")', []), comment('c2', 'l', 1, 'Second, “with”\nlines', [])],
  annotations: [annotation('a1', 'd', [place], 'yellow', '@SUM(1)'), annotation('a2', 'd', [place]), annotation('a3', 'd', [place])],
  links: [link('l1', 'a1', 'c1', 'support', '+1'), link('l2', 'a2', 'c1')],
  responses: [response('r', 'c1', [], '-2+3')],
});
const rows = linkRows(source);
const column = (name: (typeof LINK_COLUMNS)[number]): string[] => rows.map((row) => row[LINK_COLUMNS.indexOf(name)] ?? '?');

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'tickmark-tables-')); });
afterAll(() => rm(folder, { recursive: true, force: true }));

it('has a row for each link, one for a comment without passage, and the unlinked passages at the end', () => {
  expect(column('Comment')).toEqual(['1', '1', '2', '']);
  expect(column('Passage')).toEqual(['Some words', 'Some words', '', 'Some words']);
  expect(column('Page')).toEqual(['31', '31', '', '31']);
  expect(rows.every((row) => row.length === LINK_COLUMNS.length)).toBe(true);
});

const READ_CSV = `
import csv, json, sys
print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline='')))))
`;

it.runIf(has('python3'))('CSV: read back by another program, no cell can run as a formula', async () => {
  const path = join(folder, 'links.csv');
  await writeFile(path, writeCsv(LINK_COLUMNS, [...rows, ['\t=1', ' =2', '\uff1d3', '\r=4', 'a;b', '-5']]));
  const read: string[][] = JSON.parse(run('python3', ['-c', READ_CSV, path]).out);
  expect(read[0]).toEqual([...LINK_COLUMNS]);
  expect(read.slice(1).flat().filter((value) => /^\s*[=+\-@\uff1d]/u.test(value))).toEqual([]);
  expect(read[1]?.[LINK_COLUMNS.indexOf('Comment text')]).toBe('\'=HYPERLINK("http://x")');
  expect(read[3]?.[LINK_COLUMNS.indexOf('Comment text')]).toBe('Second, “with”\nlines');
});

const READ_XLSX = `
import json, sys, warnings
warnings.simplefilter('ignore')
import openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).active
print(json.dumps({'rows': [[cell.value for cell in row] for row in sheet.iter_rows()], 'types': sorted({cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}), 'freeze': sheet.freeze_panes}))
`;
const openpyxl = ['python3', '/usr/bin/python3'].find((program) => has(program) && run(program, ['-c', 'import openpyxl']).code === 0);

it.runIf(openpyxl !== undefined || process.env['CI'] !== undefined)('XLSX: opens in openpyxl, every cell is text', async () => {
  const path = join(folder, 'links.xlsx');
  const { bytes, cut } = await writeXlsx('Comments', LINK_COLUMNS, [...rows, ['x'.repeat(40_000), 'a\u0001b', '12']], LINK_WIDTHS);
  await writeFile(path, bytes);
  const read: { rows: (string | null)[][]; types: string[]; freeze: string | null } = JSON.parse(run(openpyxl ?? 'python3', ['-c', READ_XLSX, path]).out);
  expect(read.types).toEqual(['s']);
  expect(read.rows[0]).toEqual([...LINK_COLUMNS]);
  expect(read.rows[1]?.[LINK_COLUMNS.indexOf('Comment text')]).toBe('=HYPERLINK("http://x")');
  expect([cut, read.rows.at(-1)?.[0]?.length, read.rows.at(-1)?.[1], read.rows.at(-1)?.[2]]).toEqual([1, 32_767, 'ab', '12']);
  expect(read.freeze).toBe('A2');
});

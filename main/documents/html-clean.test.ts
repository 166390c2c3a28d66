import { expect, test } from 'vitest';
import { cleanHtml } from './html-clean.ts';

test('a page ended by its number and a rule breaks, also where a wide text block that is set smaller begins the next one', () => {
  const wide = `a row that is wider than the paper${' '.repeat(150)}1,000`;
  const clean = cleanHtml(`<body><pre>\nWords\n   54\n</pre><hr><pre>\n${wide}\n</pre></body>`, '', {
    selfName: null, resolveImage: () => null, paperWidth: 720, preColumns: 90, breakAtRules: true,
  });
  expect(clean).toMatch(/54\s*<\/pre><div style="break-before:page"><\/div><pre style="font-size:[\d.]+px">/);
  expect(clean.match(/<pre/g)).toHaveLength(2);
});

test('a list of contents without a number is a page of its own where rules end pages', () => {
  const list = Array.from({ length: 14 }, (_, at) => `<p>Item ${at + 1}.  Words  ${at + 2}</p>`).join('');
  const options = { selfName: null, resolveImage: () => null, paperWidth: 720, preColumns: 90, breakAtRules: true };
  expect(cleanHtml(`<p>TABLE OF CONTENTS</p>${list}<hr><p>Item 1. Business</p>`, '', options)).toContain('<div style="break-before:page"></div><p>Item 1. Business');
  expect(cleanHtml(`<p>Results</p>${list}<hr><p>Outlook</p>`, '', options)).toContain('<hr><p>Outlook');
});

test('text blocks get smaller type for wide columns, not for paragraphs that were never broken into lines', () => {
  const options = { selfName: null, resolveImage: () => null, paperWidth: 720, preColumns: 90, breakAtRules: false };
  const long = 'words of a paragraph on one line '.repeat(20);
  expect(cleanHtml(`<pre>\n   FORM 8-K\n${long}\n</pre>`, '', options)).toMatch(/^<pre>/);
  expect(cleanHtml(`<pre>\nRevenue${' '.repeat(100)}1,000${' '.repeat(50)}2,000\n</pre>`, '', options)).toMatch(/^<pre style="font-size:/);
});

test('nothing follows what can be seen last, so that a break at the end prints no empty sheet', () => {
  const options = { selfName: null, resolveImage: () => null, paperWidth: 720, preColumns: 90, breakAtRules: false };
  const end = '<div style="page-break-before: always"><p>&nbsp;</p></div><p></p></body></html>';
  expect(cleanHtml(`<body><p>Signed</p>${end}`, '', options)).toBe('<body><p>Signed</p></body></html>');
  expect(cleanHtml(`<body><p>Signed</p><hr>${end}`, '', options)).toBe('<body><p>Signed</p><hr></body></html>');
});

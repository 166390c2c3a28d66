import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TickmarkError } from '../../preload/result.ts';
import { findChromium } from '../hosting/find-chromium.ts';
import { read } from './fixtures/reading.ts';
import { cleanHtml } from './html-clean.ts';
import { preparePrint } from './html-print.ts';

const clean = (html: string): string => cleanHtml(html, '', { selfName: 'self.htm', resolveImage: () => null, breakAtRules: false, paperWidth: 837, preColumns: 106 });

const HOSTILE = `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
<html onload="alert(1)"><head><base href="http://evil.example/"><meta http-equiv="refresh" content="0;url=http://evil.example/">
<link rel="stylesheet" href="http://evil.example/a.css"><script>document.write('SCRIPTED')</script>
<style>@import "http://evil.example/b.css"; @page { size: 1in 1in } p { background: u\\72l(http://evil.example/c.png); color: #123456 }</style></head>
<body background="http://evil.example/d.png"><p onclick="steal()" style="background-image:url('file:///etc/passwd');font-weight:bold">Visible &secret; words</p>
<iframe src="http://evil.example/"></iframe><object data="x.swf">OBJECT</object><embed src="y"><svg><script>1</script><image href="http://evil.example/e.png"/><text>SVGTEXT</text></svg>
<a href="javascript:alert(1)">one</a> <a href="http://evil.example/">two</a> <a href="#here">three</a> <a href="self.htm#there">four</a>
<img src="http://evil.example/f.png" alt="logo"><img src="data:image/svg+xml;base64,AAAA"><form action="http://evil.example/"><input value="typed"></form>
<ix:header><ix:hidden><ix:nonNumeric name="dei:AmendmentFlag">HIDDENFACT</ix:nonNumeric></ix:hidden></ix:header><p>Last</p></body></html>`;

describe('cleanHtml', () => {
  const cleaned = clean(HOSTILE);
  test.each([/evil\.example/, /file:/, /javascript:/i, /\son[a-z]+=/i, /<(?:script|iframe|object|embed|svg|link|meta|base|form)\b/i, /@import|@page|url\s*\(/i, /SCRIPTED|OBJECT|SVGTEXT|HIDDENFACT/, /ENTITY/])('leaves nothing of %s', (pattern) => {
    expect(cleaned).not.toMatch(pattern);
  });
  test('keeps what a reader reads, how it looks, and the links inside', () => {
    expect(cleaned).toMatch(/font-weight:bold">Visible &amp;secret; words<\/p>/);
    expect(cleaned).toContain('color: #123456');
    expect(cleaned).toContain('<a href="#here">three</a>');
    expect(cleaned).toContain('<a href="#there">four</a>');
    expect(cleaned).toContain('[logo]');
  });
  test('text that looks like markup stays text', () => {
    expect(clean('<p>&lt;script&gt;alert(1)&lt;/script&gt; a &amp;lt; b</p><style>p{}</style>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt; a &amp;lt; b</p><style>p{}</style>');
  });
  test('nesting is cut where browsers stop following it, and stays balanced', () => {
    const deep = clean(`${'<div>'.repeat(100_000)}core${'</div>'.repeat(100_000)}after`);
    expect(deep).toBe(`${'<div>'.repeat(400)}core${'</div>'.repeat(400)}after`);
  });
  test('tables in tables become rows of one where no filing nests them so deep', () => {
    const deep = clean(`${'<table><tr><td>'.repeat(20_000)}core${'</td></tr></table>'.repeat(20_000)}`);
    expect(deep.match(/<table>/g)).toHaveLength(50);
    expect(deep.match(/<\/table>/g)).toHaveLength(50);
    expect(deep).toContain('core');
  });
  test('a picture that is a drawing with a script, whatever its name says, is not shown', () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>1</script></svg>');
    const request = preparePrint({ html: '<p>Words</p><img src="logo.png" alt="logo">', title: 'x', selfName: null, findImage: () => svg }, 1);
    expect(request.resources.size).toBe(0);
    expect(request.html).toContain('[logo]');
  });
  test('a script that never ends hides the rest, as in a browser, and ends', () => {
    expect(clean('<p>a</p><script>var x = "<p>b</p>"')).toBe('<p>a</p>');
  });
});

const printable = findChromium() !== null;

describe.skipIf(!printable)(`printing hostile HTML${printable ? '' : ' (skipped: no Chromium on this computer)'}`, () => {
  const wordsOf = (pdf: Uint8Array): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'tickmark-hostile-')), 'display.pdf');
    writeFileSync(path, pdf);
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  };
  test('shows its text and nothing of the machine or the network', async () => {
    const words = wordsOf((await read(Buffer.from(HOSTILE), 'hostile.htm')).displayPdf);
    expect(words).toContain('Visible &secret; words');
    expect(words).toContain('Last');
    expect(words).not.toMatch(/root:|SCRIPTED|HIDDENFACT|SVGTEXT/);
  });
  test('deep nesting and a line of a million characters become pages', async () => {
    const html = `<html><body>${'<div>'.repeat(100_000)}core</div><p>${'word '.repeat(200_000)}end-of-line</p></body></html>`;
    const document = await read(Buffer.from(html), 'deep.htm');
    expect(wordsOf(document.displayPdf)).toMatch(/core.*end-of-line/);
  });
  test('a table far wider than the paper keeps its last column', async () => {
    const cells = Array.from({ length: 30 }, (_, column) => `<td nowrap>Column ${column} 1,234,567</td>`).join('');
    const document = await read(Buffer.from(`<html><body><p>Before</p><table border="1"><tr>${cells}</tr></table><div style="width:2000px"><p align="right">Far right</p></div></body></html>`), 'wide.htm');
    const words = wordsOf(document.displayPdf);
    for (const column of [0, 15, 28, 29]) expect(words).toContain(`Column ${column} 1,234,567`);
    expect(words).toContain('Far right');
  });
  test('a download cut off before any text is refused', async () => {
    const refused: unknown = await read(Buffer.from('<html><head><title>10-K</title></head><body><div style="display:none"><ix:header><ix:hidden>'), 'cut.htm').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TickmarkError);
    expect(refused).toMatchObject({ kind: 'damaged-file', message: expect.stringContaining('cut.htm') as unknown });
  });
});

describe('bounds', () => {
  test.each([
    ['fifty megabytes on one line', 'line.txt', (): Buffer => Buffer.alloc(50_000_000, 'x ')],
    ['the same as HTML', 'line.htm', (): Buffer => Buffer.from(`<html><body><p>${'word '.repeat(10_000_000)}</p></body></html>`)],
    ['millions of empty elements', 'tags.htm', (): Buffer => Buffer.from(`<html><body>${'<b></b>'.repeat(1_600_000)}</body></html>`)],
  ])('%s are refused before anything is laid out', async (_, name, make) => {
    const refused: unknown = await read(make(), name).catch((error: unknown) => error);
    expect(refused).toMatchObject({ kind: 'too-large', message: expect.stringContaining(name) as unknown });
  });
});

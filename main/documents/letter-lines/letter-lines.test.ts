import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLetterLines } from './index.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

async function pdf(name: string): ReturnType<typeof readLetterLines> {
  return readLetterLines({ format: 'pdf', bytes: new Uint8Array(await readFile(fixture(name))) });
}

describe('letters as PDF', () => {
  it('leaves out the invisible header of 2020 and sees underlined headings', async () => {
    const lines = await pdf('doordash-2020-12-04.pdf');
    const text = lines.map((line) => line.text).join('\n');
    expect(text).not.toMatch(/FirstName|LastName|Comapany/);
    expect(text.match(/^Page \d$/gm)).toEqual(['Page 2', 'Page 3']);
    const heading = lines.find((line) => line.text === 'Offerings for Merchants, page 183');
    expect(heading?.underline).toBe(true);
    expect(lines.find((line) => line.text.startsWith('1. '))?.underline).toBe(false);
  });

  it('places the number of a comment that crosses a page where it is printed, not where it is drawn', async () => {
    const texts = (await pdf('archer-daniels-2024-11-01.pdf')).map((line) => line.text);
    expect(texts.find((text) => /^1\. \S/.test(text))).toMatch(/^1\. We /);
  });

  it('tells indent, paragraphs and pages', async () => {
    const lines = await pdf('metlife-2018-04-12.pdf');
    expect(lines.at(-1)?.pageIndex).toBe(1);
    const first = lines.findIndex((line) => line.text.startsWith('1. Business'));
    expect(lines[first]?.underline).toBe(true);
    expect(lines.find((line) => line.text.startsWith('Please respond to these'))?.gapBefore).toBe(true);
  });
});

describe('letters as HTML', () => {
  it('gives a line per block, labels and bold in place', async () => {
    const lines = await readLetterLines({ format: 'html', html: await readFile(fixture('lennar-response-2019-05-13.htm'), 'utf8') });
    const texts = lines.map((line) => line.text);
    expect(texts[0]).toBe('Lennar Corporation');
    expect(texts).toContain('Re: Lennar Corporation');
    expect(lines.find((line) => line.text === 'Comment No. 1')?.underline).toBe(true);
    expect(lines.find((line) => line.text.startsWith('We note your disclosure that states'))?.italic).toBe(true);
    expect(texts.join('\n')).not.toContain('filename1.htm');
  });

  it('joins a number in its own cell with its text, and breaks pages', async () => {
    const html =
      '<p style="margin:0">Intro</p><table><tr><td>1.</td><td><p>We note <b>your</b> disclosure.</p><p>Second.</p></td></tr></table>' +
      '<p style="page-break-before:always"><b><u>Heading</u></b></p><div style="display:none">ghost</div><p style="color:#ffffff">white</p>';
    const lines = await readLetterLines({ format: 'html', html });
    expect(lines.map((line) => [line.text, line.pageIndex])).toEqual([
      ['Intro', 0], ['1. We note your disclosure.', 0], ['Second.', 0], ['Heading', 1],
    ]);
    expect(lines[3]).toMatchObject({ bold: true, underline: true });
    expect(lines[1]?.bold).toBe(false);
  });
});

describe('letters as text', () => {
  it('reads pages, blank lines, tabs and light markup', async () => {
    const text = '**Re:** Acme\n\n<u>Item 7</u>\n\t1.\tWe note\n<PAGE>\n- 2. Second\n#### General\n';
    const lines = await readLetterLines({ format: 'text', text });
    expect(lines.map((line) => [line.text, line.pageIndex, line.gapBefore])).toEqual([
      ['Re: Acme', 0, true], ['Item 7', 0, true], ['1.      We note', 0, false], ['2. Second', 1, false], ['General', 1, false],
    ]);
    expect(lines[1]?.underline).toBe(true);
    expect(lines[2]?.indent).toBe(8);
    expect(lines[4]?.bold).toBe(true);
  });

  it('does not take every line for a paragraph where blank lines stand between all of them', async () => {
    const text = 'We have reviewed your\n\nfiling and have these\n\ncomments on what you\n\nfiled.\n\n\n\nForm 10-K\n\n';
    const lines = await readLetterLines({ format: 'text', text });
    expect(lines.filter((line) => line.gapBefore).map((line) => line.text)).toEqual(['We have reviewed your', 'Form 10-K']);
  });
});

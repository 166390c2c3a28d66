import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { buildPageText } from '../anchoring/page-text.ts';
import { mapLayer } from './layer-map.ts';
import { textRuns } from './page-texts.ts';

/** The words between two points of the layer, as the page text has them. */
function carried(runs: readonly string[], page: string, from: [number, number], to: [number, number]): string {
  const map = mapLayer(runs, page);
  return page.slice(map.start(...from), map.end(...to));
}

describe('mapLayer', () => {
  it('carries offsets over when both are cut alike', () => {
    expect(carried(['Item 9A(T).', ' ', 'Controls'], 'Item 9A(T). Controls', [0, 5], [2, 4])).toBe('9A(T). Cont');
  });

  it('does not mind other cuts and other white space', () => {
    const page = 'Management did not\ncomplete a formal assessment';
    expect(carried(['Manage', 'ment did', ' not ', 'complete a ', '', 'formal assessment'], page, [1, 5], [5, 6])).toBe('did not\ncomplete a formal');
  });

  it('starts at the next visible character and ends behind the last one', () => {
    expect(carried(['one ', '  ', 'two'], 'one\n two', [1, 1], [2, 3])).toBe('two');
    expect(carried(['one ', '  ', 'two'], 'one\n two', [0, 0], [1, 2])).toBe('one');
  });

  it('takes a point behind all runs as the end of the page', () => {
    expect(carried(['one', 'two'], 'one two', [0, 0], [2, 0])).toBe('one two');
  });

  it('keeps to the nearest agreement where the two differ', () => {
    expect(carried(['before ', 'X', ' after'], 'before YYY after', [2, 1], [2, 6])).toBe('after');
    expect(carried(['before ', 'X', ' after'], 'before YYY after', [0, 0], [0, 6])).toBe('before');
  });

  it('agrees on a PDF whose words are cut by marked content', async () => {
    const { layer, page } = await readTagged();
    const solid = page.text.replaceAll(/\s/gu, '');
    const map = mapLayer(layer, page.text);
    layer.forEach((run, index) => {
      const words = run.trim();
      if (words === '') return;
      const start = map.start(index, run.indexOf(words));
      const end = map.end(index, run.indexOf(words) + words.length);
      expect(page.text.slice(start, end).replaceAll(/\s/gu, '')).toBe(words.replaceAll(/\s/gu, ''));
    });
    expect(solid).toContain('Managementdidnotcompleteaformalassessment');
  });
});

/** One line that is cut into marked content of its own within words, as tagged filings have it. */
async function readTagged() {
  const parts = ['Manage', 'ment did not comp', 'lete a formal assess', 'ment'];
  const content = `BT /F1 12 Tf 72 700 Td ${parts.map((part, id) => `/Span <</MCID ${id}>> BDC (${part}) Tj EMC`).join(' ')} ET`;
  const task = getDocument({ data: new TextEncoder().encode(smallPdf(content)), verbosity: 0 });
  const first = await (await task.promise).getPage(1);
  const marked = await first.getTextContent({ disableNormalization: true, includeMarkedContent: true });
  const plain = await first.getTextContent({ disableNormalization: true, includeMarkedContent: false });
  const page = buildPageText(textRuns(plain));
  const layer = textRuns(marked).map(({ str }) => str);
  await task.destroy();
  return { layer, page };
}

/** Without a cross-reference table: PDF.js finds the objects by itself. */
function smallPdf(content: string): string {
  return ['%PDF-1.7',
    '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj',
    '2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj',
    '3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>> endobj',
    `4 0 obj <</Length ${content.length}>> stream\n${content}\nendstream endobj`,
    '5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Times-Roman>> endobj',
    'trailer <</Root 1 0 R>>', '%%EOF'].join('\n');
}

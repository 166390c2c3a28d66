import { deflateSync } from 'node:zlib';
import { PDFContext, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { openStates } from './graphics-states.ts';
import { labelRanges } from './page-labels.ts';
import { pageView, rectToUser, toUser, toVisual, visualToUser } from './page-view.ts';
import { withDirectLengths } from './stream-lengths.ts';

describe('page labels', () => {
  const spelled = (labels: readonly string[]): string[] => {
    const ranges = labelRanges(labels);
    return labels.map((_, index) => {
      const range = ranges.findLast((each) => each.start <= index);
      return range ? `${range.prefix}${range.first === null ? '' : range.first + index - range.start}` : '';
    });
  };
  it('come out as they went in', () => {
    for (const labels of [['Cover', '1', '2', '3', 'F-1', 'F-2', 'F-4'], ['i', 'ii', 'iii', '1'], ['007', '008'], ['', '1', '1', '1'], ['0', '1', '10', '9'], ['A-1', 'A-2', 'B2', 'B3', 'II-1']]) {
      expect(spelled(labels)).toEqual(labels);
    }
  });
  it('that count on share one range', () => {
    expect(labelRanges(Array.from({ length: 500 }, (_, index) => String(index + 1)))).toHaveLength(1);
  });
});

describe('turned pages', () => {
  it('lead to visual coordinates and back', () => {
    for (const rotate of [0, 90, 180, 270, -90, 450]) {
      const view = pageView([10, 20, 622, 812], rotate);
      for (const [x, y] of [[10, 20], [622, 812], [100, 700]] as const) {
        const [vx, vy] = toVisual(view, x, y);
        const [ux, uy] = toUser(view, vx, vy);
        expect([ux, uy]).toEqual([x, y]);
        expect(vx >= 0 && vx <= view.width && vy >= 0 && vy <= view.height).toBe(true);
      }
    }
  });
  it('put the top left corner of an unturned page at the top right after a quarter turn', () => {
    const view = pageView([0, 0, 612, 792], 90);
    expect([view.width, view.height]).toEqual([792, 612]);
    expect(toVisual(view, 0, 792)).toEqual([792, 612]);
    expect(visualToUser(view)).toEqual([0, 1, -1, 0, 612, 0]);
    expect(rectToUser(view, [700, 500, 720, 512])).toEqual([100, 700, 112, 720]);
  });
});

describe('graphics states', () => {
  const count = (content: string) => openStates(Buffer.from(content, 'latin1'));
  it('are counted outside strings, names, comments and images', () => {
    expect(count('q 1 0 0 1 0 0 cm Q')).toBe(0);
    expect(count('q q (a q \\) q (nested q) q) Tj Q')).toBe(1);
    expect(count('% q q q\nq /q gs <71> Tj [ (q) 3 ] TJ')).toBe(1);
    expect(count('q BI /W 2 /H 2 ID q q Q EI Q')).toBe(0);
    expect(count('Q Q')).toBe(-2);
  });
});

describe('stream lengths', () => {
  /** A PDF whose only content stream has its length in another object, and data that ends in a carriage return. */
  function withIndirectLength(): { file: Buffer; data: Buffer } {
    let data = Buffer.alloc(0);
    for (let seed = 0; data.at(-1) !== 0x0d; seed += 1) data = deflateSync(Buffer.from(`% ${seed}\n0 0 m\n`));
    const head = '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n'
      + '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Length 5 0 R/Filter/FlateDecode>>\nstream\n';
    const tail = `\nendstream\nendobj\n5 0 obj\n${data.length}\nendobj\ntrailer\n<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF\n`;
    return { file: Buffer.concat([Buffer.from(head), data, Buffer.from(tail)]), data };
  }
  const contentsOf = async (file: Uint8Array): Promise<Uint8Array> => {
    const { context } = await PDFDocument.load(file);
    const [stream] = context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []));
    return stream?.contents ?? new Uint8Array();
  };
  it('are written into the dictionaries, so that no last byte is lost', async () => {
    const { file, data } = withIndirectLength();
    expect((await contentsOf(file)).length).toBe(data.length - 1);
    expect(Buffer.from(await contentsOf(withDirectLengths(file))).equals(data)).toBe(true);
  });
  it('that lie are left alone', () => {
    const { file } = withIndirectLength();
    const lying = Buffer.from(file.toString('latin1').replace(/5 0 obj\n\d+/u, '5 0 obj\n3'), 'latin1');
    expect(Buffer.from(withDirectLengths(lying)).equals(lying)).toBe(true);
  });
  it('of an embedded PDF are not touched', () => {
    const { file } = withIndirectLength();
    const context = PDFContext.create();
    expect(context.largestObjectNumber).toBe(0);
    const outer = Buffer.concat([Buffer.from(`%PDF-1.4\n9 0 obj\n<</Length ${file.length}>>\nstream\n`), file, Buffer.from('\nendstream\nendobj\n8 0 obj\n<</Length 7 0 R>>\nstream\nab\nendstream\nendobj\n7 0 obj\n2\nendobj\n')]);
    const fixed = Buffer.from(withDirectLengths(outer));
    expect(fixed.includes(file)).toBe(true);
    expect(fixed.toString('latin1')).toContain('<</Length 2    >>');
  });
});

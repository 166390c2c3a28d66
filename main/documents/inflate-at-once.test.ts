import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { InflateAtOnce } from './inflate-at-once.ts';

const words = 'We have reviewed your filing and have the following comments. '.repeat(2_000);

async function inflated(format: 'deflate' | 'deflate-raw' | 'gzip', bytes: Uint8Array, pieces: number): Promise<string> {
  const stream = new InflateAtOnce(format);
  const writer = stream.writable.getWriter();
  const size = Math.ceil(bytes.length / pieces);
  const written = Promise.allSettled([...Array.from({ length: pieces }, (_, at) => writer.write(bytes.subarray(at * size, (at + 1) * size))), writer.close()]);
  const text = await new Response(stream.readable).text();
  await written;
  return text;
}

describe('InflateAtOnce', () => {
  test.each([['deflate', deflateSync], ['deflate-raw', deflateRawSync], ['gzip', gzipSync]] as const)('%s, in one piece and in many', async (format, deflate) => {
    expect(await inflated(format, deflate(words), 1)).toBe(words);
    expect(await inflated(format, deflate(words), 7)).toBe(words);
  });
  test('says that damaged bytes are damaged', async () => {
    await expect(inflated('deflate', deflateSync(words).subarray(0, 90), 1)).rejects.toThrow('unexpected end of file');
    await expect(inflated('deflate', new TextEncoder().encode('no zlib at all'), 1)).rejects.toThrow('incorrect header check');
  });
});

/**
 * Node's DecompressionStream hands every stream of a PDF to a thread and back, chunk by chunk; a letter holds dozens of a
 * few kilobytes, and inflating those took PDF.js a third of its time. This one has the same shape (Compression Streams,
 * W3C) and inflates a stream in one go when its last byte has come.
 */
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

const INFLATERS = { 'deflate': inflateSync, 'deflate-raw': inflateRawSync, 'gzip': gunzipSync } as const;

/** What swells beyond this is refused; PDF.js then decodes it piece by piece, as it does with damaged streams. */
const MAX_BYTES = 1_000_000_000;

export class InflateAtOnce {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;

  /** The readable side fails where the bytes are not what `format` says, or swell beyond a gigabyte. */
  constructor(format: keyof typeof INFLATERS) {
    const inflate = INFLATERS[format];
    const parts: Uint8Array[] = [];
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk) => { parts.push(chunk); },
      flush: (controller) => {
        const { buffer, byteOffset, length } = inflate(parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts), { maxOutputLength: MAX_BYTES });
        controller.enqueue(new Uint8Array(buffer, byteOffset, length));
      },
    });
    this.readable = readable;
    this.writable = writable;
  }
}

/** For threads that read PDFs: PDF.js takes the global. */
export function inflateAtOnce(): void {
  Object.defineProperty(globalThis, 'DecompressionStream', { value: InflateAtOnce, configurable: true, writable: true });
}

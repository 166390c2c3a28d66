import type { PrintRequest } from '../core/ports.ts';

/** A print request as one JSON text, for a process that can be given only files. */
export function packPrintRequest({ html, resources }: PrintRequest): string {
  return JSON.stringify({ html, resources: [...resources].map(([name, { bytes, mediaType }]) => [name, mediaType, Buffer.from(bytes).toString('base64')]) });
}

/** @param text from `packPrintRequest` */
export function unpackPrintRequest(text: string): PrintRequest {
  const { html, resources } = JSON.parse(text) as { html: string; resources: readonly (readonly [string, string, string])[] };
  return { html, resources: new Map(resources.map(([name, mediaType, base64]) => [name, { mediaType, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }])) };
}

import { expect, test } from 'vitest';
import { packPrintRequest, unpackPrintRequest } from './print-job-file.ts';

test('a print request comes out of its file as it went in', () => {
  const request = { html: '<p>§ 240.12b-2 “as filed”</p>', resources: new Map([['g 1.gif', { bytes: Uint8Array.of(0, 128, 255), mediaType: 'image/gif' }]]) };
  expect(unpackPrintRequest(packPrintRequest(request))).toEqual(request);
});

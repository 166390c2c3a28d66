import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { attachmentDisposition, downloads } from './downloads.ts';

test('an offered file outlives the core\'s own copy and is saved under its name', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'downloads-'));
  const source = path.join(folder, 'packet.tmp');
  await writeFile(source, '%PDF-1.7');
  const offers = downloads(path.join(folder, 'offers'));
  const url = await offers.offer('Müller & Co packet.pdf', source);
  await rm(source);

  const answer = await offers.answer(new Request(`http://127.0.0.1:1${url}`));
  expect(await answer?.text()).toBe('%PDF-1.7');
  expect(answer?.headers.get('content-disposition')).toBe('attachment; filename="M_ller & Co packet.pdf"; filename*=UTF-8\'\'M%C3%BCller%20%26%20Co%20packet.pdf');
  expect((await offers.answer(new Request('http://127.0.0.1:1/downloads/..%2fpacket.tmp')))?.status).toBe(404);
  expect((await offers.answer(new Request(`http://127.0.0.1:1${url}`, { method: 'POST' })))?.status).toBe(404);
  expect(await offers.answer(new Request('http://127.0.0.1:1/index.html'))).toBeNull();
  await offers.removeAll();
  await rm(folder, { recursive: true });
});

test('a name cannot break out of its header', () => {
  expect(attachmentDisposition('a"\r\nSet-Cookie: x=1.pdf')).toBe('attachment; filename="a___Set-Cookie: x=1.pdf"; filename*=UTF-8\'\'a%22%0D%0ASet-Cookie%3A%20x%3D1.pdf');
});

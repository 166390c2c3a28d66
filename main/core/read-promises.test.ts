/** The promises of a response letter become the ledger's rows; a completion letter closes the review. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MatterSnapshot, MethodInput, MethodName, MethodOutput } from '../../preload/api.ts';
import { createApp, type App } from './app.ts';

const LETTER = fileURLToPath(new URL('../../e2e/fixtures/hemacare-staff-letter-2008-09-12.txt', import.meta.url));

const RESPONSE = `HemaCare Corporation
15350 Sherman Way, Van Nuys, California 91406

September 24, 2008

VIA EDGAR

Securities and Exchange Commission
Division of Corporation Finance
100 F Street, N.E.
Washington, D.C. 20549

Re: HemaCare Corporation
    Form 10-K for the year ended December 31, 2007
    File No. 000-15223

Ladies and Gentlemen:

We respond to your letter dated September 12, 2008 as follows.

1. We have reviewed your response and proposed disclosure. Your disclosure needs to be more specific.

Response: The consultant was engaged on August 18, 2008. In our Form 10-K for the year ending December 31, 2008 we will
disclose the steps taken to remedy the deficiency.

Sincerely,

Judi Irving
Chief Executive Officer
`;

const COMPLETION = `UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
WASHINGTON, D.C. 20549

October 14, 2008

Julian Steffenhagen
Chief Executive Officer
HemaCare Corporation
15350 Sherman Way
Van Nuys, CA 91406

Re: HemaCare Corporation
    Form 10-K for the year ended December 31, 2007
    File No. 000-15223

Dear Mr. Steffenhagen:

We have completed our review of your Form 10-K and related filings and have no further comments at this time.

Sincerely,

Jim B. Rosenberg
Senior Assistant Chief Accountant
`;

let folder: string;
let app: App;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tickmark-promises-'));
  const nothing = (): Promise<never> => Promise.reject(new Error('not needed'));
  app = createApp({ libraryDir: join(folder, 'library'), host: 'cli', version: '0', clock: () => new Date('2008-10-20T12:00:00'), ports: { printHtml: nothing, saveFile: nothing, openFile: nothing } });
});

afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask<M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> {
  const result = await app.dispatch(method, input);
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.message}`);
  return result.value as MethodOutput<M>;
}

async function importInto(matterId: string | null, path: string): Promise<MatterSnapshot> {
  const uploads = [{ uploadId: await app.stageFile(path), name: path.split('/').at(-1) ?? path }];
  const [outcome] = await ask('documents.import', { jobId: 'an import', matterId, uploads });
  return ask('matters.open', { matterId: outcome?.matterId ?? '' });
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('a response letter brings its promise, tied to the comment it answers; undoing the import takes it away', async () => {
  const { matter, comments } = await importInto(null, LETTER);
  const after = await importInto(matter.id, file('response.txt', RESPONSE));
  const response = after.documents.find(({ kind }) => kind === 'response-letter');
  expect(response).toBeDefined();
  expect(after.commitments).toMatchObject([{
    text: 'In our Form 10-K for the year ending December 31, 2008 we will disclose the steps taken to remedy the deficiency.',
    number: '1', dueIn: 'Form 10-K for the year ending December 31, 2008', commentId: comments[0]?.id, sourceDocumentId: response?.id, keptByAnnotationId: null,
  }]);
  await ask('history.undo', { matterId: matter.id });
  expect((await ask('matters.open', { matterId: matter.id })).commitments).toEqual([]);
  await ask('history.redo', { matterId: matter.id });
  expect((await ask('matters.open', { matterId: matter.id })).commitments).toHaveLength(1);
});

test('a completion letter ends the countdown and says when the letters may become public', async () => {
  const { matter, closed, due } = await importInto(null, LETTER);
  expect([closed, due?.dueDate]).toEqual([null, '2008-09-26']);
  const after = await importInto(matter.id, file('completion.txt', COMPLETION));
  // 20 business days after October 14, Veterans Day (November 11) not counted.
  expect(after.closed).toMatchObject({ completedOn: '2008-10-14', earliestPublication: '2008-11-12' });
  expect(after.due).toBeNull();
});

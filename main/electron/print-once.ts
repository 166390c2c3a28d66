/**
 * A run of Electron that prints one page and ends: the command line's printer where no browser is installed.
 * Usage: electron print-once.cjs REQUEST.json OUT.pdf, with a profile of its own in TICKMARK_PRINT_PROFILE.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { app } from 'electron';
import { unpackPrintRequest } from '../hosting/print-job-file.ts';
import { lockDownApp } from './lockdown.ts';
import { printHtml } from './print-html.ts';
import { registerSchemes } from './schemes.ts';

lockDownApp();
registerSchemes();
const profile = process.env['TICKMARK_PRINT_PROFILE'];
if (profile) app.setPath('userData', profile);
// The one hidden window closes when its page is printed; that must not end the run before the file is written.
app.on('window-all-closed', () => undefined);

const [request = '', out = ''] = process.argv.slice(-2);
void app.whenReady()
  .then(async () => writeFile(out, await printHtml(unpackPrintRequest(await readFile(request, 'utf8')), new AbortController().signal)))
  .then(() => app.exit(0), (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    app.exit(1);
  });

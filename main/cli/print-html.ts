import type { HostPorts } from '../core/ports.ts';
import { findChromium } from '../hosting/find-chromium.ts';
import { printWithChromium } from '../hosting/print-with-chromium.ts';
import { canPrintWithElectron, printWithElectron } from '../hosting/print-with-electron.ts';

/**
 * The command line has no window of its own, so it borrows the printer of an installed browser, else of the Electron
 * runtime. Where neither is here, printing with Chromium says so.
 */
export const printHtml: HostPorts['printHtml'] = (request, signal) =>
  (findChromium() === null && canPrintWithElectron() ? printWithElectron : printWithChromium)(request, signal);

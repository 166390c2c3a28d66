import type { HostPorts } from '../core/ports.ts';
import { printWithChromium } from '../hosting/print-with-chromium.ts';

/** The command line has no window of its own, so it borrows an installed browser's printer. */
export const printHtml: HostPorts['printHtml'] = printWithChromium;

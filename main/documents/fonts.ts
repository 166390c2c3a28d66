/**
 * The monospaced font that text documents are shown in (DejaVu Sans Mono, Bitstream Vera licence).
 * For the build: copy `dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf` to `fonts/DejaVuSansMono.ttf` beside the bundle
 * that contains this module; from source it is found in node_modules.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const FONT_FILE = 'DejaVuSansMono.ttf';

/** Path of the font file. Throws where neither the bundle nor node_modules has it: the installation is broken. */
export function displayFontPath(): string {
  const beside = fileURLToPath(new URL(`fonts/${FONT_FILE}`, import.meta.url));
  if (existsSync(beside)) return beside;
  return createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${FONT_FILE}`);
}

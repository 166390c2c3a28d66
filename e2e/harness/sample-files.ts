import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const fixtures = path.resolve(import.meta.dirname, '..', 'fixtures');

export const LETTER = path.join(fixtures, 'hemacare-staff-letter-2008-09-12.txt');
export const EIGHT_K = path.join(fixtures, 'hemacare-8-k-2003-09-15.txt');
export const TEN_K = path.join(fixtures, 'southwest-iowa-renewable-10-k-2008.htm');

/** Writes a file with these contents and gives its path. */
export function makeFile(folder: string, name: string, contents: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  writeFileSync(file, contents);
  return file;
}
/** 35 comments on a Form S-4, and the second round of four, one of which goes back to comment 20 of the first. */
export const LETTER_OF_35 = path.join(fixtures, 'bear-newco-staff-letter-2017-04-25.pdf');
export const SECOND_ROUND = path.join(fixtures, 'bear-newco-staff-letter-2017-05-22.pdf');

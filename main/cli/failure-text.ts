import path from 'node:path';
import type { Failure } from '../../preload/result.ts';

/** A failure's words in one line that names the file, once. */
export function nameFile(file: string, { message, advice }: Failure): string {
  return `${message.includes(path.basename(file)) ? '' : `${file}: `}${message} ${advice}`;
}

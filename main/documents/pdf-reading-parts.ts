/**
 * What PDF.js asks its surroundings for when it reads and nothing is drawn. Left to itself outside a browser it turns
 * every letter of every font into a path, and reads the same files of its package again for each document: together
 * more than a third of the time that a short letter takes.
 */
import { readFile } from 'node:fs/promises';
import { inflateAtOnce } from './inflate-at-once.ts';

/** Stands for a browser's font: it is "loaded" at once and never drawn with. */
class UndrawnFont {
  readonly loaded = Promise.resolve(this);
  readonly family: string;
  constructor(family: string) {
    this.family = family;
  }
}

/** PDF.js makes its fonts by this global name. A process that has the real one keeps it. */
if (!('FontFace' in globalThis)) Object.defineProperty(globalThis, 'FontFace', { value: UndrawnFont, configurable: true, writable: true });

inflateAtOnce();

const fonts = { add: (): void => undefined, delete: (): boolean => true };

/** The document that fonts are given to. */
export const undrawnDocument = { fonts } as unknown as HTMLDocument;

/** At most the character maps and fonts of PDF.js's package: 4 MB. */
const read = new Map<string, Promise<Uint8Array>>();

type Kind = 'cMapUrl' | 'standardFontDataUrl' | 'wasmUrl';

/** Files of the package, each read once. */
export class PackageFiles {
  readonly #folders: Readonly<Record<Kind, string | null>>;
  constructor(folders: Readonly<Record<Kind, string | null>>) {
    this.#folders = folders;
  }

  /** Rejects where the package has no such file; PDF.js then goes on without. */
  fetch({ kind, filename }: { readonly kind: Kind; readonly filename: string }): Promise<Uint8Array> {
    const path = `${this.#folders[kind] ?? ''}${filename}`;
    const known = read.get(path) ?? readFile(path).then((bytes) => new Uint8Array(bytes));
    read.set(path, known);
    return known;
  }
}

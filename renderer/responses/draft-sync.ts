/**
 * What is on screen of one draft, beside what the library has. Both change: typing here, undo and merges there. Texts are
 * compared as the JSON that is saved; null is no response. Pure.
 */
export class DraftSync {
  #written: string | null;
  #dirty = false;
  #saving = 0;

  constructor(written: string | null) {
    this.#written = written;
  }

  get dirty(): boolean { return this.#dirty; }

  touched(): void {
    this.#dirty = true;
  }

  /** Ends in `saved` or `failed` where it gives true; false where the library has this text already. */
  begins(text: string): { readonly needed: boolean; readonly before: string | null } {
    const before = this.#written;
    this.#dirty = false;
    this.#written = text;
    const needed = text !== before;
    if (needed) this.#saving += 1;
    return { needed, before };
  }

  saved(): void {
    this.#saving -= 1;
  }

  /** The next change, or leaving the editor, tries again. */
  failed(before: string | null): void {
    this.#saving -= 1;
    this.#written = before;
    this.#dirty = true;
  }

  /**
   * True where the library's text must replace the one on screen: it was changed elsewhere. Not while something typed waits
   * for its save, and not while a save is under way: what comes then may be the answer to an older save, older than the screen.
   */
  replaces(text: string | null): boolean {
    if (this.#dirty || this.#saving > 0 || text === this.#written) return false;
    this.#written = text;
    return true;
  }
}

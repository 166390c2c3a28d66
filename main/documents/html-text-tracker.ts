/** What a filing's HTML shows line by line, as far as page ends and the size of text blocks can be told from it. */

const PRINTED_NUMBER = /^[\s\-–—]*(?:page\s+)?(?:[A-Z]{1,2}-)?(?:\d{1,3}|[ivx]{1,5})[\s\-–—]*$/i;
/** The title of a list of contents, and the fewest lines that make one. */
const CONTENTS = /^(?:table\s+of\s+contents|contents|index)$/i;
const LINES_OF_CONTENTS = 12;

/** Typewriters and EDGAR's own rules end lines at 132 characters; what is longer and has no columns was never broken into lines. */
const WIDEST_PROSE = 132;
const COLUMNS = /\S[ \t]{3,}\S/;

/** Follows the visible text: its last line, and the widest line of the current `<pre>`. */
export class TextTracker {
  #line = '';
  #last = '';
  #widest = 0;
  #linesOfContents: number | null = null;
  add(chars: string): void {
    const lines = chars.split('\n');
    this.#line += lines[0] ?? '';
    for (const next of lines.slice(1)) {
      this.endLine();
      this.#line = next;
    }
  }
  endLine(): void {
    const width = this.#line.trimEnd().length;
    // A paragraph on one line wraps; only what stands in columns must not.
    if (width <= WIDEST_PROSE || COLUMNS.test(this.#line)) this.#widest = Math.max(this.#widest, width);
    const shown = this.#line.trim();
    if (shown !== '') this.#last = shown;
    if (CONTENTS.test(shown)) this.#linesOfContents = 0;
    else if (shown !== '' && this.#linesOfContents !== null) this.#linesOfContents += 1;
    this.#line = '';
  }
  startPre(): void {
    this.endLine();
    this.#widest = 0;
  }
  get widest(): number { return this.#widest; }
  /** True where a page seems to end here: its number was the last line, or it is a list of contents, which often has none. */
  get endsPage(): boolean {
    return PRINTED_NUMBER.test(this.#last) || (this.#linesOfContents ?? 0) >= LINES_OF_CONTENTS;
  }
  startPage(): void {
    this.#linesOfContents = null;
  }
}

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { CustomFontSubsetEmbedder, type PDFContext, type PDFHexString, type PDFRef } from '@cantoo/pdf-lib';
import { create } from 'fontkit';
import { FONT_FILES } from './font-files.ts';

/** The faces of generated pages: serif for what was written, sans for everything around it. */
export type Face = 'serif' | 'sans' | 'mono';

export interface FontChoice {
  readonly face: Face;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Fonts lie in `fonts/` beside the bundled program, else in the package they come from. */
function fontPath(file: string): string {
  const bundled = fileURLToPath(new URL(`./fonts/${file}`, import.meta.url));
  if (existsSync(bundled)) return bundled;
  return createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${file}`);
}

/** One embedded font; its reference is known before it is written, so pages can be painted first. */
export class TypeFont {
  readonly name: string;
  readonly ref: PDFRef;
  readonly ascent: number;
  readonly descent: number;
  readonly #embedder: CustomFontSubsetEmbedder;
  readonly #widths = new Map<string, number>();
  readonly #covered = new Map<number, boolean>();
  used = false;

  constructor(name: string, embedder: CustomFontSubsetEmbedder, ref: PDFRef) {
    this.name = name;
    this.ref = ref;
    this.#embedder = embedder;
    this.ascent = embedder.font.ascent / embedder.font.unitsPerEm;
    this.descent = -embedder.font.descent / embedder.font.unitsPerEm;
  }

  /** Advance width in ems. */
  width(text: string): number {
    let width = this.#widths.get(text);
    if (width === undefined) {
      width = this.#embedder.widthOfTextAtSize(text, 1);
      this.#widths.set(text, width);
    }
    return width;
  }

  covers(codePoint: number): boolean {
    let covered = this.#covered.get(codePoint);
    if (covered === undefined) {
      const glyph = this.#embedder.font.glyphForCodePoint(codePoint);
      covered = glyph !== null && glyph.id !== 0;
      this.#covered.set(codePoint, covered);
    }
    return covered;
  }

  encode(text: string): PDFHexString {
    this.used = true;
    return this.#embedder.encodeText(text);
  }

  async embed(context: PDFContext): Promise<void> {
    if (this.used) await this.#embedder.embedIntoContext(context, this.ref);
  }
}

export interface FontPiece {
  readonly text: string;
  readonly font: TypeFont;
  /** False where no font has a shape for these characters, so that boxes stand for them. */
  readonly covered: boolean;
}

export class FontSet {
  /** Characters that no font has, in the order they were met; the packet warns of them. */
  readonly missing = new Set<string>();
  readonly #fonts: ReadonlyMap<string, TypeFont>;

  private constructor(fonts: ReadonlyMap<string, TypeFont>) {
    this.#fonts = fonts;
  }

  static async load(context: PDFContext): Promise<FontSet> {
    const fonts = new Map<string, TypeFont>();
    for (const [name, file] of Object.entries(FONT_FILES)) {
      // Ligatures and contextual forms are left to plain glyphs, so that every reader copies the letters back.
      const embedder = await CustomFontSubsetEmbedder.for({ create }, await readFile(fontPath(file)), `TCKMRK+${file.replace('.ttf', '')}`, { liga: false, dlig: false, clig: false });
      fonts.set(name, new TypeFont(name, embedder, context.nextRef()));
    }
    return new FontSet(fonts);
  }

  get(choice: FontChoice): TypeFont {
    const name = `${choice.face}${choice.bold ? '-bold' : ''}${choice.italic ? '-italic' : ''}`;
    const font = this.#fonts.get(name);
    if (!font) throw new Error(`no font named ${name}`);
    return font;
  }

  /** Cuts text where another font has to step in for characters that the chosen one lacks. */
  pieces(text: string, choice: FontChoice): readonly FontPiece[] {
    const first = this.get(choice);
    const chain = [first, this.get({ face: 'sans', bold: choice.bold, italic: false }), this.get({ face: 'mono', bold: false, italic: false })];
    const pieces: { text: string; font: TypeFont; covered: boolean }[] = [];
    for (const char of text) {
      const codePoint = char.codePointAt(0) ?? 0;
      let font = chain.find((candidate) => candidate.covers(codePoint));
      if (!font) {
        this.missing.add(char);
        font = first;
      }
      const last = pieces.at(-1);
      const covered = font.covers(codePoint);
      if (last && last.font === font && last.covered === covered) last.text += char;
      else pieces.push({ text: char, font, covered });
    }
    return pieces;
  }

  async embed(context: PDFContext): Promise<void> {
    for (const font of this.#fonts.values()) await font.embed(context);
  }

  /** Resource entries of every font that was used. */
  used(): readonly TypeFont[] {
    return [...this.#fonts.values()].filter((font) => font.used);
  }
}

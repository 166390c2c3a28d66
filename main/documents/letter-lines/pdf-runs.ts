/**
 * What a PDF page really shows: visible text runs and horizontal rules with their places, from PDF.js's operator list.
 * `getTextContent` cannot tell invisible text; here render mode 3, white text and text outside the page are left out
 * (staff letters of 2017 to 2024 carry white "FirstName LastName" lines, sometimes over the comments).
 */
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Matrix = readonly [number, number, number, number, number, number];

export interface VisibleRun {
  readonly text: string;
  /** Left and right edge, and baseline measured from the top of the page, in points. */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Font size in points as painted. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A thin horizontal line or rectangle: an underline, if it lies below text. */
export interface Rule {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Text that is not seen on white paper, and why: white, fully transparent, or of render mode 3 as OCR layers are. */
export interface UnseenRun {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly why: 'white' | 'transparent' | 'mode';
  /** How many pictures and coloured areas had been painted before it. */
  readonly paintedBefore: number;
}

/** A picture or an area filled with a colour, as a box from the top of the page. */
export interface PaintedBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly picture: boolean;
}

export interface VisiblePage {
  readonly width: number;
  readonly height: number;
  readonly unseen: readonly UnseenRun[];
  readonly painted: readonly PaintedBox[];
  readonly runs: readonly VisibleRun[];
  readonly rules: readonly Rule[];
}

interface State {
  ctm: Matrix;
  fill: string;
  stroke: string;
  size: number;
  font: string;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  /** Opacity of fills, 0..1. */
  opacity: number;
}

interface Font {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly unit: number;
  readonly vertical: boolean;
}

const INVISIBLE_MODES = new Set([3, 7]);
const PLAIN: Font = { bold: false, italic: false, unit: 0.001, vertical: false };

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1], a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3], a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4], a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

function apply(matrix: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: matrix[0] * x + matrix[2] * y + matrix[4], y: matrix[1] * x + matrix[3] * y + matrix[5] };
}

function asMatrix(value: unknown): Matrix {
  const numbers = value instanceof Float32Array || value instanceof Float64Array || Array.isArray(value) ? Array.from(value as ArrayLike<unknown>, Number) : [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function readFont(page: PDFPageProxy, id: string): Font {
  // A font that could not be loaded has no object; its text still counts.
  if (!page.commonObjs.has(id)) return PLAIN;
  const font = record(page.commonObjs.get(id));
  const name = typeof font['name'] === 'string' ? font['name'] : '';
  return {
    bold: font['bold'] === true || font['black'] === true || /bold|black|heavy/i.test(name),
    italic: font['italic'] === true || /italic|oblique/i.test(name),
    unit: Array.isArray(font['fontMatrix']) && typeof font['fontMatrix'][0] === 'number' ? font['fontMatrix'][0] : 0.001,
    vertical: font['vertical'] === true,
  };
}

/** White and nearly white cannot be read on a letter's white paper. */
function isWhite(color: string): boolean {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  return match !== null && [match[1], match[2], match[3]].every((part) => Number.parseInt(part ?? '0', 16) >= 0xf5);
}

/** `ca` of an extended graphics state, which PDF.js gives as pairs. */
function opacityIn(pairs: unknown): number | null {
  if (!Array.isArray(pairs)) return null;
  const found: unknown = pairs.find((pair: unknown) => Array.isArray(pair) && pair[0] === 'ca');
  return Array.isArray(found) && typeof found[1] === 'number' ? found[1] : null;
}

class PageReader {
  readonly runs: VisibleRun[] = [];
  readonly rules: Rule[] = [];
  readonly unseen: UnseenRun[] = [];
  readonly painted: PaintedBox[] = [];
  private state: State;
  private readonly stack: State[] = [];
  private readonly fonts = new Map<string, Font>();
  private text: Matrix = [1, 0, 0, 1, 0, 0];
  private lineStart = { x: 0, y: 0 };
  private at = { x: 0, y: 0 };
  private readonly page: PDFPageProxy;
  private readonly width: number;
  private readonly height: number;

  constructor(page: PDFPageProxy) {
    this.page = page;
    const viewport = page.getViewport({ scale: 1 });
    this.width = viewport.width;
    this.height = viewport.height;
    this.state = {
      ctm: asMatrix(viewport.transform), fill: '#000000', stroke: '#000000', size: 0, font: '', charSpacing: 0, wordSpacing: 0,
      scale: 1, leading: 0, rise: 0, mode: 0, opacity: 1,
    };
  }

  private font(): Font {
    const known = this.fonts.get(this.state.font);
    if (known) return known;
    const font = readFont(this.page, this.state.font);
    this.fonts.set(this.state.font, font);
    return font;
  }

  private moveTo(x: number, y: number): void {
    this.lineStart = { x: this.lineStart.x + x, y: this.lineStart.y + y };
    this.at = { ...this.lineStart };
  }

  private show(glyphs: readonly unknown[]): void {
    const { state } = this;
    const font = this.font();
    const matrix = multiply(state.ctm, this.text);
    const painted = state.size * Math.hypot(matrix[2], matrix[3]);
    let from = this.at.x;
    let text = '';
    let end = from;
    const flush = (): void => {
      if (text.trim() !== '') this.keep(text, from, end, matrix, Math.abs(painted), font);
      text = '';
    };
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const shift = (-glyph * state.size * state.scale) / 1000;
        // A wide jump inside one operator is a blank or a column, decided from the places of the runs.
        if (Math.abs(shift) > Math.abs(state.size) * 0.15) flush();
        this.at.x += shift;
        if (text === '') from = this.at.x;
        continue;
      }
      const { unicode, width, isSpace } = record(glyph);
      const spacing = state.charSpacing + (isSpace === true ? state.wordSpacing : 0);
      const advance = ((typeof width === 'number' ? width : 0) * font.unit * state.size + spacing) * state.scale;
      if (text === '') from = this.at.x;
      text += typeof unicode === 'string' ? unicode : '';
      this.at.x += advance;
      end = this.at.x - spacing * state.scale;
    }
    flush();
  }

  private keep(text: string, from: number, end: number, matrix: Matrix, size: number, font: Font): void {
    const { state } = this;
    const a = apply(matrix, from, this.at.y + state.rise);
    const why = state.mode === 3 ? 'mode' : state.opacity === 0 ? 'transparent' : isWhite(state.fill) && state.mode !== 1 ? 'white' : null;
    if (why !== null) this.unseen.push({ text, left: a.x, baseline: a.y, why, paintedBefore: this.painted.length });
    if (why !== null || INVISIBLE_MODES.has(state.mode) || size < 1) return;
    const b = apply(matrix, end, this.at.y + state.rise);
    const left = Math.min(a.x, b.x);
    const right = Math.max(a.x, b.x);
    if (right < 0 || left > this.width || a.y < 0 || a.y > this.height) return;
    this.runs.push({ text, left, right, baseline: a.y, size, bold: font.bold, italic: font.italic });
  }

  private paint(x0: number, y0: number, x1: number, y1: number, picture: boolean): void {
    const corners = [apply(this.state.ctm, x0, y0), apply(this.state.ctm, x1, y1), apply(this.state.ctm, x0, y1), apply(this.state.ctm, x1, y0)];
    const xs = corners.map(({ x }) => x);
    const ys = corners.map(({ y }) => y);
    this.painted.push({ left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys), picture });
  }

  private path(operator: number, box: unknown): void {
    if (!(box instanceof Float32Array || Array.isArray(box)) || box.length < 4) return;
    const strokes = operator === OPS.stroke || operator === OPS.closeStroke;
    const fills = operator === OPS.fill || operator === OPS.eoFill || operator === OPS.fillStroke || operator === OPS.eoFillStroke;
    if (!(strokes || fills) || isWhite(strokes ? this.state.stroke : this.state.fill)) return;
    const [x0, y0, x1, y1] = Array.from(box as ArrayLike<unknown>, Number);
    if (fills && this.state.opacity > 0) this.paint(x0 ?? 0, y0 ?? 0, x1 ?? 0, y1 ?? 0, false);
    const a = apply(this.state.ctm, x0 ?? 0, y0 ?? 0);
    const b = apply(this.state.ctm, x1 ?? 0, y1 ?? 0);
    if (Math.abs(a.y - b.y) > 2 || Math.abs(a.x - b.x) < 3) return;
    this.rules.push({ left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), top: Math.min(a.y, b.y) });
  }

  private nested(matrix: unknown): void {
    this.stack.push({ ...this.state });
    if (matrix !== null && matrix !== undefined) this.state.ctm = multiply(this.state.ctm, asMatrix(matrix));
  }

  step(operator: number, args: readonly unknown[]): void {
    const { state } = this;
    const number = (index: number): number => (typeof args[index] === 'number' ? args[index] : 0);
    const text = (index: number): string => (typeof args[index] === 'string' ? args[index] : '');
    switch (operator) {
      case OPS.save: this.nested(null); break;
      case OPS.restore: case OPS.paintFormXObjectEnd: this.state = this.stack.pop() ?? state; break;
      case OPS.transform: state.ctm = multiply(state.ctm, asMatrix(args)); break;
      case OPS.paintFormXObjectBegin: this.nested(args[0]); break;
      case OPS.beginText:
        this.text = [1, 0, 0, 1, 0, 0];
        this.lineStart = { x: 0, y: 0 };
        this.at = { x: 0, y: 0 };
        break;
      case OPS.setTextMatrix:
        this.text = asMatrix(args.length === 1 ? args[0] : args);
        this.lineStart = { x: 0, y: 0 };
        this.at = { x: 0, y: 0 };
        break;
      case OPS.setFont:
        state.font = text(0);
        state.size = number(1);
        break;
      case OPS.setCharSpacing: state.charSpacing = number(0); break;
      case OPS.setWordSpacing: state.wordSpacing = number(0); break;
      case OPS.setHScale: state.scale = number(0) / 100; break;
      case OPS.setLeading: state.leading = -number(0); break;
      case OPS.setTextRise: state.rise = number(0); break;
      case OPS.setTextRenderingMode: state.mode = number(0); break;
      case OPS.moveText: this.moveTo(number(0), number(1)); break;
      case OPS.setLeadingMoveText:
        state.leading = number(1);
        this.moveTo(number(0), number(1));
        break;
      case OPS.nextLine: this.moveTo(0, state.leading); break;
      case OPS.showText: if (Array.isArray(args[0])) this.show(args[0]); break;
      case OPS.setFillRGBColor: state.fill = text(0); break;
      case OPS.setFillColorN: state.fill = 'pattern'; break;
      case OPS.setGState: state.opacity = opacityIn(args[0]) ?? state.opacity; break;
      case OPS.paintImageXObject: case OPS.paintInlineImageXObject: case OPS.paintImageMaskXObject: case OPS.paintInlineImageXObjectGroup:
      case OPS.paintImageXObjectRepeat: case OPS.paintImageMaskXObjectGroup: case OPS.paintImageMaskXObjectRepeat: case OPS.paintSolidColorImageMask:
        this.paint(0, 0, 1, 1, true);
        break;
      case OPS.shadingFill: this.painted.push({ left: 0, right: this.width, top: 0, bottom: this.height, picture: false }); break;
      case OPS.setStrokeRGBColor: state.stroke = text(0); break;
      case OPS.constructPath: this.path(number(0), args[2]); break;
    }
  }
}

/** Reads one page; annotations and form fields are left out. */
export async function readVisiblePage(page: PDFPageProxy): Promise<VisiblePage> {
  const { width, height } = page.getViewport({ scale: 1 });
  // 0 is AnnotationMode.DISABLE.
  const list = await page.getOperatorList({ annotationMode: 0 });
  const reader = new PageReader(page);
  list.fnArray.forEach((operator: number, index: number) => {
    const args: unknown = list.argsArray[index];
    reader.step(operator, Array.isArray(args) ? args : ArrayBuffer.isView(args) ? Array.from(args as Float32Array) : []);
  });
  return { width, height, runs: reader.runs, rules: reader.rules, unseen: reader.unseen, painted: reader.painted };
}

/**
 * A filing's HTML made inert for printing, tag by tag. It works on tokens, not on a tree: the browser that prints
 * builds the tree, so broken markup looks as it does on EDGAR, and nesting 100,000 deep costs nothing here.
 */
import { Token, Tokenizer, TokenizerMode } from 'parse5';
import { inertDeclarations, inertStyleSheet } from './css-inert.ts';
import { TextTracker } from './html-text-tracker.ts';
import { fontSizeIn, TableMeasure } from './table-width.ts';

/** Elements that go with everything in them. */
const DROPPED_WITH_CONTENT = new Set(['script', 'iframe', 'object', 'applet', 'svg', 'math', 'template', 'audio', 'video', 'canvas',
  'noembed', 'noframes', 'frameset', 'ix:header', 'ix:hidden', 'ix:references', 'ix:resources']);
/** Tags that go while their content stays. */
const DROPPED_TAGS = new Set(['link', 'meta', 'base', 'embed', 'frame', 'form', 'param', 'source', 'track', 'portal', 'plaintext', 'bgsound',
  'dialog', 'slot', 'noscript', 'picture', 'document', 'type', 'sequence', 'filename', 'description', 'text']);
const RAW_TEXT = new Set(['style', 'xmp', 'iframe', 'noembed', 'noframes']);
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr', 'frame', 'bgsound']);
const ATTRIBUTES = new Set(['id', 'name', 'class', 'style', 'align', 'valign', 'width', 'height', 'border', 'cellpadding', 'cellspacing',
  'bgcolor', 'bordercolor', 'color', 'face', 'size', 'colspan', 'rowspan', 'nowrap', 'noshade', 'clear', 'type', 'start', 'value', 'compact',
  'title', 'alt', 'dir', 'lang', 'text', 'hspace', 'vspace', 'rules', 'span', 'scope', 'role', 'hidden', 'checked', 'disabled', 'rows', 'cols']);

export interface CleanOptions {
  /** Name of the file itself, so that `self.htm#item9a` stays a link inside the document. */
  readonly selfName: string | null;
  /**
   * Older filings mark the end of a page by its number and a rule, without a page break; true makes the break.
   * For filings with breaks of their own it stays off.
   */
  readonly breakAtRules: boolean;
  /** CSS pixels that the paper has between its margins. */
  readonly paperWidth: number;
  /** Columns of `<pre>` text that fit the paper at the normal type size; wider blocks get smaller type. */
  readonly preColumns: number;
  /** The name under which the printer will find this picture, or null where the submission does not hold it. */
  readonly resolveImage: (reference: string) => string | null;
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'));
}

function escapeAttribute(value: string): string {
  return escapeText(value).replace(/"/g, '&quot;');
}

const SAFE_DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|bmp);base64,[a-z0-9+/=\s]*$/i;

/** Link target inside the document, or null for every other one. */
function innerTarget(href: string, selfName: string | null): string | null {
  const value = href.trim();
  if (value.startsWith('#') && value.length > 1) return value;
  const hash = value.indexOf('#');
  if (hash > 0 && selfName !== null && value.slice(0, hash).toLowerCase() === selfName.toLowerCase()) return value.slice(hash);
  return null;
}

function attributes(tag: Token.TagToken, options: CleanOptions): string {
  let out = '';
  for (const { name, value } of tag.attrs) {
    if (name === 'href' && tag.tagName === 'a') {
      const target = innerTarget(value, options.selfName);
      if (target !== null) out += ` href="${escapeAttribute(target)}"`;
    } else if (name === 'style') {
      out += ` style="${escapeAttribute(inertDeclarations(value))}"`;
    } else if (ATTRIBUTES.has(name) || /^aria-[a-z]+$/.test(name)) {
      out += ` ${name}="${escapeAttribute(value)}"`;
    }
  }
  return out;
}

function image(tag: Token.TagToken, options: CleanOptions): string {
  const source = (Token.getTokenAttr(tag, 'src') ?? '').trim();
  const resolved = SAFE_DATA_IMAGE.test(source) ? source : options.resolveImage(source);
  if (resolved !== null) return `<img src="${escapeAttribute(resolved)}"${attributes(tag, options)}>`;
  const alt = (Token.getTokenAttr(tag, 'alt') ?? '').trim();
  return alt === '' ? '' : `<span>[${escapeText(alt)}]</span>`;
}

const BLOCK = /^(?:p|div|tr|td|th|table|br|hr|center|pre|li|h[1-6])$/;
/** What is seen without a word in it. */
const SEEN = new Set(['img', 'image', 'hr', 'input']);
/** Default type size of `<pre>`, in CSS pixels. */
const PRE_SIZE = 13;

/** Up to here the browser's own shrinking of the page leaves nothing out. */
const TOLERATED_WIDTH = 1.25;
/** Pixel sizes of `<font size="1">` to `"4"`. */
const FONT_SIZES: Record<string, number> = { '1': 10, '2': 13, '3': 16, '4': 18, '-1': 13, '-2': 10 };

/** Reports a start tag to the measure. */
function measureStart(measure: TableMeasure, tag: Token.TagToken): void {
  const style = Token.getTokenAttr(tag, 'style') ?? '';
  const font = tag.tagName === 'font' ? FONT_SIZES[Token.getTokenAttr(tag, 'size') ?? ''] ?? null : null;
  if (tag.tagName === 'table') measure.openTable();
  else if (tag.tagName === 'tr') measure.openRow();
  else if (tag.tagName === 'td' || tag.tagName === 'th') {
    measure.openCell({
      colspan: Number.parseInt(Token.getTokenAttr(tag, 'colspan') ?? '1', 10) || 1,
      nowrap: Token.getTokenAttr(tag, 'nowrap') !== null, width: Token.getTokenAttr(tag, 'width') ?? '', style,
    });
  } else if (BLOCK.test(tag.tagName)) measure.breakLine();
  const size = fontSizeIn(style) ?? font;
  if (size !== null) measure.font(size);
}

/** Browsers flatten markup nested more than 512 deep, in a time that grows with the square of the depth. */
const MAX_DEPTH = 400;
const NESTABLE = new Set(['div', 'span', 'blockquote', 'center', 'ul', 'ol', 'dl', 'dd', 'section', 'article', 'font', 'b', 'i', 'u', 'em', 'strong', 'small', 'big', 'sup', 'sub', 'a', 'label']);

/** Rows and cells of tables beyond this become rows of the last one: laying out tables in tables takes ever longer. */
const MAX_TABLE_DEPTH = 50;

function limitOf(name: string): number | null {
  return name === 'table' ? MAX_TABLE_DEPTH : NESTABLE.has(name) ? MAX_DEPTH : null;
}

/** Counts how deep each element is nested in itself and leaves out what is too deep. */
class DepthLimit {
  readonly #open = new Map<string, number>();
  /** True where the start tag may stay. */
  start(name: string): boolean {
    const limit = limitOf(name);
    if (limit === null) return true;
    const depth = (this.#open.get(name) ?? 0) + 1;
    this.#open.set(name, depth);
    return depth <= limit;
  }
  /** True where the end tag may stay: its start tag did. */
  end(name: string): boolean {
    const limit = limitOf(name);
    if (limit === null) return true;
    const depth = this.#open.get(name) ?? 0;
    if (depth > 0) this.#open.set(name, depth - 1);
    return depth <= limit;
  }
}

/** Of what follows the last thing seen, the end tags of elements that began before it. */
function closingTags(tail: readonly string[]): string[] {
  const begun = new Map<string, number>();
  return tail.filter((piece) => {
    // Styles hold for the whole document wherever they stand.
    if (piece.startsWith('<style>')) return true;
    const [, end, name = ''] = /^<(\/?)([a-z][^\s>]*)/.exec(piece) ?? [];
    if (end === undefined || VOID.has(name)) return false;
    const open = begun.get(name) ?? 0;
    begun.set(name, end === '' ? open + 1 : Math.max(0, open - 1));
    return end !== '' && open === 0;
  });
}

/** Collects the cleaned markup; `head` is put before everything but the doctype. */
export function cleanHtml(html: string, head: string, options: CleanOptions): string {
  const out: string[] = [];
  let doctype = '';
  let dropping: { readonly tag: string; depth: number } | null = null;
  let rawTag: string | null = null;
  let raw = '';
  let preAt = -1;
  /** A page has ended; the break is made where more follows, so that no blank page comes last. */
  let breakDue = false;
  /** Length of `out` up to what can be seen last: a page break or blank lines at the end would print an empty sheet. */
  let seen = 0;
  const tracker = new TextTracker();
  const measure = new TableMeasure();
  const depth = new DepthLimit();
  const tables: { readonly at: number; readonly tag: Token.TagToken }[] = [];
  const closeTable = (): void => {
    const outermost = !measure.nested;
    const width = measure.closeTable();
    const table = tables.pop();
    if (table === undefined || !outermost || width <= options.paperWidth * TOLERATED_WIDTH) return;
    const zoom = Math.max(0.2, Math.floor((options.paperWidth / width) * 100) / 100);
    const style = Token.getTokenAttr(table.tag, 'style') ?? '';
    const attrs = table.tag.attrs.filter(({ name }) => name !== 'style').concat({ name: 'style', value: `${style};zoom:${zoom}` });
    out[table.at] = `<table${attributes({ ...table.tag, attrs }, options)}>`;
  };
  const closePre = (): void => {
    tracker.endLine();
    if (preAt >= 0 && tracker.widest > options.preColumns) {
      const size = Math.max(3, Math.floor((PRE_SIZE * options.preColumns * 10) / tracker.widest) / 10);
      out[preAt] = `<pre style="font-size:${size}px">`;
    }
    preAt = -1;
  };

  const text = (token: Token.CharacterToken): void => {
    if (dropping !== null) return;
    if (rawTag === 'style') raw += token.chars;
    else {
      tracker.add(token.chars);
      measure.text(token.chars);
      out.push(escapeText(token.chars.replace(/[^\P{Cc}\t\n\f\r]/gu, ' ')));
      if (/\S/.test(token.chars)) seen = out.length;
    }
  };
  const tokenizer: Tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, {
    onComment: () => undefined,
    onDoctype(token) {
      if (doctype === '' && out.length === 0 && token.name?.toLowerCase() === 'html') {
        const id = token.publicId === null ? '' : ` PUBLIC "${escapeAttribute(token.publicId)}"`;
        const system = token.systemId === null ? '' : `${id === '' ? ' SYSTEM' : ''} "${escapeAttribute(token.systemId)}"`;
        doctype = `<!DOCTYPE html${id}${system}>`;
      }
    },
    onCharacter: text,
    onWhitespaceCharacter: text,
    onNullCharacter: () => undefined,
    onEof: () => undefined,
    onStartTag(token) {
      const name = token.tagName;
      if (name === 'script') tokenizer.state = TokenizerMode.SCRIPT_DATA;
      else if (name === 'title' || name === 'textarea') tokenizer.state = TokenizerMode.RCDATA;
      else if (RAW_TEXT.has(name)) tokenizer.state = TokenizerMode.RAWTEXT;
      if (dropping !== null) {
        if (name === dropping.tag && !token.selfClosing) dropping.depth += 1;
        return;
      }
      if (DROPPED_WITH_CONTENT.has(name)) {
        if (!token.selfClosing || RAW_TEXT.has(name) || name === 'script') dropping = { tag: name, depth: 1 };
        return;
      }
      if (name === 'page') { out.push('<div style="break-before:page"></div>'); return; }
      if (name === 'style') { rawTag = 'style'; raw = ''; return; }
      if (DROPPED_TAGS.has(name) || !/^[a-z][a-z0-9:._-]*$/.test(name) || !depth.start(name)) return;
      if (BLOCK.test(name)) tracker.endLine();
      measureStart(measure, token);
      if (name === 'hr' && options.breakAtRules && tracker.endsPage) {
        tracker.startPage();
        // The break takes the rule's place: on a page that is just full the rule alone would fill the next one.
        breakDue = true;
        return;
      }
      // Before the place of a table or text block is remembered, so that setting it smaller does not overwrite the break.
      if (breakDue && BLOCK.test(name)) { out.push('<div style="break-before:page"></div>'); breakDue = false; }
      if (name === 'table') tables.push({ at: out.length, tag: token });
      if (name === 'pre' || name === 'xmp') { closePre(); tracker.startPre(); preAt = out.length; }
      out.push(name === 'img' || name === 'image' ? image(token, options) : `<${name === 'xmp' ? 'pre' : name}${attributes(token, options)}>`);
      if (SEEN.has(name)) seen = out.length;
    },
    onEndTag(token) {
      const name = token.tagName;
      if (dropping !== null) {
        if (name === dropping.tag) dropping.depth -= 1;
        if (dropping.depth <= 0) dropping = null;
        return;
      }
      if (name === 'style' && rawTag === 'style') {
        out.push(`<style>${inertStyleSheet(raw)}</style>`);
        rawTag = null;
        return;
      }
      if (name === 'pre' || name === 'xmp') {
        closePre();
        const last = out.length - 1;
        if (options.breakAtRules) out[last] = (out[last] ?? '').trimEnd();
      }
      if (name === 'table') closeTable();
      if (name === 'td' || name === 'th') measure.closeCell();
      if (BLOCK.test(name)) tracker.endLine();
      if (DROPPED_TAGS.has(name) || DROPPED_WITH_CONTENT.has(name) || name === 'page' || VOID.has(name) && name !== 'br') return;
      if (/^[a-z][a-z0-9:._-]*$/.test(name) && depth.end(name)) out.push(`</${name === 'xmp' ? 'pre' : name}>`);
    },
  });
  tokenizer.write(html, true);
  const body = seen === 0 ? out : [...out.slice(0, seen), ...closingTags(out.slice(seen))];
  return `${doctype}${head}${body.join('')}`;
}

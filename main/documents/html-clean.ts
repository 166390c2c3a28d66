/**
 * A filing's HTML made inert for printing, tag by tag. It works on tokens, not on a tree: the browser that prints
 * builds the tree, so broken markup looks as it does on EDGAR, and nesting 100,000 deep costs nothing here.
 */
import { Token, Tokenizer, TokenizerMode } from 'parse5';
import { inertDeclarations, inertStyleSheet } from './css-inert.ts';

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

/** Collects the cleaned markup; `head` is put before everything but the doctype. */
export function cleanHtml(html: string, head: string, options: CleanOptions): string {
  const out: string[] = [];
  let doctype = '';
  let dropping: { readonly tag: string; depth: number } | null = null;
  let rawTag: string | null = null;
  let raw = '';

  const text = (token: Token.CharacterToken): void => {
    if (dropping !== null) return;
    if (rawTag === 'style') raw += token.chars;
    else out.push(escapeText(token.chars.replace(/[^\P{Cc}\t\n\f\r]/gu, ' ')));
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
      if (DROPPED_TAGS.has(name) || !/^[a-z][a-z0-9:._-]*$/.test(name)) return;
      out.push(name === 'img' || name === 'image' ? image(token, options) : `<${name === 'xmp' ? 'pre' : name}${attributes(token, options)}>`);
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
      if (DROPPED_TAGS.has(name) || DROPPED_WITH_CONTENT.has(name) || name === 'page' || VOID.has(name) && name !== 'br') return;
      if (/^[a-z][a-z0-9:._-]*$/.test(name)) out.push(`</${name === 'xmp' ? 'pre' : name}>`);
    },
  });
  tokenizer.write(html, true);
  return `${doctype}${head}${out.join('')}`;
}

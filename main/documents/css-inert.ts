/** CSS of a filing made inert: it may colour and place, but load nothing and not resize the paper. */

/** CSS escapes (`\75rl(`) undone, so that what is searched below is what a browser would see. */
function unescapeCss(css: string): string {
  return css.replace(/\\([0-9a-f]{1,6})\s?|\\([^\n0-9a-f])/gi, (_, hex: string | undefined, char: string | undefined) => {
    if (hex === undefined) return char ?? '';
    const code = Number.parseInt(hex, 16);
    return code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
  });
}

const LOADS = /url\s*\((?:[^)"']|"[^"]*"|'[^']*')*\)?|image-set\s*\(|(?:-webkit-)?cross-fade\s*\(|expression\s*\(|@import[^;{}]*;?|@font-face\s*\{[^}]*\}?|@namespace[^;{}]*;?|behavior\s*:[^;}]*|-moz-binding\s*:[^;}]*/gi;

/**
 * What a browser window forgives and paper cuts off: text drawn past the right edge by a negative margin, a whole
 * page floated out of the flow, boxes that would come again on every sheet.
 */
function onPaper(declarations: string): string {
  let css = declarations.replace(/margin-right\s*:\s*-[^;}]*/gi, 'margin-right:0').replace(/position\s*:\s*(?:fixed|sticky)/gi, 'position:static');
  if (/position\s*:\s*absolute/i.test(css) && !/(?:^|[;\s{])(?:top|left|right|bottom|inset)\s*:/i.test(css)) {
    css = css.replace(/position\s*:\s*absolute/gi, 'position:static').replace(/width\s*:\s*100%/gi, 'width:auto');
  }
  return css;
}

/** The declarations of a `style` attribute. */
export function inertDeclarations(style: string): string {
  const plain = style.includes('\\') ? unescapeCss(style) : style;
  return onPaper(plain.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ').replace(LOADS, ' '));
}

/** The content of a `<style>` element. `@page` goes too: paper and margins are the display PDF's own. */
export function inertStyleSheet(css: string): string {
  return inertDeclarations(css.replace(/<!--|-->/g, ' ')).replace(/@page[^{}]*\{(?:[^{}]|\{[^{}]*\})*\}?/gi, ' ').replace(/</g, ' ');
}

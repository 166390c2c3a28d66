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

/** The declarations of a `style` attribute. */
export function inertDeclarations(style: string): string {
  const plain = style.includes('\\') ? unescapeCss(style) : style;
  return plain.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ').replace(LOADS, ' ').replace(/position\s*:\s*(?:fixed|sticky)/gi, 'position:static');
}

/** The content of a `<style>` element. `@page` goes too: paper and margins are the display PDF's own. */
export function inertStyleSheet(css: string): string {
  return inertDeclarations(css.replace(/<!--|-->/g, ' ')).replace(/@page[^{}]*\{(?:[^{}]|\{[^{}]*\})*\}?/gi, ' ').replace(/</g, ' ');
}

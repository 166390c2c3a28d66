import { isMac } from '../api/bridge.ts';

/** A key combination as written in the command list: "Mod+Shift+F", "Alt+ArrowDown", "?". `Mod` is Command on macOS, Ctrl elsewhere. */
export type KeyCombination = string;

interface ParsedKeys {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly key: string;
}

export function parseKeys(combination: KeyCombination): ParsedKeys {
  const parts = combination.split('+');
  const key = parts.at(-1) || '+';
  return { mod: parts.includes('Mod'), shift: parts.includes('Shift'), alt: parts.includes('Alt'), key };
}

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Printable signs such as "?" are matched as typed, since the Shift they need differs from keyboard to keyboard. */
export function matchesKeys(press: KeyPress, combination: KeyCombination, mac = isMac()): boolean {
  const wanted = parseKeys(combination);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (mod !== wanted.mod || other || press.altKey !== wanted.alt) return false;
  const sign = wanted.key.length === 1 && !/[a-z0-9]/i.test(wanted.key);
  if (!sign && press.shiftKey !== wanted.shift) return false;
  return press.key.toLowerCase() === wanted.key.toLowerCase();
}

const SYMBOLS: Readonly<Record<string, string>> = {
  ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', ' ': 'Space', Delete: 'Del',
};

/** For people: "Ctrl Shift F", or "⌘ ⇧ F" on macOS. */
export function formatKeys(combination: KeyCombination, mac = isMac()): string {
  const { mod, shift, alt, key } = parseKeys(combination);
  const words = [];
  if (mod) words.push(mac ? '⌘' : 'Ctrl');
  if (alt) words.push(mac ? '⌥' : 'Alt');
  if (shift) words.push(mac ? '⇧' : 'Shift');
  words.push(SYMBOLS[key] ?? (key.length === 1 ? key.toUpperCase() : key));
  return words.join(' ');
}

/** For aria-keyshortcuts: "Control+Shift+F". */
export function ariaKeys(combination: KeyCombination, mac = isMac()): string {
  return combination.replace('Mod', mac ? 'Meta' : 'Control');
}

/** True where typing belongs to the element: text fields, the response editor. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range', 'color'].includes(target.type);
}

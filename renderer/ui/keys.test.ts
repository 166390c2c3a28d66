import { describe, expect, it } from 'vitest';
import { formatKeys, matchesKeys } from './keys.ts';

function press(key: string, held: Partial<{ ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean }> = {}) {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

describe('matchesKeys', () => {
  it('tells undo from redo by Shift alone', () => {
    expect(matchesKeys(press('z', { ctrlKey: true }), 'Mod+Z', false)).toBe(true);
    expect(matchesKeys(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Z', false)).toBe(false);
    expect(matchesKeys(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z', false)).toBe(true);
  });
  it('uses Command on macOS and leaves Control to the system there', () => {
    expect(matchesKeys(press('k', { metaKey: true }), 'Mod+K', true)).toBe(true);
    expect(matchesKeys(press('k', { ctrlKey: true }), 'Mod+K', true)).toBe(false);
  });
  it('takes a sign as typed, whichever Shift made it', () => {
    expect(matchesKeys(press('?', { shiftKey: true }), '?', false)).toBe(true);
    expect(matchesKeys(press('?', { shiftKey: false }), '?', false)).toBe(true);
  });
  it('reads the plus sign itself as a key', () => {
    expect(matchesKeys(press('+', { ctrlKey: true, shiftKey: true }), 'Mod++', false)).toBe(true);
  });
});

describe('formatKeys', () => {
  it('names the keys as they are printed', () => {
    expect(formatKeys('Mod+Shift+F', false)).toBe('Ctrl Shift F');
    expect(formatKeys('Mod+Shift+F', true)).toBe('⌘ ⇧ F');
    expect(formatKeys('Alt+ArrowDown', false)).toBe('Alt ↓');
  });
});

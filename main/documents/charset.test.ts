import { describe, expect, test } from 'vitest';
import { decodeText } from './charset.ts';

const bytes = (latin1: string): Uint8Array => Uint8Array.from(Buffer.from(latin1, 'latin1'));

describe('decodeText', () => {
  test('valid UTF-8 is read as UTF-8, with or without its mark', () => {
    expect(decodeText(Buffer.from('the Company\u2019s “plan” — 5\u00A0%'))).toBe('the Company\u2019s “plan” — 5\u00A0%');
    expect(decodeText(Buffer.from('\uFEFFtext'))).toBe('text');
  });
  test('windows-1252 keeps its curly quotes, dashes and the euro', () => {
    expect(decodeText(bytes('Registrant\x92s \x93Item 9A(T)\x94 \x96 \x80 5'))).toBe('Registrant’s “Item 9A(T)” – € 5');
  });
  test('UTF-8 with a few stray windows-1252 bytes keeps both', () => {
    const mixed = Buffer.concat([Buffer.from('“one” “two” — '), bytes('it\x92s')]);
    expect(decodeText(mixed)).toBe('“one” “two” — it’s');
  });
  test('UTF-16 is told by its mark and without it', () => {
    expect(decodeText(Buffer.from('\uFEFFItem 1A', 'utf16le'))).toBe('Item 1A');
    expect(decodeText(Buffer.from('Item 1A. Risk Factors', 'utf16le'))).toBe('Item 1A. Risk Factors');
  });
});

import { describe, expect, test } from 'vitest';
import { decodeUuencoded } from './uuencode.ts';

const decode = (text: string): string | null => {
  const bytes = decodeUuencoded(Buffer.from(text, 'latin1'));
  return bytes === null ? null : Buffer.from(bytes).toString('latin1');
};

describe('decodeUuencoded', () => {
  test('decodes what uuencode(1) writes', () => {
    expect(decode('begin 644 cat.txt\n#0V%T\n`\nend\n')).toBe('Cat');
    expect(decode("<PDF>\nbegin 644 a\r\n:=&AE('%U:6-K(&)R;W=N(&9O>\"!J=6UP<P``\r\n`\r\nend\r\n</PDF>")).toBe('the quick brown fox jumps\0');
  });
  test('blanks cut off at the end of a line, and a missing end, do no harm', () => {
    // Nine zero bytes are nine groups of blanks; mail gateways cut them.
    expect(decode('begin 644 zeros\n)\n#0V%T\n')).toBe(`${'\0'.repeat(9)}Cat`);
  });
  test('text that only mentions begin is not decoded', () => {
    expect(decode('We will begin 644 new leases.\n')).toBeNull();
  });
});

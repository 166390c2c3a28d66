import { describe, expect, it } from 'vitest';
import { meaningOf } from './number-keys.ts';

const letter = (count: number) => Array.from({ length: count }, (_, index) => ({ number: String(index + 1) }));

describe('meaningOf', () => {
  it('links at once in a letter of up to nine comments', () => {
    expect(meaningOf('1', letter(9))).toEqual({ kind: 'link', comment: { number: '1' } });
    expect(meaningOf('9', letter(9))).toEqual({ kind: 'link', comment: { number: '9' } });
  });
  it('waits only where a longer number begins so', () => {
    expect(meaningOf('1', letter(12))).toEqual({ kind: 'wait', comment: { number: '1' } });
    expect(meaningOf('2', letter(12))).toEqual({ kind: 'link', comment: { number: '2' } });
    expect(meaningOf('12', letter(12))).toEqual({ kind: 'link', comment: { number: '12' } });
  });
  it('does not invent comments', () => {
    expect(meaningOf('7', letter(3))).toEqual({ kind: 'unknown' });
    expect(meaningOf('1', [{ number: '10' }])).toEqual({ kind: 'wait', comment: null });
  });
});

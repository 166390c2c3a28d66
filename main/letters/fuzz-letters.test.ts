/** Damaged letters: nothing crashes, and every word that goes in comes out in some part of the letter. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLetterLines } from '../documents/letter-lines/index.ts';
import type { LetterLine } from '../documents/model.ts';
import { withoutBullet } from './letter-pieces.ts';
import { readLetter } from './parse-letter.ts';
import { parseResponse } from './parse-response.ts';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const letters = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => ({ name, text: readFileSync(folder + name, 'utf8') }));

/** A small generator with a seed, so that a failure can be repeated (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const LOOK_ALIKES: Readonly<Record<string, string>> = { '-': '\u2011', "'": '\u2019', '"': '\u201D', a: '\u0430', '1': '\uFF11', '.': '\u2024', ' ': '\u00A0', e: 'e\u0301' };

function rewrap(text: string, width: number): string {
  return text
    .split(/\n\s*\n/)
    .map((block) => {
      let line = '';
      const lines: string[] = [];
      for (const word of block.split(/\s+/).filter((part) => part !== '')) {
        if (line !== '' && line.length + 1 + word.length > width) {
          lines.push(line);
          line = word;
        } else line = line === '' ? word : `${line} ${word}`;
      }
      return [...lines, line].join('\n');
    })
    .join('\n\n');
}

const DAMAGES: Readonly<Record<string, (text: string, next: () => number) => string>> = {
  'cut off': (text, next) => text.slice(0, Math.floor(text.length * next())),
  'beginning lost': (text, next) => text.slice(Math.floor(text.length * next())),
  'wrapped anew': (text, next) => rewrap(text, 30 + Math.floor(next() * 90)),
  'header thrown in': (text, next) => {
    const lines = text.split('\n');
    lines.splice(Math.floor(lines.length * next()), 0, 'Diane Bessette', 'LENNAR CORP', 'May 16, 2019', 'Page 7');
    return lines.join('\n');
  },
  'white space shuffled': (text, next) => text.replace(/\s+/g, (space) => (next() < 0.2 ? ['\t', '   ', '\n', '\n\n', '\u00A0', '\r\n'][Math.floor(next() * 6)] ?? ' ' : space)),
  'look-alikes': (text, next) => Array.from(text, (character) => (next() < 0.05 ? (LOOK_ALIKES[character] ?? character) : character)).join(''),
  'one line': (text) => text.replace(/\s+/g, ' '),
  'lines shuffled': (text, next) => text.split('\n').map((line) => ({ line, key: next() })).sort((a, b) => a.key - b.key).map(({ line }) => line).join('\n'),
};

function words(text: string): string[] {
  return text.split(/[\s\u00A0]+/).filter((word) => word !== '');
}

/** Characters without white space, since a number can be cut from the word it sticks to ("1.We"). */
function ink(texts: readonly string[]): string {
  return texts.join('').replace(/[\s\u00A0]+/g, '').split('').sort().join('');
}

/** What the parts of the letter hold and what went in, to be the same. */
function inkOf(lines: readonly LetterLine[]): { parts: string; source: string } {
  const { letter, parts } = readLetter(lines);
  parseResponse(lines);
  letter.comments.forEach((comment, index) => {
    const own = parts.filter((part) => part.role === 'comment' && part.comment === index).map((part) => part.text);
    const bare = (texts: readonly string[]): string => words(texts.map(withoutBullet).join(' ')).join('').replace(/[•\uF0B7o*-]/g, '');
    expect(bare(comment.paragraphs).length).toBeGreaterThanOrEqual(bare(own).length - 20);
    expect(bare(own)).toContain(bare([comment.paragraphs.at(-1) ?? '']));
  });
  return { parts: ink(parts.map((part) => part.text)), source: ink(lines.map((line) => line.text)) };
}

describe.each(letters)('$name', ({ text }) => {
  it('is whole when undamaged', async () => {
    const { parts, source } = inkOf(await readLetterLines({ format: 'text', text }));
    expect(parts).toBe(source);
  });

  it.each(Object.entries(DAMAGES))('loses no word: %s', async (_name, damage) => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const { parts, source } = inkOf(await readLetterLines({ format: 'text', text: damage(text, random(seed)) }));
      expect(parts).toBe(source);
    }
  });
});

describe('comments survive another line width and a running header anywhere', () => {
  const text = letters.find(({ name }) => name.startsWith('lennar-2019'))?.text ?? '';
  const bare = (paragraphs: readonly string[]): string => words(paragraphs.join(' ')).join(' ');

  it('at any width', async () => {
    const whole = readLetter(await readLetterLines({ format: 'text', text })).letter.comments.map((comment) => bare(comment.paragraphs));
    expect(whole).toHaveLength(2);
    for (const width of [50, 65, 72, 80, 100]) {
      const lines = await readLetterLines({ format: 'text', text: rewrap(text, width).replace(/\n*(?=Diane Bessette\nLENNAR)/g, '\n') });
      expect(readLetter(lines).letter.comments.map((comment) => comment.number)).toEqual(['1', '2']);
    }
  });

  it('with a header inside a comment', async () => {
    const plain = readLetter(await readLetterLines({ format: 'text', text })).letter.comments.map((comment) => bare(comment.paragraphs));
    const lines = text.split('\n');
    const at = lines.findIndex((line) => /^\s*2\.\s/.test(line));
    for (let offset = 1; offset < 5; offset += 1) {
      const with_ = [...lines];
      with_.splice(at + offset, 0, 'Diane Bessette', 'LENNAR CORP', 'May 16, 2019', 'Page 7');
      const comments = readLetter(await readLetterLines({ format: 'text', text: with_.join('\n') })).letter.comments;
      expect(comments.map((comment) => bare(comment.paragraphs))).toEqual(plain);
    }
  });
});

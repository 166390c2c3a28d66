import { expect, test } from 'vitest';
import { parseCommandLine } from './command-line.ts';

test('files and the library of a packaged app', () => {
  expect(parseCommandLine(['letter.pdf', '--library', 'review', '/data/10-K.htm'], '/home/ann', null))
    .toEqual({ libraryDir: '/home/ann/review', files: ['/home/ann/letter.pdf', '/data/10-K.htm'] });
  expect(parseCommandLine(['--library=/lib'], '/home/ann', null)).toEqual({ libraryDir: '/lib', files: [] });
});

test('unpackaged, the app folder stands first, among Chromium\'s switches', () => {
  expect(parseCommandLine(['--inspect=0', '-r', '/loader.js', '--no-sandbox', '/checkout', '--library', '/lib', 'a.txt'], '/w', '/checkout'))
    .toEqual({ libraryDir: '/lib', files: ['/w/a.txt'] });
});

test('nothing given', () => {
  expect(parseCommandLine([], '/w', null)).toEqual({ libraryDir: null, files: [] });
  expect(parseCommandLine(['--library'], '/w', null)).toEqual({ libraryDir: null, files: [] });
});

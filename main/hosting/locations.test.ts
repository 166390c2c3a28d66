import { expect, test } from 'vitest';
import { chromiumCandidates } from './find-chromium.ts';
import { defaultLibraryDir } from './library-location.ts';

test('the library stands where each system keeps application data', () => {
  expect(defaultLibraryDir('linux', {}, '/home/ann')).toBe('/home/ann/.local/share/tickmark/library');
  expect(defaultLibraryDir('linux', { XDG_DATA_HOME: '/data' }, '/home/ann')).toBe('/data/tickmark/library');
  expect(defaultLibraryDir('linux', { XDG_DATA_HOME: 'relative' }, '/home/ann')).toBe('/home/ann/.local/share/tickmark/library');
  expect(defaultLibraryDir('darwin', {}, '/Users/ann')).toBe('/Users/ann/Library/Application Support/Tickmark/Library');
  expect(defaultLibraryDir('win32', { LOCALAPPDATA: 'C:\\Users\\ann\\AppData\\Local' }, 'C:\\Users\\ann')).toBe('C:\\Users\\ann\\AppData\\Local\\Tickmark\\Library');
});

test('browsers are looked for where each system installs them, the one named by hand first', () => {
  const linux = chromiumCandidates({ platform: 'linux', env: { PATH: '/usr/bin:relative:/opt/bin', TICKMARK_CHROMIUM: '/my/chrome' }, home: '/home/ann' });
  expect(linux[0]).toBe('/my/chrome');
  expect(linux).toContain('/opt/bin/google-chrome-stable');
  expect(linux).toContain('/usr/bin/chromium');
  expect(linux.filter((file) => !file.startsWith('/'))).toEqual([]);
  expect(chromiumCandidates({ platform: 'darwin', env: {}, home: '/Users/ann' })).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(chromiumCandidates({ platform: 'win32', env: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, home: 'C:\\Users\\ann' }))
    .toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
});

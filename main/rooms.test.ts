/** The table of rooms in docs/architecture.md, checked against every import of the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;

interface Room {
  /** Paths that begin so belong to the room; the longest match wins. */
  readonly room: string;
  /** Rooms (path beginnings) that it may import besides itself. */
  readonly rooms: readonly string[];
  /** Packages it may import; `node:*` stands for all of Node. */
  readonly packages: readonly string[];
}

const ROOMS: readonly Room[] = [
  { room: 'db/model', rooms: [], packages: [] },
  { room: 'db/', rooms: ['db/model'], packages: ['better-sqlite3', 'node:*'] },
  { room: 'preload/index', rooms: ['preload/', 'db/model'], packages: ['electron'] },
  { room: 'preload/', rooms: ['db/model'], packages: ['zod'] },
  { room: 'renderer/anchoring/', rooms: ['db/model'], packages: ['approx-string-match', 'diff'] },
  { room: 'renderer/viewer/', rooms: ['renderer/anchoring/', 'renderer/ui/', 'db/model'], packages: ['react', 'react-dom', 'pdfjs-dist', 'lucide-react', '@base-ui/react', '@tanstack/react-virtual'] },
  { room: 'renderer/api/', rooms: ['preload/api', 'preload/result', 'db/model'], packages: [] },
  {
    room: 'renderer/', rooms: ['preload/api', 'preload/result', 'db/model', 'renderer/'],
    packages: ['react', 'react-dom', 'zustand', '@base-ui/react', 'lucide-react', 'react-resizable-panels', '@tiptap/*', '@tanstack/react-virtual'],
  },
  { room: 'main/letters/', rooms: ['db/model', 'main/documents/model', 'renderer/anchoring/'], packages: [] },
  {
    room: 'main/documents/', rooms: ['db/model', 'preload/result', 'renderer/anchoring/', 'main/core/ports'],
    packages: ['node:*', 'pdfjs-dist', 'pdfkit', 'parse5', '@cantoo/pdf-lib', 'yauzl'],
  },
  {
    room: 'main/packet/', rooms: ['db/model', 'preload/api', 'preload/result', 'renderer/anchoring/', 'main/documents/fonts'],
    packages: ['node:*', 'pdfjs-dist', 'pdfkit', '@cantoo/pdf-lib', 'fontkit', 'zod', 'docx', 'write-excel-file'],
  },
  { room: 'main/suggest/vectors/installed', rooms: ['main/suggest/vectors/'], packages: ['node:*'] },
  { room: 'main/suggest/', rooms: ['db/model', 'main/letters/model', 'renderer/anchoring/'], packages: [] },
  {
    room: 'main/core/', rooms: ['db/', 'preload/api', 'preload/result', 'renderer/anchoring/', 'main/documents/', 'main/letters/', 'main/packet/', 'main/suggest/'],
    packages: ['node:*'],
  },
  { room: 'main/core/backup/', rooms: ['db/', 'preload/result', 'main/core/'], packages: ['node:*', 'yauzl', 'yazl'] },
  { room: 'main/hosting/', rooms: ['package.json', 'preload/api', 'preload/result', 'main/core/ports', 'main/packet/file-names'], packages: ['node:*', 'playwright-core'] },
  { room: 'main/electron/', rooms: ['preload/api', 'preload/result', 'main/core/', 'main/hosting/'], packages: ['node:*', 'electron'] },
  { room: 'main/index', rooms: ['main/electron/'], packages: ['electron'] },
  { room: 'main/browser/', rooms: ['preload/api', 'preload/result', 'main/core/', 'main/hosting/'], packages: ['node:*', 'ws', 'playwright-core'] },
  {
    room: 'main/cli/',
    rooms: ['preload/api', 'preload/result', 'db/model', 'renderer/anchoring/', 'main/core/', 'main/documents/', 'main/letters/', 'main/packet/', 'main/suggest/', 'main/hosting/'],
    packages: ['node:*', 'zod'],
  },
  // Builds, measures and tests the rest; nothing imports it and none of it is shipped.
  { room: 'main/scripts/', rooms: ['db/', 'preload/', 'renderer/', 'main/'], packages: ['*'] },
  { room: 'e2e/', rooms: [], packages: ['node:*', '@playwright/test', 'playwright', '@axe-core/playwright', '@cantoo/pdf-lib', 'pdfjs-dist'] },
];

/** Tests may also use the test runner, Node, and what makes or reads the files that they check. */
const TEST_PACKAGES = ['vitest', 'node:*', '@cantoo/pdf-lib', 'pdfjs-dist', 'pdfkit', 'playwright-core', 'react', 'react-dom'];

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name));
}

/** Every specifier of static and dynamic imports and re-exports. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function roomOf(file: string): Room | undefined {
  return ROOMS.filter(({ room }) => file.startsWith(room)).sort((a, b) => b.room.length - a.room.length)[0];
}

function allowsPackage(allowed: readonly string[], specifier: string): boolean {
  return allowed.some((name) => name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name || specifier.startsWith(`${name}/`));
}

function violation(file: string, specifier: string): string | null {
  const room = roomOf(file);
  if (room === undefined) return `${file} stands in no room`;
  const isTest = /\.test\.tsx?$|\/(testing|fixtures)\//.test(file);
  if (!specifier.startsWith('.')) {
    return allowsPackage(isTest ? [...room.packages, ...TEST_PACKAGES] : room.packages, specifier) ? null : `${file} imports the package ${specifier}`;
  }
  const target = relative(root, normalize(join(root, dirname(file), specifier.split('?')[0] ?? '')));
  const own = roomOf(target)?.room === room.room;
  // A test may set its room up from the rooms around it; the window's code stays out of the core's tests and back.
  return own || isTest || room.rooms.some((allowed) => target.startsWith(allowed)) ? null : `${file} imports ${target}`;
}

describe('rooms', () => {
  const files = ['db', 'preload', 'renderer', 'main', 'e2e'].flatMap(sources).filter((file) => !file.startsWith('main/rooms.test'));

  test('the walk sees the code', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(importsOf('main/core/app.ts')).toContain('../../db/connection.ts');
  });

  test('no import crosses a wall', () => {
    expect(files.flatMap((file) => importsOf(file).map((specifier) => violation(file, specifier))).filter((found) => found !== null)).toEqual([]);
  });

  test('no file is longer than 500 lines', () => {
    const long = files.map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length })).filter(({ lines }) => lines > 500);
    expect(long).toEqual([]);
  });
});

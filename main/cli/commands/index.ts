import type { Command } from '../command.ts';

/** By name, in the order of the help. Loaded one by one: most need only a small part of the program. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['inspect', async () => (await import('./inspect.ts')).inspect],
  ['text', async () => (await import('./text.ts')).text],
  ['convert', async () => (await import('./convert.ts')).convert],
  ['parse-letter', async () => (await import('./parse-letter.ts')).parseLetter],
  ['locate', async () => (await import('./locate.ts')).locate],
  ['due', async () => (await import('./due.ts')).due],
  ['import', async () => (await import('./import.ts')).importFiles],
  ['matters', async () => (await import('./matters.ts')).matters],
  ['annotate', async () => (await import('./annotate.ts')).annotate],
  ['attach', async () => (await import('./attach.ts')).attach],
  ['respond', async () => (await import('./respond.ts')).respond],
  ['search', async () => (await import('./search.ts')).search],
  ['export', async () => (await import('./export.ts')).exportMatter],
  ['verify', async () => (await import('./verify.ts')).verify],
]);

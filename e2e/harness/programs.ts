/** Other programs, asked what they make of a file that Tickmark wrote. */
import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { projectDir } from './runtimes.ts';

export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version']).error === undefined;
}

/** What a program prints; its exit code must be 0. */
export function output(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

/** All words of a PDF on one line each run of space. */
export function textOf(pdf: string): string {
  return output('pdftotext', [pdf, '-']).replace(/\s+/g, ' ');
}

/** Runs Tickmark's own command line on a library. */
export function tickmark(libraryDir: string, ...args: readonly string[]): unknown {
  const program = path.join(projectDir, 'out', 'main', 'cli.js');
  return JSON.parse(execFileSync(process.execPath, [program, ...args, '--library', libraryDir], { encoding: 'utf8', cwd: projectDir }));
}

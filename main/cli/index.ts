#!/usr/bin/env node
/** The command line: one command per file, JSON on standard output, everything else on standard error. */
import '../core/quiet-console.ts';
import { toFailure } from '../core/channel.ts';
import { APP_VERSION } from '../hosting/version.ts';
import { UsageError, type CommandOutput } from './command.ts';
import { commands } from './commands/index.ts';
import { failureText } from './failure-text.ts';

const { stdout, stderr } = process;

// A reader such as `head` may close the pipe early; that is its right and no error.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
stderr.on('error', () => undefined);

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());

const output: CommandOutput = {
  json: (value) => new Promise((resolve) => {
    if (stdout.write(`${JSON.stringify(value)}\n`)) resolve();
    else stdout.once('drain', resolve);
  }),
  progress(message) {
    if (stderr.isTTY) stderr.write(`\r\u001b[K${message}`);
  },
  warn: (message) => { stderr.write(`${stderr.isTTY ? '\r\u001b[K' : ''}tickmark: ${message}\n`); },
  signal: interrupted.signal,
};

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--version') {
    stdout.write(`${APP_VERSION}\n`);
    return 0;
  }
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    stderr.write(help());
    return name === undefined ? 2 : 0;
  }
  const entry = commands.get(name);
  if (entry === undefined) {
    output.warn(`there is no command "${name}".${nearest(name)}\n${help()}`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    stderr.write(`${usageOf(name)}\n`);
    return 0;
  }
  try {
    return await (await entry.load())(args, output);
  } catch (error) {
    if (error instanceof UsageError) {
      output.warn(`${error.message}\n${usageOf(name)}`);
      return 2;
    }
    const failure = toFailure(error);
    output.warn(failureText(failure));
    if (failure.kind === 'internal' && process.env['TICKMARK_DEBUG'] && error instanceof Error) stderr.write(`${error.stack ?? ''}\n`);
    return 1;
  }
}

function usageOf(name: string): string {
  return `usage: tickmark ${name} ${commands.get(name)?.usage ?? ''}`;
}

function help(): string {
  const lines = [...commands].map(([name, { usage, summary }]) => `  ${name} ${usage}\n      ${summary}`);
  return `usage: tickmark COMMAND ...\n\n${lines.join('\n')}\n\nJSON on standard output; exit code 0 done, 1 the input could not be processed, 2 wrong usage.\n`;
}

/** A command that shares its first letters with what was typed. */
function nearest(typed: string): string {
  const found = [...commands.keys()].find((name) => name.startsWith(typed.slice(0, 3)));
  return found === undefined ? '' : ` Did you mean "${found}"?`;
}

const code = await main(process.argv.slice(2));
if (stderr.isTTY) stderr.write('\r\u001b[K');
// Everything written must have left before the process ends; threads and browsers are closed by then.
await new Promise<void>((resolve) => { stdout.write('', () => resolve()); });
process.exit(code);

import { parseArgs } from 'node:util';
import { UsageError } from './command.ts';

/** A `text` is a value that may be empty. */
type OptionKinds = Readonly<Record<string, 'value' | 'values' | 'text' | 'flag'>>;

export interface Arguments {
  readonly positionals: readonly string[];
  value(name: string): string | null;
  values(name: string): readonly string[];
  flag(name: string): boolean;
  /** @throws UsageError where the option is missing */
  required(name: string): string;
}

/** @throws UsageError for an unknown option, a missing value, or too few or too many positionals */
export function readArguments(args: readonly string[], kinds: OptionKinds, positionals: { readonly least: number; readonly most: number; readonly what: string }): Arguments {
  const parsed = parse(args, kinds);
  const count = parsed.positionals.length;
  if (count < positionals.least || parsed.positionals.includes('')) throw new UsageError(`${positionals.what} is missing.`);
  if (count > positionals.most) throw new UsageError(`"${parsed.positionals[positionals.most] ?? ''}" is one argument too many. Put words that belong together in quotes.`);
  const all = (name: string): readonly string[] => {
    const found = parsed.values[name];
    return (Array.isArray(found) ? found : [found]).filter((value) => typeof value === 'string');
  };
  // An empty one is a script's unset variable; `--library ""` would otherwise be the folder one stands in.
  for (const [name, kind] of Object.entries(kinds)) if (kind !== 'text' && all(name).includes('')) throw new UsageError(`--${name} is empty.`);
  return {
    positionals: parsed.positionals,
    value: (name) => all(name).at(-1) ?? null,
    values: all,
    flag: (name) => parsed.values[name] === true,
    required(name) {
      const value = all(name).at(-1);
      if (value === undefined) throw new UsageError(`--${name} is missing.`);
      return value;
    },
  };
}

function parse(args: readonly string[], kinds: OptionKinds): ReturnType<typeof parseArgs> {
  const options = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [
    name, kind === 'flag' ? { type: 'boolean' as const } : { type: 'string' as const, multiple: kind === 'values' },
  ]));
  try {
    return parseArgs({ args: joined(args, kinds), options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').split('. To specify a positional')[0]?.replace(/\.$/, '') ?? '';
    const known = Object.keys(kinds).map((name) => `--${name}`).join(', ');
    throw new UsageError(`${message}.${known === '' ? '' : ` Options here: ${known}.`}`);
  }
}

/** `--exact`, `- a point` becomes `--exact=- a point`: a value may begin with a dash, as long as it is no option of the command. */
function joined(args: readonly string[], kinds: OptionKinds): string[] {
  const isOption = (arg: string): boolean => arg.startsWith('--') && Object.hasOwn(kinds, arg.slice(2).split('=')[0] ?? '');
  const out: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const next = args[at + 1];
    if (arg === '--') return [...out, ...args.slice(at)];
    const takesNext = isOption(arg) && !arg.includes('=') && kinds[arg.slice(2)] !== 'flag' && next !== undefined && next !== '--' && !isOption(next);
    out.push(takesNext ? `${arg}=${next}` : arg);
    if (takesNext) at += 1;
  }
  return out;
}

/** @throws UsageError where the text is not a whole number in the range */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most)) throw new UsageError(`--${name} must be a whole number from ${least} to ${most}, not "${text}".`);
  return number;
}

/** @throws UsageError where the text is not one of the values */
export function oneOf<T extends string>(name: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === text);
  if (found === undefined) throw new UsageError(`--${name} must be one of ${allowed.join(', ')}, not "${text}".`);
  return found;
}

/** @throws UsageError where the text is not a day of the calendar, YYYY-MM-DD, of a year that reckoning in days can leave and come back to */
export function calendarDate(name: string, text: string): string {
  const valid = /^(?:19|2\d)\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
  if (!valid) throw new UsageError(`--${name} must be a date such as 2008-09-12, not "${text}".`);
  return text;
}

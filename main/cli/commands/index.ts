import type { Command } from '../command.ts';

export interface CommandEntry {
  /** What stands behind the name: `FILE [--page N]`. */
  readonly usage: string;
  readonly summary: string;
  /** Loaded one by one: most commands need only a small part of the program. */
  readonly load: () => Promise<Command>;
}

/** By name, in the order of the help. */
export const commands: ReadonlyMap<string, CommandEntry> = new Map<string, CommandEntry>([
  ['inspect', {
    usage: 'FILE [--password P]',
    summary: 'what a file is: format, kind, registrant, pages, outline, items',
    load: async () => (await import('./inspect.ts')).inspect,
  }],
  ['text', {
    usage: 'FILE [--page N] [--password P]',
    summary: 'the text of every page, or of the one that is printed N; lines',
    load: async () => (await import('./text.ts')).text,
  }],
  ['convert', {
    usage: 'FILE --out PDF [--password P]',
    summary: 'writes the PDF that Tickmark shows for a file',
    load: async () => (await import('./convert.ts')).convert,
  }],
  ['parse-letter', {
    usage: 'FILE [--password P]',
    summary: 'the numbered comments of a staff letter',
    load: async () => (await import('./parse-letter.ts')).parseLetter,
  }],
  ['parse-response', {
    usage: 'FILE [--password P]',
    summary: 'the quoted comments, answers and commitments of a response letter',
    load: async () => (await import('./parse-response.ts')).parseResponse,
  }],
  ['suggest', {
    usage: '--letter FILE --filing FILE [--top K] [--password P]',
    summary: 'passages of a filing that each comment of a letter may be about, best first',
    load: async () => (await import('./suggest.ts')).suggest,
  }],
  ['locate', {
    usage: 'FILE --quotes QUOTES.json [--password P]',
    summary: 'where quotes stand in a document, with quads',
    load: async () => (await import('./locate.ts')).locate,
  }],
  ['carry-forward', {
    usage: '--from FILE --to FILE --quotes QUOTES.json [--password P]',
    summary: 'where quotes of one version stand in the next, and what changed in them',
    load: async () => (await import('./carry-forward.ts')).carryForward,
  }],
  ['due', {
    usage: '--from DATE --business-days N',
    summary: 'the date N business days later, and the days skipped',
    load: async () => (await import('./due.ts')).due,
  }],
  ['import', {
    usage: '[--library DIR] [--matter ID] [--password P] FILE...',
    summary: 'brings files and whole folders into the library; lines',
    load: async () => (await import('./import.ts')).importFiles,
  }],
  ['matters', {
    usage: '[--library DIR]',
    summary: 'the matters with their documents, letters and comments',
    load: async () => (await import('./matters.ts')).matters,
  }],
  ['annotate', {
    usage: '[--library DIR] --document ID --exact TEXT [--page N] [--note T] [--color C] [--link COMMENT_ID]... [--role R]',
    summary: 'highlights a passage and links it to comments',
    load: async () => (await import('./annotate.ts')).annotate,
  }],
  ['attach', {
    usage: '[--library DIR] --to comment:ID|annotation:ID|matter:ID FILE...',
    summary: 'attaches files; lines',
    load: async () => (await import('./attach.ts')).attach,
  }],
  ['respond', {
    usage: '[--library DIR] --comment ID --text-file F [--confidential WORDS]...',
    summary: 'saves the draft response to a comment',
    load: async () => (await import('./respond.ts')).respond,
  }],
  ['search', {
    usage: '[--library DIR] QUERY [--limit N] [--matter ID]',
    summary: 'finds words in pages, comments, notes, responses and attachment names',
    load: async () => (await import('./search.ts')).search,
  }],
  ['export', {
    usage: '[--library DIR] --matter ID --out DIR [--formats packet,xfdf,jsonld,xlsx,csv,docx,html,txt,ics] [--public]',
    summary: 'writes the packet, the highlights (XFDF, W3C JSON-LD), tables, the response letter and the dates; --public leaves out what is confidential',
    load: async () => (await import('./export.ts')).exportMatter,
  }],
  ['open-packet', {
    usage: '[--library DIR] FILE',
    summary: 'restores the matter of a packet, or merges it into the one that is here',
    load: async () => (await import('./open-packet.ts')).openPacket,
  }],
  ['verify', {
    usage: '[--library DIR]',
    summary: 'checks the database, every file and every quote; 1 where something is wrong',
    load: async () => (await import('./verify.ts')).verify,
  }],
  ['backup', {
    usage: '[--library DIR] --out FILE',
    summary: 'writes the whole library, with its trash and history, as one archive',
    load: async () => (await import('./backup.ts')).backup,
  }],
  ['restore', {
    usage: '[--library DIR] FILE',
    summary: 'makes an empty library what a backup holds',
    load: async () => (await import('./restore.ts')).restore,
  }],
]);

import { z } from 'zod';
import { id, jobId, method, shortText } from './method.ts';

export const EXPORT_FORMATS = ['packet', 'xfdf', 'jsonld', 'xlsx', 'csv', 'docx', 'html', 'txt', 'ics'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** The response letter's own formats. */
export const LETTER_FORMATS = ['docx', 'html', 'txt'] as const satisfies readonly ExportFormat[];
export type LetterFormat = (typeof LETTER_FORMATS)[number];

export interface ExportedFile {
  readonly format: string;
  readonly name: string;
  /** Where it was saved; null in the browser host, which offers it at `downloadUrl` instead. */
  readonly path: string | null;
  readonly downloadUrl: string | null;
  readonly bytes: number;
}

const lines = z.array(z.string().max(500)).max(40);

/** What a person may choose or write for a response letter; absent parts are filled from the staff's letter. */
export const letterSettingsSchema = z.object({
  /** The letter that is answered; absent for the newest with comments. */
  letterDocumentId: id,
  date: z.iso.date(),
  quoteStyle: z.enum(['bold', 'italic']),
  letterhead: lines,
  /** Lines above the Division's address. */
  addressee: lines,
  salutation: shortText,
  closing: z.string().max(4_000),
  signature: lines,
  /** The acknowledgments that the staff asked for from 2004 to October 5, 2016; absent follows the staff letter's date. */
  acknowledgments: z.boolean(),
}).partial().strict();
export type LetterSettings = z.infer<typeof letterSettingsSchema>;
/** All of them, chosen or filled in. */
export type FilledLetterSettings = { readonly [K in keyof LetterSettings]-?: Exclude<LetterSettings[K], undefined> };
/** Where the window keeps the settings of a matter's letter, as view state; the command line reads them there too. */
export const letterSettingsKey = (matterId: string): string => `letter-export:${matterId}`;

/** One thing that a careful reader would put right before the letter is sent. */
export interface LetterFinding {
  readonly kind: string;
  /** The comment that it concerns; null for the letter as a whole. */
  readonly commentId: string | null;
  readonly number: string | null;
  readonly message: string;
  /** The words in question; may be empty. */
  readonly excerpt: string;
}

/** A part of the letter as it will read, for a preview. */
export interface LetterPart {
  readonly kind: 'letterhead' | 'notice' | 'line' | 'heading' | 'comment' | 'label' | 'response' | 'quote' | 'table' | 'signature';
  /** Of a table: a line for each row, its cells parted by tabs. */
  readonly text: string;
  readonly commentId: string | null;
}

export interface LetterPreview {
  /** The settings that were chosen, without what is filled in. */
  readonly given: LetterSettings;
  /** Every setting, filled in. */
  readonly settings: FilledLetterSettings;
  /** Letters that can be answered, newest first. */
  readonly letters: readonly { readonly documentId: string; readonly name: string; readonly letterDate: string | null }[];
  readonly parts: readonly LetterPart[];
  /** The 80-column form, exactly as it is written. */
  readonly text: string;
  /** What each format cannot show, in sentences; empty where it shows everything. */
  readonly losses: Readonly<Record<LetterFormat, readonly string[]>>;
  /** Spans marked confidential under Rule 83. */
  readonly confidentialSpans: number;
  readonly warnings: readonly string[];
}

const letterRequest = z.object({ matterId: id, settings: letterSettingsSchema.optional(), public: z.boolean().optional() });

export const exportMethods = {
  /** Null where the person cancelled the dialog. Progress comes as events of this job. */
  'export.packet': method<ExportedFile | null>()(z.object({ jobId, matterId: id, public: z.boolean().optional() }).strict()),
  /** Asks for each file where it should go; files whose dialog was cancelled are not in the answer. */
  'export.files': method<{ readonly files: readonly ExportedFile[]; readonly warnings: readonly string[] }>()(letterRequest.extend({
    jobId, formats: z.array(z.enum(EXPORT_FORMATS)).min(1).max(EXPORT_FORMATS.length),
  }).strict()),
  /** Shows a file that was saved since the start in its folder; any other path is refused. */
  'files.show': method<null>()(z.object({ path: z.string().min(1).max(4_096) }).strict()),
  'exports.letter': method<LetterPreview>()(letterRequest.strict()),
  'exports.lint': method<readonly LetterFinding[]>()(letterRequest.omit({ public: true }).strict()),
} as const;

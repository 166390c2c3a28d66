/** The response letter, and the other forms in which a matter leaves Tickmark. */
import { rm, writeFile } from 'node:fs/promises';
import { write } from '../../db/connection.ts';
import { listPages } from '../../db/documents.ts';
import { writePacketBase } from '../../db/packet-bases.ts';
import type { ExportFormat, ExportedFile, LetterPart, LetterPreview, LetterSettings } from '../../preload/api.ts';
import { confidentialStretches } from '../packet/confidential.ts';
import type { PacketSource } from '../packet/model.ts';
import { blockText } from '../packet/response-letter/letter-blocks.ts';
import { lossesOf } from '../packet/response-letter/losses.ts';
import type { LetterBlock, LetterPlan } from '../packet/response-letter/model.ts';
import { planLetter } from '../packet/response-letter/plan-letter.ts';
import { writeTextLetter } from '../packet/response-letter/text-letter.ts';
import { confidentialVersion, publicVersion } from '../packet/rule83.ts';
import type { Context, Handlers } from './context.ts';
import { gatherPacket, writePacketOf } from './exports.ts';
import type { WriteExportJob, WriteExportResult } from './job-worker.ts';
import { answerableLetters, filledSettings, optionsOf, savedSettings } from './letter-options.ts';
import { lintMatterLetter } from './letter-lint.ts';
import { matterSnapshot } from './matters.ts';
import { packetRows, storedRows } from './packet-rows.ts';

export const exportHandlers: Pick<Handlers, 'export.packet' | 'export.files' | 'exports.letter' | 'exports.lint'> = {
  async 'export.packet'(context, { jobId, matterId, public: open }) {
    const { files } = await writeMatterFiles(context, { jobId, matterId, formats: ['packet'], public: open });
    const [packet] = files;
    if (!packet) return null;
    try {
      const saved = await context.ports.saveFile(packet.name, packet.path);
      return saved === null ? null : { format: 'packet', name: packet.name, bytes: packet.bytes, ...saved } satisfies ExportedFile;
    } finally {
      await rm(packet.path, { force: true });
    }
  },

  async 'export.files'(context, request) {
    const written = await writeMatterFiles(context, request);
    const files: ExportedFile[] = [];
    try {
      for (const file of written.files) {
        const saved = await context.ports.saveFile(file.name, file.path);
        if (saved !== null) files.push({ format: file.format, name: file.name, bytes: file.bytes, ...saved });
      }
    } finally {
      for (const file of written.files) await rm(file.path, { force: true });
    }
    return { files, warnings: written.warnings };
  },

  'exports.letter': (context, { matterId, settings, public: open }) => previewOf(context, gatherPacket(context, matterId), settings ?? savedSettings(context, matterId), open ?? false),

  'exports.lint'(context, { matterId, settings }) {
    const source = gatherPacket(context, matterId);
    if (source.comments.length === 0) return [];
    return lintMatterLetter(context, source, optionsOf(filledSettings(context, source, settings ?? savedSettings(context, matterId))));
  },
};

export interface ExportRequest {
  readonly jobId: string;
  readonly matterId: string;
  readonly formats: readonly ExportFormat[];
  readonly settings?: LetterSettings | undefined;
  readonly public?: boolean | undefined;
}

export interface TemporaryFile {
  readonly format: ExportFormat;
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** The twin that is asked for: the public one, or the whole matter, stamped where it has confidential words. */
export function versionOf(context: Context, source: PacketSource, open: boolean): { readonly source: PacketSource; readonly warnings: readonly string[] } {
  if (!open) return { source: confidentialVersion(source), warnings: [] };
  return publicVersion(source, (documentId) => listPages(context.db, documentId).map((page) => page.text).join('\n'));
}

/** Writes every format to temporary files; the caller moves them to their places and removes them. */
export async function writeMatterFiles(context: Context, request: ExportRequest): Promise<{ readonly files: readonly TemporaryFile[]; readonly warnings: readonly string[] }> {
  const { jobId, matterId } = request;
  const whole = gatherPacket(context, matterId);
  const letter = optionsOf(filledSettings(context, whole, request.settings ?? savedSettings(context, matterId)));
  const version = versionOf(context, whole, request.public ?? false);
  const publication = matterSnapshot(context, matterId).closed?.earliestPublication ?? null;
  const warnings = new Set(version.warnings);
  const files: TemporaryFile[] = [];
  const signal = context.jobs.begin(jobId);
  const thread = context.jobs.openThread(signal);
  try {
    for (const format of new Set(request.formats)) {
      if (format === 'packet') {
        const packet = await writePacketOf(context, thread, jobId, version.source);
        files.push({ format, name: packet.name, path: packet.path, bytes: packet.bytes });
        for (const warning of packet.warnings) warnings.add(warning);
        if (request.public !== true) write(context.db, (db) => writePacketBase(db, matterId, storedRows(packetRows(version.source))));
        continue;
      }
      context.publish({ type: 'progress', jobId, file: null, message: `Writing ${format}`, fraction: files.length / request.formats.length });
      const job: WriteExportJob = { format, source: version.source, letter, publication };
      const written = await thread.call<WriteExportResult>('writeExport', job, () => undefined);
      for (const warning of written.warnings) warnings.add(warning);
      for (const file of written.files) {
        const path = context.files.temporaryPath();
        files.push({ format, name: file.name, path, bytes: file.bytes.length });
        await writeFile(path, file.bytes);
      }
    }
    return { files, warnings: [...warnings] };
  } catch (error) {
    for (const file of files) await rm(file.path, { force: true });
    throw error;
  } finally {
    context.jobs.end(jobId);
    await thread.close();
  }
}

function previewOf(context: Context, whole: PacketSource, given: LetterSettings, open: boolean): LetterPreview {
  const settings = filledSettings(context, whole, given);
  const { source, warnings } = versionOf(context, whole, open);
  const plan = planLetter(source, optionsOf(settings));
  return {
    given, settings, letters: answerableLetters(whole), parts: partsOf(plan, source, settings.letterDocumentId), text: writeTextLetter(plan).text, losses: lossesOf(plan),
    confidentialSpans: whole.responses.reduce((sum, response) => sum + confidentialStretches(response.body).length, 0),
    warnings: [...warnings, ...plan.warnings.filter((warning) => !plan.unanswered.includes(warning))],
  };
}

/** As a page shows it: list items with their signs; a table's rows on lines of their own, its cells parted by tabs. */
function shownText(block: LetterBlock): string {
  switch (block.kind) {
    case 'list': return block.items.map((item, index) => `${block.ordered ? `${block.start + index}.` : '•'}  ${item.map(shownText).join('\n')}`).join('\n');
    case 'table': return block.rows.map((row) => row.map((cell) => blockText(cell.blocks).replaceAll(/\s+/g, ' ').trim()).join('\t')).filter((row) => row.trim() !== '').join('\n');
    case 'quote': return block.blocks.map(shownText).join('\n');
    case 'paragraph': case 'heading': return blockText([block]);
  }
}

function partsOf(plan: LetterPlan, source: PacketSource, letterId: string): LetterPart[] {
  const own = source.comments.filter((comment) => comment.letterDocumentId === letterId && comment.status !== 'withdrawn').sort((a, b) => a.ordinal - b.ordinal);
  const part = (kind: LetterPart['kind'], text: string, commentId: string | null = null): LetterPart => ({ kind, text, commentId });
  let at = 0;
  const items = plan.items.flatMap((item): LetterPart[] => {
    if (item.kind === 'heading') return [part('heading', item.text)];
    const commentId = own[at]?.id ?? null;
    at += 1;
    return [
      ...item.paragraphs.map((paragraph, index) => part('comment', index === 0 ? `${item.number}.  ${paragraph}` : paragraph, commentId)),
      part('label', 'Response:', commentId),
      ...item.response.map((block) => part(block.kind === 'quote' || block.kind === 'table' ? block.kind : 'response', shownText(block), commentId)),
    ];
  });
  return [
    part('letterhead', plan.letterhead.join('\n')), ...plan.notice.map((line) => part('notice', line)), part('line', plan.date), part('line', plan.delivery), part('line', plan.addressee.join('\n')),
    part('line', `Re:  ${plan.re.join('\n')}`), part('line', plan.salutation), part('line', plan.opening), ...items,
    ...(plan.acknowledgments ? [part('line', plan.acknowledgments.lead), ...plan.acknowledgments.points.map((point) => part('line', `•  ${point}`))] : []),
    ...plan.closing.map((line, index) => part(index === 0 ? 'line' : 'signature', line)), part('signature', plan.signature.join('\n')),
  ];
}

/** A library with one long document, a staff letter, and any number of annotations spread over the pages. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AnnotationTarget } from '../../../db/model.ts';
import type { MatterSnapshot, MethodInput, MethodName, MethodOutput } from '../../../preload/api.ts';
import { describePart } from '../../../renderer/anchoring/describe.ts';
import { createApp } from '../../core/app.ts';
import { readPageTexts } from '../../documents/pdf-text.ts';

const LETTER = join(import.meta.dirname, '..', '..', '..', 'e2e', 'fixtures', 'bear-newco-staff-letter-2017-04-25.pdf');
const COLORS = ['yellow', 'green', 'blue', 'violet'] as const;
const ROLES = ['subject', 'support', 'proposed-change', 'resolved-by'] as const;
const none = (): Promise<never> => Promise.reject(new Error('not needed for measuring'));

/** Every second one is linked to a comment of the letter; lengths from a few words to a paragraph, so that many overlap. */
export async function makeAnnotatedLibrary(libraryDir: string, pdf: string, many: number): Promise<void> {
  const app = createApp({ libraryDir, host: 'cli', version: '0', ports: { printHtml: none, saveFile: none, openFile: none } });
  const ask = async <M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> => {
    const result = await app.dispatch(method, input);
    if (!result.ok) throw new Error(`${method}: ${result.error.message}`);
    return result.value as MethodOutput<M>;
  };
  const add = async (path: string, matterId: string | null): Promise<{ readonly matterId: string; readonly documentId: string }> => {
    const [outcome] = await ask('documents.import', { jobId: path, matterId, uploads: [{ uploadId: await app.stageFile(path), name: basename(path) }] });
    if (outcome?.matterId == null || outcome.documentId === null) throw new Error(outcome?.error?.message ?? `${path} was not imported`);
    return { matterId: outcome.matterId, documentId: outcome.documentId };
  };
  try {
    const { matterId } = await add(LETTER, null);
    const { documentId } = await add(pdf, matterId);
    const { comments }: MatterSnapshot = await ask('matters.open', { matterId });
    await ask('documents.update', { documentId, kind: 'filing' });
    const texts = many === 0 ? [] : await readPageTexts(new Uint8Array(readFileSync(pdf)));
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let index = 0; index < many; index++) {
      const pageIndex = index % texts.length;
      const page = texts[pageIndex];
      if (page === undefined) continue;
      const start = next(Math.max(1, page.text.length - 400));
      const target = describePart({ pageIndex, pageLabel: String(pageIndex + 1), page }, start, start + 12 + next(index % 10 === 0 ? 380 : 60));
      const comment = comments[next(comments.length)];
      const kind = next(COLORS.length);
      await ask('annotations.create', {
        documentId, targets: [plain(target)], color: COLORS[kind] ?? 'yellow', note: index % 7 === 0 ? `Check item ${index}` : '',
        links: index % 2 === 0 && comment ? [{ commentId: comment.id, role: ROLES[kind] ?? 'subject' }] : [],
      });
    }
  } finally {
    await app.close();
  }
}

function plain(target: AnnotationTarget): MethodInput<'annotations.create'>['targets'][number] {
  return { ...target, quads: target.quads.map((quad): [number, number, number, number, number, number, number, number] => [...quad]) };
}

/** The end of an import: documents parted into matters, matters named, letters and answers put into rounds. */
import { listDocuments } from '../../db/documents.ts';
import { rehome, removeEmptyMatter } from '../../db/belongings.ts';
import { write, type ReadableDb, type WritableDb } from '../../db/connection.ts';
import { patchRow, type RowChange } from '../../db/events.ts';
import { listLetters } from '../../db/letters.ts';
import { findMatter } from '../../db/matters.ts';
import { findDocument } from '../../db/documents.ts';
import type { DocumentRecord, Id, Letter } from '../../db/model.ts';
import { assemble, keysOf } from './assembly.ts';
import { toFailure } from './channel.ts';
import { act, type Context } from './context.ts';
import { makeMatter } from './import-rows.ts';
import type { Arrival, ImportRun } from './import-run.ts';
import { roundsOf } from './rounds.ts';

/** Staff letters of another registrant than their matter's, by document: who they were written to. */
export type ForeignLetters = ReadonlyMap<Id, string>;

export function settleImport(run: ImportRun): ForeignLetters {
  const { context } = run;
  const foreign = new Map<Id, string>();
  if (run.arrivals.length === 0) {
    dropUnusedMatter(run);
    return foreign;
  }
  if (run.chosenMatterId === null) partIntoMatters(run);
  const byMatter = Map.groupBy(run.arrivals, ({ documentId }) => findDocument(context.db, documentId)?.matterId ?? '');
  for (const [matterId, arrivals] of byMatter) {
    if (matterId === '') continue;
    for (const [documentId, registrant] of foreignLetters(context.db, matterId, arrivals)) foreign.set(documentId, registrant);
    const own = arrivals.filter(({ documentId }) => !foreign.has(documentId));
    act(context, matterId, arrivals.length === 1 ? importLabel(context, arrivals) : `Import ${arrivals.length} documents`, (db) => ({
      changes: [...nameMatter(db, matterId, own, arrivals.length), ...setRounds(db, matterId, new Set(arrivals.map(({ documentId }) => documentId)))], value: null,
    }), run.jobId);
  }
  return foreign;
}

/** A matter was made for a document that could not be stored then. On a full disk it may stay, which costs nothing. */
function dropUnusedMatter({ context, ownMatterId }: ImportRun): void {
  if (ownMatterId === null) return;
  try {
    write(context.db, (db) => removeEmptyMatter(db, ownMatterId));
  } catch (error) {
    if (toFailure(error).kind !== 'disk-full') throw error;
  }
}

/**
 * A matter that has a staff letter is about that letter's registrant. Another registrant's letter that a person put there
 * stays there, but does not rename the matter; the person is told.
 */
function foreignLetters(db: ReadableDb, matterId: Id, arrivals: readonly Arrival[]): (readonly [Id, string])[] {
  const matter = findMatter(db, matterId);
  const arrived = new Set(arrivals.map(({ documentId }) => documentId));
  if (matter === null || matter.registrant === null || listLetters(db, matterId).every(({ documentId }) => arrived.has(documentId))) return [];
  const own = new Set(keysOf({ sourceSha256: null, accessionNumbers: [], fileNumbers: matter.fileNumbers, cik: matter.cik, registrants: [matter.registrant] }));
  return arrivals.flatMap(({ documentId, belonging, registrant }) => {
    const strange = belonging.isStaffLetter && registrant !== null && keysOf(belonging).every((key) => !own.has(key));
    return strange ? [[documentId, registrant] as const] : [];
  });
}

function importLabel(context: Context, arrivals: readonly Arrival[]): string {
  return `Import ${findDocument(context.db, arrivals[0]?.documentId ?? '')?.name ?? 'a document'}`;
}

/** What did not join a matter that was there before is in the drop's own matter; whatever of it is another review leaves. */
function partIntoMatters(run: ImportRun): void {
  const { context, ownMatterId } = run;
  const homeOf = (id: Id): Id | null => findDocument(context.db, id)?.matterId ?? null;
  const arrivals = new Map(run.arrivals.map((arrival) => [arrival.documentId, arrival]));
  const kept = new Set<Id>();
  for (const group of assemble(run.arrivals.map(({ belonging }) => belonging), run.total)) {
    const members = group.map((id) => arrivals.get(id)).filter((arrival) => arrival !== undefined);
    const letter = members.find(({ belonging }) => belonging.isStaffLetter);
    const joined = [letter, ...members].find((arrival) => arrival?.joined === true);
    // The first review of a drop stays where the drop is; a further one gets a matter of its own.
    const home = joined === undefined ? null : homeOf(joined.documentId);
    const target = home ?? (ownMatterId !== null && !kept.has(ownMatterId) ? ownMatterId : makeMatter(context, letter?.registrant ?? members[0]?.registrant ?? 'Untitled matter'));
    kept.add(target);
    write(context.db, (db) => {
      for (const { documentId, eventId, joined: own } of members) if (!own && homeOf(documentId) !== target) rehome(db, documentId, eventId, target);
    });
  }
  if (ownMatterId !== null) write(context.db, (db) => removeEmptyMatter(db, ownMatterId));
}

/**
 * The staff letter says what a matter is about; until one is there, its first document does. A title that a
 * person chose is never overwritten: only one that equals the registrant known so far is.
 */
function nameMatter(db: WritableDb, matterId: Id, arrivals: readonly Arrival[], arrived: number): (RowChange | null)[] {
  const matter = findMatter(db, matterId);
  if (matter === null) return [];
  const before = listDocuments(db, matterId).length - arrived;
  const letter = arrivals.find(({ belonging, registrant }) => belonging.isStaffLetter && registrant !== null);
  const source = letter ?? (before === 0 && matter.registrant === null ? arrivals.find(({ registrant }) => registrant !== null) : undefined);
  const cik = matter.cik ?? source?.cik ?? null;
  if (source === undefined || source.registrant === null) return [];
  const ownTitle = before > 0 && matter.registrant !== null && matter.title !== matter.registrant;
  return [patchRow(db, 'matters', matterId, {
    registrant: source.registrant, file_numbers: JSON.stringify(source.fileNumbers), ...(cik === null ? {} : { cik }), ...(ownTitle ? {} : { title: source.registrant }),
  })];
}

function computedRounds(documents: readonly DocumentRecord[], letters: readonly Letter[]): ReadonlyMap<Id, number | null> {
  return roundsOf(documents.map(({ id, kind, formType, filed }) => {
    const letter = letters.find(({ documentId }) => documentId === id);
    return { id, kind, letterKind: letter?.kind ?? null, formType, date: letter?.letterDate ?? filed };
  }));
}

/** Rounds that a person set stay: those that differ from what the matter's documents made them before. */
function setRounds(db: WritableDb, matterId: Id, arrived: ReadonlySet<Id>): (RowChange | null)[] {
  const documents = listDocuments(db, matterId);
  const letters = listLetters(db, matterId);
  const before = computedRounds(documents.filter(({ id }) => !arrived.has(id)), letters);
  const after = computedRounds(documents, letters);
  return documents.map(({ id, round }) => {
    const ownChoice = !arrived.has(id) && round !== (before.get(id) ?? null);
    return ownChoice ? null : patchRow(db, 'documents', id, { round: after.get(id) ?? null });
  });
}

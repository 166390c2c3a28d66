/** What a reviewer decided of a pass, kept in the library a moment after each key, so that a restart loses nothing. */
import type { AnnotationTarget, CarriedPassage, DocumentRecord, Id } from '../api/model.ts';
import { plainTargets } from '../state/plain-targets.ts';
import { isRecord, loadView, saveView } from '../state/saved-view.ts';

/** `open`: the reviewer has not decided yet, so it is not carried. */
export type Decision = 'open' | 'carry' | 'leave';

export interface CarryRow {
  readonly passage: CarriedPassage;
  readonly decision: Decision;
  /** Where it goes: what was found, or what the reviewer selected instead. */
  readonly targets: readonly AnnotationTarget[];
  /** True where the reviewer chose the place. */
  readonly placed: boolean;
}

export interface SavedReview {
  /** By annotation; only what differs from what the search proposes. */
  readonly decisions: ReadonlyMap<Id, Pick<CarryRow, 'decision'> & { readonly targets: readonly AnnotationTarget[] | null }>;
  readonly currentId: Id | null;
}

const NOTHING: SavedReview = { decisions: new Map(), currentId: null };
const DECISIONS: readonly string[] = ['open', 'carry', 'leave'] satisfies readonly Decision[];

const reviewKey = (from: Id, to: Id): string => `carry:${from}:${to}`;
const openKey = (matterId: Id): string => `carry-open:${matterId}`;

/** What the search alone proposes: words that did not change go along, the rest waits for the reviewer. */
export function proposed(passage: CarriedPassage): CarryRow {
  return { passage, targets: passage.targets, placed: false, decision: passage.status === 'unchanged' ? 'carry' : passage.status === 'deleted' ? 'leave' : 'open' };
}

/** The proposal with what was decided before put on top; a decision to carry needs a place. */
export function resumed(passage: CarriedPassage, { decisions }: SavedReview): CarryRow {
  const row = proposed(passage);
  const saved = decisions.get(passage.annotationId);
  if (saved === undefined) return row;
  const placed = saved.targets !== null;
  const targets = saved.targets ?? row.targets;
  return { passage, targets, placed, decision: saved.decision === 'carry' && targets.length === 0 ? row.decision : saved.decision };
}

export function saveReview(from: Id, to: Id, rows: readonly CarryRow[], currentId: Id | null): void {
  const changed = rows.filter((row) => row.placed || row.decision !== proposed(row.passage).decision);
  saveView(reviewKey(from, to), {
    currentId,
    decisions: Object.fromEntries(changed.map(({ passage, decision, placed, targets }) => [passage.annotationId, { decision, ...(placed ? { targets: plainTargets(targets) } : {}) }])),
  });
}

/** Targets were written by this window from a selection; what does not look like that is not used. */
function targetsOf(value: unknown): readonly AnnotationTarget[] | null {
  const looksRight = (one: unknown): boolean => isRecord(one) && typeof one['pageIndex'] === 'number' && typeof one['start'] === 'number' && typeof one['exact'] === 'string' && Array.isArray(one['quads']);
  return Array.isArray(value) && value.length > 0 && value.every(looksRight) ? (value as readonly AnnotationTarget[]) : null;
}

function readReview(value: unknown): SavedReview | null {
  if (!isRecord(value) || !isRecord(value['decisions'])) return null;
  const decisions = new Map(Object.entries(value['decisions']).flatMap(([id, saved]) => {
    const decision = isRecord(saved) ? saved['decision'] : undefined;
    return isRecord(saved) && typeof decision === 'string' && DECISIONS.includes(decision) ? [[id, { decision: decision as Decision, targets: targetsOf(saved['targets']) }] as const] : [];
  }));
  return { decisions, currentId: typeof value['currentId'] === 'string' ? value['currentId'] : null };
}

export async function loadReview(from: Id, to: Id): Promise<SavedReview> {
  return (await loadView(reviewKey(from, to), readReview)) ?? NOTHING;
}

/** Which pass is under review in a matter, so that the next start comes back to it; null for none. */
export function saveOpenPass(matterId: Id, pass: { readonly from: DocumentRecord; readonly to: DocumentRecord } | null): void {
  saveView(openKey(matterId), pass === null ? null : { from: pass.from.id, to: pass.to.id });
}

export function loadOpenPass(matterId: Id): Promise<{ readonly from: Id; readonly to: Id } | null> {
  return loadView(openKey(matterId), (value) => (isRecord(value) && typeof value['from'] === 'string' && typeof value['to'] === 'string' ? { from: value['from'], to: value['to'] } : null));
}

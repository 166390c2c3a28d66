/** Finding a marked passage again, in the same document or in another version of it. */
import type { AnchorPage, Target } from './describe.ts';
import { withEdges } from './edges.ts';
import { atPosition, look, type Possible } from './places.ts';
import type { Quote } from './quote.ts';
import { streamsOf } from './stream.ts';

export interface Candidate {
  /** 0..1. */
  readonly score: number;
  readonly targets: readonly Target[];
}

export interface Located {
  /** `exact`: the same words, typography aside. `orphaned`: not there, or not certainly; then there are no targets. */
  readonly status: 'exact' | 'fuzzy' | 'orphaned';
  /** 0..1; of the best rejected place where orphaned. */
  readonly score: number;
  readonly targets: readonly Target[];
  /** True where several places fit equally well; they are the candidates. */
  readonly ambiguous: boolean;
  /** For a person to choose from, best first; empty unless orphaned. */
  readonly candidates: readonly Candidate[];
}

/** Places whose scores are closer than this cannot be told apart: unchanged ones, and edited ones. */
const EXACT_MARGIN = 0.06;
const FUZZY_MARGIN = 0.08;
/** Context that agrees this well, on average of both sides, belongs to the passage or its double. */
const TWIN_CONTEXT = 0.55;
/** Where one place has all of the context letter by letter, another unchanged one, or an edited one, must come this near. */
const TWIN_OF_WHOLE = 0.93;
const EDITED_TWIN_OF_WHOLE = 0.87;
const TWIN = 0.6;
/** Beside unchanged words only words that are nearly unchanged raise a doubt. */
const TWIN_OF_EXACT = 0.85;

/** True where the words and their surroundings both stand here: a second such place makes the first doubtful, whatever the scores. */
function isTwin({ evidence }: Possible, bestIsExact: boolean, context: number): boolean {
  if (evidence === null || evidence.words < (bestIsExact ? TWIN_OF_EXACT : TWIN)) return false;
  const sides = [evidence.before, evidence.after].filter((side) => side !== null);
  return sides.length > 0 && sides.reduce((sum, side) => sum + side, 0) / sides.length >= context;
}

/** True where all that is known of the surroundings stands here letter by letter. */
function isWhole({ evidence }: Possible): boolean {
  const sides = [evidence?.before ?? null, evidence?.after ?? null].filter((side) => side !== null);
  return sides.length > 0 && sides.every((side) => side === 1);
}

function orphan(best: readonly Possible[], ambiguous: boolean): Located {
  const candidates = best.slice(0, 5).map((one) => ({ score: one.score, targets: one.targets() }));
  return { status: 'orphaned', score: best[0]?.score ?? 0, targets: [], ambiguous, candidates };
}

export interface ConvincingPlace {
  readonly exact: boolean;
  /** 0..1 */
  readonly score: number;
  readonly targets: readonly Target[];
}

/** Every place that reaches the floor, best first, for a caller who can tell doubles apart; not the quote's own position. */
export function convincingPlaces(pages: readonly AnchorPage[], quote: Quote, most: number): ConvincingPlace[] {
  const { ranked, convincing } = look(pages, quote, 'told');
  return ranked.filter((one) => convincing(one) || (one.exact && one.score >= 0.6)).slice(0, most)
    .map((one) => ({ exact: one.exact, score: one.score, targets: withEdges(one.targets(), pages, quote.exact) }));
}

/**
 * Finds the quote in the pages: its own position first, then its words unchanged, then its words, surroundings and
 * place together. What stays below the floor, or cannot be told apart from another place, is orphaned: never guessed.
 */
export function locate(pages: readonly AnchorPage[], quote: Quote): Located {
  const { full } = streamsOf(pages);
  const there = atPosition(full, quote);
  if (there !== null) return { status: 'exact', score: 1, targets: there.targets(), ambiguous: false, candidates: [] };

  const { unchanged, ranked, convincing } = look(pages, quote);
  const [best] = ranked;
  if (best === undefined || !convincing(best)) return orphan(ranked, false);
  const margin = best.exact ? EXACT_MARGIN : FUZZY_MARGIN;
  const whole = unchanged.filter(isWhole);
  let rivals = whole.length === 1 && whole[0] === best
    ? ranked.filter((one) => one === best || (convincing(one) && isTwin(one, true, one.exact ? TWIN_OF_WHOLE : EDITED_TWIN_OF_WHOLE)))
    : ranked.filter((one) => convincing(one) && (best.score - one.score < margin || isTwin(one, best.exact, TWIN_CONTEXT)));
  if (rivals.length > 1 && quote.pageIndex !== undefined && quote.start === undefined) {
    const here = rivals.filter((one) => one.stream.pages[one.page]?.pageIndex === quote.pageIndex);
    if (here.length === 1) rivals = here;
  }
  const [chosen] = rivals;
  if (chosen === undefined || rivals.length > 1) return orphan(rivals, true);
  const targets = withEdges(chosen.targets(), pages, quote.exact);
  return { status: chosen.exact ? 'exact' : 'fuzzy', score: chosen.score, targets, ambiguous: false, candidates: [] };
}

/** Whether what speaks for a place is enough to take it for the passage. */
import type { Evidence } from './evidence.ts';
import type { Quote } from './quote.ts';

/** One number for the quality of a place, 0..1. */
export function total({ words, before, after }: Evidence): number {
  const known = [before, after].filter((side) => side !== null);
  if (known.length === 0) return words;
  return 0.6 * words + (0.4 * known.reduce((sum, side) => sum + side, 0)) / known.length;
}

/** A seam this strong says that the passage was deleted where it stood. */
const SEAM = 0.5;
/** Where one neighbour is missing, less of a seam says so. */
const SEAM_ALONE = 0.4;
const STRONG_SEAM = 0.85;
/** This strong it says so of a place that has one of the neighbours; in lists weaker ones stand by chance. */
const SEAM_OF_WHOLE = 0.9;
const SEAM_OF_EXACT = 0.6;
const SEAM_OF_FUZZY = 0.6;

/** A context that agrees this well is the passage's own neighbour. */
const NEIGHBOUR = 0.6;

/** Most of the rare words. */
const OWN = 0.67;

/** What it costs to have lost more than half of the figures: the mark of a sentence of the same build about something else. */
const FIGURES_LOST = 0.1;
/** And what it costs where new words stand everywhere between the old ones, as in a table with other columns. */
const MOST_SCATTERED = 0.12;
const SCATTERED = 0.2;
const SCATTERED_OFTEN = 0.45;

/**
 * Edits strike rare words as often as others; a passage of the same build about something else has other names and
 * figures. Places that lost so many of the rare words that edits would do it less often than this are not taken,
 * unless they have most of them; the second number is for those without both neighbours.
 */
const LEAST_CHANCE = 0.02;
const LEAST_CHANCE_ALONE = 0.03;
/**
 * With only one neighbour, or none, a longer run of changed words (a phrase more or less) is the mark of the same
 * thing said elsewhere.
 */
const LONGEST_RUN = 4;
const LONGEST_RUN_ALONE = 3;
/** But for one that is so small a share of all that was found: a page has room for a phrase. */
const SMALL_RUN = 0.1;
/** Short passages need both neighbours. */
const LEAST_FOUND = 5;

/** What an entry of a list must have that lost its rare words. */
const LISTED = 0.8;

/** True where both neighbours of the passage are known and stand beside the place. */
export function hasNeighbours(evidence: Evidence | null): boolean {
  return (evidence?.before ?? 0) >= NEIGHBOUR && (evidence?.after ?? 0) >= NEIGHBOUR;
}

/** True where a place has both neighbours and most of the rare words too, which a neighbour of the same build has not. */
export function isBetweenNeighbours(evidence: Evidence | null): boolean {
  return hasNeighbours(evidence) && (evidence?.rare ?? 0) >= OWN;
}

/**
 * How a quote stood by itself: on lines of its own, between full stops where lines are not known, or not at all. `told`
 * is for a caller who has the old version and can tell a passage from its doubles: then less will do.
 */
export type Alone = 'lines' | 'sentences' | 'no' | 'told';

/**
 * What is moved is paragraphs: a part of one whose neighbours have closed up was deleted. A quote whose white space was
 * folded into blanks does not say where lines ended; full stops on either side let it be a paragraph.
 */
export function standsAlone({ exact, prefix = '', suffix = '' }: Quote): Exclude<Alone, 'told'> {
  if (/(?:^|\n)[^\S\n]*$/.test(prefix) && /^[^\S\n]*(?:\n|$)/.test(suffix)) return 'lines';
  if (/\n/.test(prefix + exact + suffix)) return 'no';
  return /(?:^|[.:;!?)\]"\u201d])\s*$/.test(prefix) && (/[.:;!?)\]"\u201d]\s*$/.test(exact) || suffix.trim() === '') ? 'sentences' : 'no';
}

/**
 * What a place must have where nothing around it speaks for it. In filings the same thing is said twice in nearly the
 * same words, the more so the shorter it is; long passages are not repeated with a word changed here and there.
 */
function wordsAlone(agreement: number, found: number, told: boolean): boolean {
  return (told && agreement >= 0.82 && found >= 10) || (agreement >= 0.85 && found >= 10) || (agreement >= 0.75 && found >= 20);
}

/**
 * The floor below which a place is not the passage. Words that agree less need neighbours that agree more; a passage
 * that has lost both neighbours (it was moved) must carry enough words of its own. `exact` says that its words
 * stand unchanged; `seam` is a strength from `seamsOf`; `alone` whether the passage could have been moved by itself.
 * The numbers were set on draws of passages and edits that docs/anchoring.md does not report.
 */
export function convinces({ words, before, after, found, rare, chance, run, listed, figures, scattered, gaps }: Evidence, exact: boolean, seam: number, alone: Alone): boolean {
  const sides = [before, after].filter((side) => side !== null);
  const strongest = Math.max(0, ...sides);
  const weakest = Math.min(1, ...sides);
  const bothKnown = sides.length === 2;
  const both = bothKnown && weakest >= NEIGHBOUR;
  const own = rare ?? 0;
  // Another table has other figures too.
  const columns = scattered > MOST_SCATTERED && gaps >= 2 && !(both && own >= OWN);
  const agreement = words - (figures !== null && figures < 0.5 ? FIGURES_LOST : 0) - (columns ? (gaps >= 4 ? SCATTERED_OFTEN : SCATTERED) : 0);
  const told = alone === 'told';
  if (!told && own < OWN && chance < (both ? LEAST_CHANCE : LEAST_CHANCE_ALONE)) return false;
  if (!told && !both && run > Math.max(strongest >= NEIGHBOUR ? LONGEST_RUN : LONGEST_RUN_ALONE, found * SMALL_RUN)) return false;
  // In a list of entries of the same build every entry has the neighbours; the names and figures say which one it is.
  if (!told && listed && own < 0.5 && agreement < LISTED) return false;
  // With its neighbours here and the seam of a deletion elsewhere, this is the passage's double.
  if (seam >= STRONG_SEAM && both) return false;
  // A passage that was moved leaves its neighbours behind. Where they have closed up elsewhere and one of them stands
  // here too, these are the words of a double.
  if (exact ? seam >= (weakest >= 0.97 ? SEAM_OF_WHOLE : SEAM_OF_EXACT) && strongest >= 0.3 : seam >= SEAM_OF_FUZZY && strongest >= 0.4) return false;
  if (seam >= (both ? SEAM : SEAM_ALONE)) return (told || alone === 'lines' || (exact && alone === 'sentences') || strongest >= NEIGHBOUR) && (exact || wordsAlone(agreement, found, told));
  if (sides.length === 0) return wordsAlone(agreement, found, told);
  if (both) return agreement >= (own >= OWN ? 0.42 : found >= 5 || own >= 0.5 ? 0.5 : 0.6);
  if (!exact && found < LEAST_FOUND) return false;
  if (strongest >= NEIGHBOUR && bothKnown && weakest >= 0.35) return agreement >= (own >= 0.5 ? 0.52 : 0.85);
  if (strongest >= NEIGHBOUR) return agreement >= (found >= 15 && own >= 0.5 ? 0.66 : own >= 0.6 ? 0.75 : 0.8);
  if (strongest >= 0.35) return found >= LEAST_FOUND && agreement >= (own >= 0.5 ? 0.76 : 0.86);
  return exact ? found >= 4.5 : wordsAlone(agreement, found, told);
}

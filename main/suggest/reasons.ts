/** Why a passage is suggested, in words, strongest first. */
import type { FilingIndex, IndexedPassage } from './filing-index.ts';
import { ideasIn, ideaTerm, isIdea } from './ideas.ts';
import { bareItem, type Question } from './question.ts';
import type { Evidence } from './score.ts';
import { stemOf, wordsOf } from './words.ts';

const MOST_WORDS = 3;
const MOST_OTHER_WORDS = 2;
/** Share of the passages above which an idea explains nothing. */
const RARE = 0.12;
const LONGEST_TITLE = 60;

const shortened = (title: string): string => (title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} ...`);

/** The passage's own spelling of its rarest shared words. */
function sharedWords(index: FilingIndex, question: Question, passage: IndexedPassage): string[] {
  const light = new Set(question.units.filter((unit) => unit.light).map(({ stem }) => stem));
  const rare = [...question.terms.keys()].filter((term) => !isIdea(term) && passage.terms.has(term) && !light.has(term))
    .sort((a, b) => (index.postings.get(a)?.length ?? 0) - (index.postings.get(b)?.length ?? 0));
  const written = new Map((passage.plain.match(/\p{L}+|\d[\d,.]*\d|\d/gu) ?? []).reverse().map((word) => [stemOf(word), word]));
  return rare.slice(0, MOST_WORDS).map((term) => written.get(term) ?? term);
}

/** What stands in the passage for words of the comment that it does not have: "lawsuit for sued". */
function otherWords(index: FilingIndex, question: Question, passage: IndexedPassage): string[] {
  const words = wordsOf(passage.text);
  const rarity = (term: string): number => index.postings.get(term)?.length ?? 0;
  const rare = (term: string): boolean => rarity(term) <= Math.max(3, index.passages.length * RARE);
  const found = ideasIn(words).filter(({ idea, at, words: length }) => rare(ideaTerm(idea)) && (length > 1 || words[at]?.light === false));
  const told = new Map<string, string>();
  for (const { idea, at, words: length } of found.sort((a, b) => rarity(ideaTerm(a.idea)) - rarity(ideaTerm(b.idea)))) {
    const unit = question.units.find(({ ideas, stem, light }) => ideas.has(ideaTerm(idea)) && !light && stem !== '' && !passage.terms.has(stem));
    const written = words.slice(at, at + length).map(({ plain }) => plain).join(' ');
    if (unit !== undefined && !told.has(unit.plain) && ![...told.values()].includes(written)) told.set(unit.plain, written);
  }
  return [...told].slice(0, MOST_OTHER_WORDS).map(([asked, written]) => `${written} for ${asked}`);
}

/** The heading above the passage that is most like one that the comment names. */
function matchedHeading(question: Question, passage: IndexedPassage): string | null {
  const share = (printed: ReadonlySet<string>): number => Math.max(0, ...question.headings.map(({ terms }) => {
    const words = [...printed].filter((term) => !isIdea(term));
    return words.length === 0 ? 0 : words.filter((term) => terms.has(term)).length / words.length;
  }));
  const shares = passage.above.map(share);
  const best = Math.max(0, ...shares);
  return best < 0.5 ? null : passage.headings[shares.lastIndexOf(best)]?.title ?? null;
}

export function reasonsFor(index: FilingIndex, question: Question, passage: IndexedPassage, evidence: Evidence): string[] {
  const heading = evidence.heading > 0.2 ? matchedHeading(question, passage) : null;
  const named = passage.item !== null && question.items.has(bareItem(passage.item.item)) ? passage.item : null;
  const words = sharedWords(index, question, passage);
  const others = evidence.match >= 0.4 && evidence.quoted < 0.5 ? otherWords(index, question, passage) : [];
  const topic = evidence.topic > 0.3 && heading === null ? passage.headings.at(-1)?.title : undefined;
  const reasons = [
    ...(evidence.quoted >= 0.5 ? ['quoted words'] : []),
    ...(evidence.note === 1 && passage.note !== null ? [`Note ${passage.note}`] : []),
    ...(heading !== null ? [`heading "${shortened(heading)}"`] : []),
    ...(named !== null ? [`Item ${named.item}${heading === null && passage.opens > 0 ? ' heading' : ''}`] : []),
    ...(evidence.page === 1 ? [`printed page ${passage.pageLabel}`] : []),
    ...(evidence.note > 0 && evidence.note < 1 && passage.note !== null ? [`Note ${passage.note} mentioned`] : []),
    ...(topic !== undefined ? [`under "${shortened(topic)}"`] : []),
    ...(evidence.words >= 0.3 && words.length > 0 ? [`shared words: ${words.join(', ')}`] : []),
    ...(others.length > 0 ? [`other words: ${others.join(', ')}`] : []),
  ];
  return reasons.length > 0 ? reasons : [words.length > 0 ? `shared words: ${words.join(', ')}` : 'words in common'];
}

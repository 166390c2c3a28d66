/** Why a passage is suggested, in words, strongest first. */
import type { FilingIndex, IndexedPassage } from './filing-index.ts';
import { isIdea, nameOf } from './ideas.ts';
import { bareItem, type Question } from './question.ts';
import type { Evidence } from './score.ts';
import { stemOf } from './words.ts';

const MOST_WORDS = 3;
const LONGEST_TITLE = 60;

const shortened = (title: string): string => (title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} ...`);

/** The passage's own spelling of its rarest shared words. */
function sharedWords(index: FilingIndex, question: Question, passage: IndexedPassage): string[] {
  const rare = [...question.terms.keys()].filter((term) => !isIdea(term) && passage.terms.has(term))
    .sort((a, b) => (index.postings.get(a)?.length ?? 0) - (index.postings.get(b)?.length ?? 0));
  const written = new Map((passage.plain.match(/\p{L}+|\d[\d,.]*\d|\d/gu) ?? []).reverse().map((word) => [stemOf(word), word]));
  return rare.slice(0, MOST_WORDS).map((term) => written.get(term) ?? term);
}

function sharedIdeas(index: FilingIndex, question: Question, passage: IndexedPassage): string[] {
  return [...question.terms.keys()].filter((term) => isIdea(term) && passage.terms.has(term))
    .sort((a, b) => (index.postings.get(a)?.length ?? 0) - (index.postings.get(b)?.length ?? 0)).slice(0, 2).map((term) => nameOf(Number(term.slice(1))));
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
  const ideas = sharedIdeas(index, question, passage);
  const topic = evidence.topic > 0.3 && heading === null ? passage.headings.at(-1)?.title : undefined;
  const reasons = [
    ...(evidence.quoted >= 0.5 ? ['quoted words'] : []),
    ...(evidence.note === 1 && passage.note !== null ? [`Note ${passage.note}`] : []),
    ...(heading !== null ? [`heading "${shortened(heading)}"`] : []),
    ...(named !== null ? [`Item ${named.item}${heading === null && passage.opens > 0 ? ' heading' : ''}`] : []),
    ...(evidence.page === 1 ? [`printed page ${passage.pageLabel}`] : []),
    ...(evidence.note > 0 && evidence.note < 1 && passage.note !== null ? [`Note ${passage.note} mentioned`] : []),
    ...(topic !== undefined ? [`under "${shortened(topic)}"`] : []),
    ...(evidence.words >= 0.35 && words.length > 0 ? [`shared words: ${words.join(', ')}`] : []),
    ...(evidence.match >= 0.5 && ideas.length > 0 ? [`same subject: ${ideas.join(', ')}`] : []),
  ];
  return reasons.length > 0 ? reasons : [words.length > 0 ? `shared words: ${words.join(', ')}` : 'words in common'];
}

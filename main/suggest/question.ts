/** What one staff comment asks for: its headings, its terms with their weights, quotes, printed pages, items, notes. */
import type { AskingComment } from './model.ts';
import { ideasIn, ideaTerm, trustOf } from './ideas.ts';
import { termsOf } from './term-counts.ts';
import { wordsOf, type Word } from './words.ts';

/** One word of a comment, and the ideas that it, or a phrase around it, stands for. A passage may say any of them. */
export interface Unit {
  readonly stem: string;
  /** As the comment writes it first. */
  readonly plain: string;
  readonly light: boolean;
  readonly ideas: ReadonlyMap<string, number>;
  readonly weight: number;
}

export interface AskedHeading {
  readonly title: string;
  readonly terms: ReadonlySet<string>;
  /** 1 for the innermost, less for those around it. */
  readonly weight: number;
}

export interface Question {
  readonly headings: readonly AskedHeading[];
  readonly text: ReadonlyMap<string, number>;
  /** Terms of headings and text together; the words of inner headings weigh more. */
  readonly terms: ReadonlyMap<string, number>;
  readonly units: readonly Unit[];
  /** Of the comment's text, and of its headings, in order. */
  readonly words: readonly Word[];
  readonly titleWords: readonly Word[];
  readonly quotes: readonly string[];
  /** Names and figures that the comment's text spells out: "Windows Upgrade Offer", "777X", "$866.2 million". */
  readonly names: readonly string[];
  readonly pages: ReadonlySet<string>;
  /** Form items, "9A" for "9A(T)". */
  readonly items: ReadonlySet<string>;
  /** Notes named by a heading, and those only mentioned. */
  readonly notes: ReadonlySet<string>;
  readonly mentionedNotes: ReadonlySet<string>;
  /** True where it is about the exhibits, certifications or signatures themselves, not about what should be filed as one. */
  readonly aboutExhibits: boolean;
}

const OUTER = 0.55;
const HEADING_WORDS = 1.4;
/** What the form is called says nothing of the place in it. */
const FORM = /^(?:(?:amendment no\. ?\d+ to )?(?:annual report on |registration statement on |draft registration statement on )*form (?:10|8|20|40|s|f|sb)-?[a-z\d/ -]*|general$|definitive proxy|schedule 14)/i;
const FORM_TAIL = /,?\s*\(?(?:beginning on |on )?pages?\s+[\w-]+(?:\s*(?:,|and|to|-|–)\s*[\w-]+)*\)?/gi;

export const bareItem = (item: string): string => item.toUpperCase().replace(/\(T\)$/, '');

/** Lower case words and figures with single spaces. */
const evened = (text: string): string => text.toLowerCase().replace(/[\u2018\u2019]/g, "'").replace(/[^\p{L}\p{N}'$%.,]+/gu, ' ').trim();

/** Quoted words of three or more, and those that the staff says the filing states. */
export function quotesIn(text: string): string[] {
  const quoted = [...text.matchAll(/["\u201c]([^"\u201c\u201d]{12,500})["\u201d]/g)].map((match) => match[1] ?? '');
  // A quote with quoted words inside: from the first mark to the last.
  const outer = /["\u201c](.{20,600})["\u201d]/s.exec(text)?.[1] ?? '';
  const told = [...text.matchAll(/\b(?:statement|disclosures?|disclosed?|state[ds]?|indicat(?:e[ds]?|ing)|conclude[ds]?|report(?:ed)?|say|assert(?:ion)?)\b(?: [\w,]+){0,5}? that ([^.;]{20,300})/gi)].map((match) => match[1] ?? '');
  return [...quoted, outer, ...told].map((quote) => evened(quote)).filter((quote) => quote.split(' ').length >= 3);
}

const NAME = /(?<![.?!:]\s|^|["\u201c])(?:\p{Lu}[\p{L}\d&'\u2019-]+)(?:\s+(?:of|and|the|for|\p{Lu}[\p{L}\d&'\u2019-]*|\d{2,4})){0,4}\s+(?:\p{Lu}[\p{L}\d&'\u2019-]*|\d{2,4})|\b(?=\w*\d)(?=\w*\p{Lu})\w{3,}\b|\$\s?\d[\d,.]*\d(?:\s(?:million|billion|thousand))?|\b\d{1,3}(?:,\d{3})+\b|\b\d+\.\d+(?:%|\s(?:million|billion))/gu;
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** What every letter of the staff names. */
const USUAL_NAME = new RegExp(`^(?:regulation|item|form|rule|asc|sab|staff|sec|securities|exchange act|question|compliance|release|financial reporting|note|topic|fasb|fiscal|${MONTHS})\\b`, 'i');
/** To the day: a month alone is said everywhere. */
const DAY = new RegExp(`\\b(?:${MONTHS}) \\d{1,2}, \\d{4}\\b`, 'g');

export function namesIn(text: string): string[] {
  const named = [...text.matchAll(NAME)].map((match) => match[0]).filter((name) => !USUAL_NAME.test(name));
  return [...new Set([...named, ...[...text.matchAll(DAY)].map((match) => match[0])].map((name) => evened(name)))];
}

function notesIn(text: string): string[] {
  return [...text.matchAll(/\b(?:foot)?notes?\s+(?:no\.?\s*)?(\d{1,2}|[A-Z])\b/gi)].map((match) => (match[1] ?? '').toUpperCase());
}

/** A phrase of several words is surer than one word. */
const PHRASE = 1.4;
const LIGHT_WORD = 0.6;

/** A heading is written in the terms of the form: what common words may stand for is not looked for in it. */
interface AskedText {
  readonly text: string;
  readonly weight: number;
  readonly leastTrust: number;
}

function unitsOf(texts: readonly AskedText[]): Unit[] {
  const units = new Map<string, { stem: string; plain: string; light: boolean; ideas: Map<string, number>; weight: number }>();
  for (const { text, weight, leastTrust } of texts) {
    const words = wordsOf(text);
    const ideas = words.map(() => new Map<string, number>());
    const inPhrase = words.map(() => false);
    for (const { idea, words: length, at } of ideasIn(words)) {
      if (trustOf(idea) < leastTrust) continue;
      for (let inside = at; inside < at + length; inside += 1) {
        const own = ideas[inside];
        own?.set(ideaTerm(idea), Math.max(own.get(ideaTerm(idea)) ?? 0, (length > 1 ? PHRASE : 1) * trustOf(idea)));
        if (length > 1) inPhrase[inside] = true;
      }
    }
    for (const [at, { stem, plain, telling, light }] of words.entries()) {
      const own = ideas[at] ?? new Map<string, number>();
      // A word that every comment has may still be part of a telling phrase.
      const phrase = inPhrase[at] === true;
      if (!telling && !phrase) continue;
      const unit = units.get(stem) ?? { stem: telling ? stem : '', plain, light, ideas: new Map<string, number>(), weight: 0 };
      units.set(stem, unit);
      unit.weight = Math.max(unit.weight, light && !phrase ? weight * LIGHT_WORD : weight) + (unit.weight > 0 && !light ? 0.25 : 0);
      for (const [term, strength] of own) unit.ideas.set(term, Math.max(unit.ideas.get(term) ?? 0, strength));
    }
  }
  return [...units.values()];
}

/** What the staff asks for is often what the filing lacks; what it tells of the filing weighs more. */
const ASKED = 0.7;
const ASKS = /^(?:(?:in (?:your response|future filings|this regard)|further|also|to the extent|if so),? )?(?:please|tell us|explain|describe|disclose|revise|quantify|state|clarify|expand|discuss|provide|update|confirm|advise|identify|show|separate|file)\b/i;

/** The comment's sentences; one that asks weighs less where another one tells. */
function sentencesOf(text: string): AskedText[] {
  const sentences = text.split(/(?<=[.?!][\u201d"']?)\s+(?=[\p{Lu}\u201c"])/u);
  const asks = sentences.map((sentence) => ASKS.test(sentence));
  return sentences.map((sentence, at) => ({ text: sentence, weight: asks[at] === true && asks.includes(false) ? ASKED : 1, leastTrust: 0 }));
}

const EXHIBITS = /\b(?:certifications?|signatures?|signature page|signed by|power of attorney|exhibit index|exhibits? \d|item 601\(b\)\(3[12]\))/i;

export function questionOf(comment: AskingComment): Question {
  const named = comment.headings.filter((heading) => !FORM.test(heading.trim()));
  const headings = named.map((heading, at): AskedHeading => {
    const title = heading.replace(FORM_TAIL, '').replace(/^\s*items?\s+\d+[A-C]?(?:\(T\))?[\s.:—–-]*/i, '').replace(/^\s*notes?\s+(?:no\.?\s*)?(?:\d{1,2}|[A-Z])\b[\s.:)—–-]*/i, '').replace(/^\s*[([]?(?:\d{1,2}|[a-zA-Z])[.)\]]\s+/, '').trim();
    return { title, terms: new Set(termsOf(title).keys()), weight: at === named.length - 1 ? 1 : OUTER };
  });
  const text = termsOf(comment.text);
  const terms = new Map([...text].map(([term, count]) => [term, 1 + Math.min(2, Math.log2(count)) * 0.5]));
  for (const { terms: own, weight } of headings) {
    for (const term of own) terms.set(term, Math.max(terms.get(term) ?? 0, HEADING_WORDS * weight) + (terms.has(term) ? 0.3 : 0));
  }
  const headingItems = comment.headings.flatMap((heading) => [...heading.matchAll(/\bitems?\s+(\d{1,2}[A-C]?)\b(?!\.\d|\((?!T\)))/gi)].map((match) => match[1] ?? ''));
  const items = new Set([...headingItems, ...comment.items.filter((item) => /^\d{1,2}[A-C]?(?:\(T\))?$/i.test(item))].map(bareItem));
  const headingNotes = comment.headings.flatMap((heading) => [...notesIn(heading), ...(/^\s*[([]?(\d{1,2})[.)\]]\s+\p{Lu}/u.exec(heading)?.slice(1) ?? [])]);
  const units = unitsOf([...headings.map(({ title, weight }) => ({ text: title, weight: HEADING_WORDS * weight, leastTrust: 1 })), ...sentencesOf(comment.text)]);
  return {
    headings, text, terms, units, words: wordsOf(comment.text), titleWords: wordsOf(headings.map(({ title }) => title).join('. ')), quotes: quotesIn(comment.text), names: namesIn(comment.text), pages: new Set(comment.pages.map((page) => page.toUpperCase())), items,
    notes: new Set(headingNotes), mentionedNotes: new Set(notesIn(comment.text)),
    aboutExhibits: EXHIBITS.test(comment.text) || headings.some(({ title }) => /\b(?:exhibits?|certifications?|signatures?)\b/i.test(title)),
  };
}

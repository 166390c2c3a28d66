/** Passages suggested for a comment: computed once for a letter and a filing, then filtered by what was decided since. */
import { listAnnotations, listLinks } from '../../db/annotations.ts';
import { findDocument, listPageRuns, listPages, readOutline } from '../../db/documents.ts';
import { created } from '../../db/events.ts';
import { findComment, listComments } from '../../db/letters.ts';
import type { AnnotationTarget, DocumentRecord, Id, Rejection, StaffComment } from '../../db/model.ts';
import { insertRejection, listRejections } from '../../db/rejections.ts';
import { MOST_SUGGESTIONS, type Suggestion } from '../../preload/api.ts';
import { TickmarkError } from '../../preload/result.ts';
import type { CommentSuggestions } from '../suggest/model.ts';
import { act, author, now, required, type Context, type Handlers } from './context.ts';
import type { DescribePlacesJob } from './describe-places.ts';
import { inThreadQuietly } from './in-thread.ts';
import type { SuggestJob } from './suggest-job.ts';

type SuggestionMethods = Pick<Handlers, 'suggestions.list' | 'suggestions.reject'>;

export const suggestionHandlers: SuggestionMethods = {
  'suggestions.list': async (context, { commentId, documentId, top }) => {
    const comment = required(findComment(context.db, commentId), 'comment');
    const filing = required(findDocument(context.db, documentId), 'document');
    if (filing.matterId !== comment.matterId) {
      throw new TickmarkError('bad-request', 'That filing belongs to another matter.', 'Open the matter of the comment.');
    }
    if (!filing.hasText) return { suggestions: [], more: false };
    const all = await suggestionsOf(context, comment, filing);
    const decided = decidedPlaces(context, comment, filing);
    const free = (suggestion: Suggestion): boolean => !decided.some((place) => overlaps(place, suggestion.target));
    return { suggestions: all.slice(0, top).filter(free), more: all.slice(top).some(free) };
  },

  'suggestions.reject': (context, { commentId, documentId, pageIndex, start, end }) => {
    const comment = required(findComment(context.db, commentId), 'comment');
    const filing = required(findDocument(context.db, documentId), 'document');
    if (end <= start || pageIndex >= filing.pageCount || filing.matterId !== comment.matterId) {
      throw new TickmarkError('bad-request', 'That passage is not a place in this document.', 'Nothing was changed.');
    }
    const rejection: Rejection = {
      id: context.newId(), matterId: comment.matterId, commentId, documentId, pageIndex, start, end, author: author(context), createdAt: now(context), trashedAt: null,
    };
    return act(context, comment.matterId, `Reject a suggestion for comment ${comment.number}`, (db, at) => {
      insertRejection(db, rejection);
      return { changes: [created('rejections', rejection.id, at)], value: rejection };
    });
  },
};

interface PlaceOnPage {
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
}

/** Half of the shorter one: a highlight a little wider or narrower than the suggestion settles it. */
function overlaps(a: PlaceOnPage, b: PlaceOnPage): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return a.pageIndex === b.pageIndex && shared > 0 && shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}

/** Passages that are linked to the comment already, and those that were refused for it. */
function decidedPlaces(context: Context, comment: StaffComment, filing: DocumentRecord): PlaceOnPage[] {
  const linked = new Set(listLinks(context.db, comment.matterId).filter((link) => link.commentId === comment.id).map((link) => link.annotationId));
  const targets = listAnnotations(context.db, comment.matterId).filter((annotation) => annotation.documentId === filing.id && linked.has(annotation.id)).flatMap((annotation) => annotation.targets);
  return [...targets, ...listRejections(context.db, filing.id).filter((rejection) => rejection.commentId === comment.id)];
}

/** What one letter asks of one filing. `comments` tells whether the letter is still worded as it was. */
interface Computed {
  readonly comments: string;
  readonly ranked: Promise<ReadonlyMap<Id, CommentSuggestions>>;
  readonly described: Map<Id, Promise<readonly Suggestion[]>>;
}

const MOST_KEPT = 12;
const kept = new WeakMap<Context, Map<string, Computed>>();

function suggestionsOf(context: Context, comment: StaffComment, filing: DocumentRecord): Promise<readonly Suggestion[]> {
  const { described, ranked } = computedFor(context, comment, filing);
  const known = described.get(comment.id);
  if (known !== undefined) return known;
  const found = ranked.then((lists) => describeAll(context, comment, filing, lists.get(comment.id)));
  described.set(comment.id, found);
  found.catch(() => described.delete(comment.id));
  return found;
}

function computedFor(context: Context, comment: StaffComment, filing: DocumentRecord): Computed {
  const letter = listComments(context.db, comment.matterId).filter((other) => other.letterDocumentId === comment.letterDocumentId);
  const comments = JSON.stringify(letter.map(({ id, text, headings }) => [id, text, headings]));
  const cache = kept.get(context) ?? new Map<string, Computed>();
  kept.set(context, cache);
  const key = `${comment.letterDocumentId} ${filing.id}`;
  const known = cache.get(key);
  if (known?.comments === comments) return known;
  const computed: Computed = { comments, described: new Map(), ranked: rankLetter(context, letter, filing) };
  computed.ranked.catch(() => { if (cache.get(key) === computed) cache.delete(key); });
  cache.delete(key);
  cache.set(key, computed);
  const oldest = cache.keys().next().value;
  if (cache.size > MOST_KEPT && oldest !== undefined) cache.delete(oldest);
  return computed;
}

async function rankLetter(context: Context, letter: readonly StaffComment[], filing: DocumentRecord): Promise<ReadonlyMap<Id, CommentSuggestions>> {
  const job: SuggestJob = {
    comments: letter.map(({ number, headings, text, paragraphs, pages, items }) => ({ number, headings, text, paragraphs, pages, items })),
    filing: { pages: listPages(context.db, filing.id), items: readOutline(context.db, filing.id).items },
    top: MOST_SUGGESTIONS,
  };
  const lists = await inThreadQuietly<CommentSuggestions[]>(context, 'suggest', job);
  return new Map(lists.flatMap((list, index) => {
    const comment = letter[index];
    return comment === undefined ? [] : [[comment.id, list]];
  }));
}

async function describeAll(context: Context, comment: StaffComment, filing: DocumentRecord, list: CommentSuggestions | undefined): Promise<readonly Suggestion[]> {
  const suggested = list?.suggestions ?? [];
  if (suggested.length === 0) return [];
  const job: DescribePlacesJob = {
    displayPath: context.files.blobPath(filing.displaySha256),
    stored: listPageRuns(context.db, filing.id, suggested.map(({ pageIndex }) => pageIndex)),
    places: suggested.map(({ pageIndex, pageLabel, start, end, exact }) => ({ pageIndex, pageLabel, start, end, exact })),
  };
  const targets = await inThreadQuietly<(AnnotationTarget | null)[]>(context, 'describePlaces', job);
  return suggested.flatMap(({ score, reasons }, index): Suggestion[] => {
    const target = targets[index];
    return target === null || target === undefined ? [] : [{ commentId: comment.id, documentId: filing.id, target, score, reasons }];
  });
}

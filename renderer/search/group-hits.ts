import type { Id, SearchHit } from '../api/model.ts';
import type { MatterView } from '../state/derived.ts';

export interface HitGroup {
  readonly key: string;
  readonly title: string;
  readonly hits: readonly SearchHit[];
}

const KIND_TITLES: Readonly<Record<Exclude<SearchHit['kind'], 'page'>, string>> = {
  comment: 'Staff comments', note: 'Notes', response: 'Responses', attachment: 'Attachments',
};

/** Page hits by document, in page order; the rest by kind. Groups stand in the order of their best hit. */
export function groupHits(hits: readonly SearchHit[], view: MatterView): readonly HitGroup[] {
  const groups = Map.groupBy(hits, (hit) => (hit.kind === 'page' ? hit.documentId ?? '' : hit.kind));
  return [...groups].map(([key, members]) => ({ key, title: titleOf(key, members, view), hits: inPageOrder(members) }));
}

function titleOf(key: Id, [first]: readonly SearchHit[], view: MatterView): string {
  if (first === undefined || first.kind === 'page') return view.documents.get(key)?.name ?? 'Document';
  return KIND_TITLES[first.kind];
}

function inPageOrder(hits: readonly SearchHit[]): readonly SearchHit[] {
  if (hits[0]?.kind !== 'page') return hits;
  return hits.toSorted((a, b) => (a.pageIndex ?? 0) - (b.pageIndex ?? 0));
}

/** Words before the first match that still fit above the fold of a result. */
const MOST_LEAD = 50;

/** The snippet in pieces, with a short lead so that the match is in sight; the matched words stand between U+E000 and U+E001. */
export function snippetPieces(snippet: string): readonly SnippetPiece[] {
  const pieces = snippet.split('\uE000').flatMap((part, index) => {
    if (index === 0) return [{ text: part, hit: false }];
    const end = part.indexOf('\uE001');
    return end < 0 ? [{ text: part, hit: true }] : [{ text: part.slice(0, end), hit: true }, { text: part.slice(end + 1), hit: false }];
  }).filter(({ text }) => text !== '');
  const [lead, ...rest] = pieces;
  return lead === undefined || lead.hit || rest.length === 0 ? pieces : [{ text: shortLead(lead.text), hit: false }, ...rest];
}

function shortLead(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= MOST_LEAD ? line : `…${line.slice(line.indexOf(' ', line.length - MOST_LEAD))}`;
}

export interface SnippetPiece {
  readonly text: string;
  readonly hit: boolean;
}

/** The first matched words of a snippet; neighbours are taken together ("internal control"). */
export function firstMatch(snippet: string): string | null {
  const pieces = snippetPieces(snippet);
  const start = pieces.findIndex(({ hit }) => hit);
  if (start < 0) return null;
  let text = '';
  for (const piece of pieces.slice(start)) {
    if (!piece.hit && piece.text.trim() !== '') break;
    text += piece.text;
  }
  // The find of PDF.js puts words together that are divided at a line's end.
  return text.replace(/(\p{L})[-\u2010][ \t]*\r?\n[ \t]*(?=\p{Ll})/gu, '$1').replace(/\s+/g, ' ').trim();
}

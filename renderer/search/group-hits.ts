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

/** The snippet in pieces; the matched words stand between U+E000 and U+E001. */
export function snippetPieces(snippet: string): readonly { readonly text: string; readonly hit: boolean }[] {
  return snippet.split('\uE000').flatMap((part, index) => {
    if (index === 0) return [{ text: part, hit: false }];
    const end = part.indexOf('\uE001');
    return end < 0 ? [{ text: part, hit: true }] : [{ text: part.slice(0, end), hit: true }, { text: part.slice(end + 1), hit: false }];
  }).filter(({ text }) => text !== '');
}

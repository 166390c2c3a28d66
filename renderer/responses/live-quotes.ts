/** Quotations in a response remember the highlight that they were taken from; these compare the two. Pure. */
import type { Annotation, Id, RichNode } from '../api/model.ts';
import { quoteOf } from '../state/derived.ts';

export interface StaleQuote {
  readonly annotationId: Id;
  /** As the response quotes it. */
  readonly quoted: string;
  /** What the highlight holds now; null where it is gone. */
  readonly now: string | null;
}

export const evenQuote = (text: string): string => text.replace(/\s+/g, ' ').trim();
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}$%]+/gu, '').toLowerCase();

export function wordsOf(node: RichNode): string {
  if (node.text !== undefined) return node.text;
  return (node.content ?? []).map(wordsOf).join(node.type === 'paragraph' ? '' : '\n');
}

/** Quotations whose words are no longer those of their highlight. Changes of typography and white space do not count. */
export function staleQuotes(body: RichNode, annotations: ReadonlyMap<Id, Annotation>): readonly StaleQuote[] {
  const own: StaleQuote[] = [];
  const annotationId = body.attrs?.['annotationId'];
  if (body.type === 'blockquote' && typeof annotationId === 'string') {
    const annotation = annotations.get(annotationId);
    const quoted = wordsOf(body.content?.[0] ?? { type: 'paragraph' });
    const now = annotation ? evenQuote(quoteOf(annotation)) : null;
    if (now === null || bare(now) !== bare(quoted)) own.push({ annotationId, quoted, now });
  }
  return [...own, ...(body.content ?? []).flatMap((child) => staleQuotes(child, annotations))];
}

/** The words of each block of proposed disclosure. */
export function proposedDisclosures(body: RichNode): readonly string[] {
  if (body.type === 'disclosure') return [wordsOf(body)].filter((words) => words.trim() !== '');
  return (body.content ?? []).flatMap(proposedDisclosures);
}

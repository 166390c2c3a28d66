import { expect, it } from 'vitest';
import type { Annotation, RichNode } from '../api/model.ts';
import { proposedDisclosures, staleQuotes } from './live-quotes.ts';

const paragraph = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const quote = (annotationId: string, text: string): RichNode => ({ type: 'blockquote', attrs: { annotationId, source: '10-K' }, content: [paragraph(`“${text}”`), paragraph('10-K, page 31')] });
const annotation = (id: string, exact: string): Annotation => ({
  id, matterId: 'm', documentId: 'd', kind: 'highlight', color: 'yellow', note: '', tags: [], author: '', createdAt: '', modifiedAt: '', trashedAt: null, carriedFrom: null,
  targets: [{ pageIndex: 0, pageLabel: '31', start: 0, end: exact.length, quads: [], exact, prefix: '', suffix: '' }],
});
const annotations = new Map(['a', 'b'].map((id) => [id, annotation(id, 'Management did not\ncomplete its “assessment”.')]));

it('a quotation is stale when its passage says something else or is gone, not for line ends and quotation marks', () => {
  const body: RichNode = { type: 'doc', content: [quote('a', 'Management did not complete its "assessment".'), quote('b', 'Management completed its assessment.'), quote('c', 'Gone.'), { type: 'blockquote', content: [paragraph('Free words')] }] };
  expect(staleQuotes(body, annotations).map(({ annotationId, now }) => [annotationId, now])).toEqual([['b', 'Management did not complete its “assessment”.'], ['c', null]]);
});

it('finds the words that are proposed for filing', () => {
  expect(proposedDisclosures({ type: 'doc', content: [paragraph('We will say:'), { type: 'disclosure', content: [paragraph('One.'), paragraph('Two.')] }] })).toEqual(['One.\nTwo.']);
});

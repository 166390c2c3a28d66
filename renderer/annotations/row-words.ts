import type { Annotation } from '../api/model.ts';
import { passageWords, quoteOf, type MatterView } from '../state/derived.ts';
import { excerpt } from '../state/words.ts';

const NAMES: Readonly<Record<string, string>> = { area: 'Area', 'page-note': 'Note' };

/** What a row says first: the words of the passage; of an area its note, else which one of its page it is. */
export function rowWords(view: MatterView, annotation: Annotation): string {
  if (quoteOf(annotation) !== '') return passageWords(annotation, 200);
  const name = NAMES[annotation.kind] ?? 'Mark';
  if (annotation.note !== '') return `${name}: ${excerpt(annotation.note, 160)}`;
  const page = annotation.targets[0]?.pageIndex;
  // From the top of the page down: the first corner of a quad is its upper left, and y grows upward.
  const heightOf = ({ targets }: Annotation): number => targets[0]?.quads[0]?.[1] ?? 0;
  const alike = view.annotationsOf(annotation.documentId).filter(({ kind, targets, note }) => kind === annotation.kind && note === '' && targets[0]?.pageIndex === page)
    .toSorted((a, b) => heightOf(b) - heightOf(a));
  const label = annotation.targets[0]?.pageLabel ?? '';
  return alike.length < 2 ? `${name} on page ${label}` : `${name} ${alike.findIndex(({ id }) => id === annotation.id) + 1} of ${alike.length} on page ${label}`;
}

import type { PDFArray, PDFContext, PDFDict, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { name, text } from './objects.ts';

export interface Bookmark {
  readonly title: string;
  readonly destination: PDFArray | null;
  readonly action: PDFObject | null;
  readonly children: readonly Bookmark[];
  readonly open: boolean;
  readonly color: PDFObject | null;
  /** 1 italic, 2 bold. */
  readonly flags: number;
}

export function bookmark(title: string, destination: PDFArray | null, children: readonly Bookmark[] = [], open = true): Bookmark {
  return { title, destination, action: null, children, open, color: null, flags: 0 };
}

/** Writes the outline; /Count is the number of entries shown, negative where an entry starts closed. */
export function writeOutline(context: PDFContext, bookmarks: readonly Bookmark[]): PDFRef {
  const rootRef = context.nextRef();
  const root = context.obj({ Type: 'Outlines' });
  const shown = writeLevel(context, bookmarks, rootRef, root);
  root.set(name('Count'), context.obj(shown));
  context.assign(rootRef, root);
  return rootRef;
}

function writeLevel(context: PDFContext, bookmarks: readonly Bookmark[], parentRef: PDFRef, parent: PDFDict): number {
  const refs = bookmarks.map(() => context.nextRef());
  let shown = 0;
  bookmarks.forEach((entry, index) => {
    const ref = refs[index];
    if (!ref) return;
    const dict = context.obj({ Parent: parentRef });
    dict.set(name('Title'), text(entry.title.replaceAll(/\s+/gu, ' ').trim()));
    if (entry.destination) dict.set(name('Dest'), entry.destination);
    else if (entry.action) dict.set(name('A'), entry.action);
    const [previous, next] = [refs[index - 1], refs[index + 1]];
    if (previous) dict.set(name('Prev'), previous);
    if (next) dict.set(name('Next'), next);
    if (entry.color) dict.set(name('C'), entry.color);
    if (entry.flags !== 0) dict.set(name('F'), context.obj(entry.flags));
    if (entry.children.length > 0) {
      const below = writeLevel(context, entry.children, ref, dict);
      dict.set(name('Count'), context.obj(entry.open ? below : -below));
      if (entry.open) shown += below;
    }
    shown += 1;
    context.assign(ref, dict);
  });
  const [first, last] = [refs[0], refs.at(-1)];
  if (first && last) {
    parent.set(name('First'), first);
    parent.set(name('Last'), last);
  }
  return shown;
}

import { PDFArray, PDFDict, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { byteKey, name, numberOf } from './objects.ts';

/** Leaves of a name or number tree; loops and broken nodes are passed over. */
function leaves(context: PDFContext, root: PDFObject | undefined, arrayKey: 'Names' | 'Nums'): [PDFObject, PDFObject][] {
  const found: [PDFObject, PDFObject][] = [];
  const seen = new Set<PDFObject>();
  const stack: (PDFObject | undefined)[] = [root];
  while (stack.length > 0) {
    const node = context.lookup(stack.pop());
    if (!(node instanceof PDFDict) || seen.has(node)) continue;
    seen.add(node);
    const pairs = context.lookup(node.get(name(arrayKey)));
    if (pairs instanceof PDFArray) {
      for (let index = 0; index + 1 < pairs.size(); index += 2) {
        const key = context.lookup(pairs.get(index));
        if (key) found.push([key, pairs.get(index + 1)]);
      }
    }
    const kids = context.lookup(node.get(name('Kids')));
    if (kids instanceof PDFArray) for (let index = kids.size() - 1; index >= 0; index -= 1) stack.push(kids.get(index));
  }
  return found;
}

export function nameTreeEntries(context: PDFContext, root: PDFObject | undefined): [string, PDFObject][] {
  return leaves(context, root, 'Names').flatMap(([key, value]): [string, PDFObject][] => {
    const bytes = byteKey(key);
    return bytes === null ? [] : [[bytes, value]];
  });
}

export function numberTreeEntries(context: PDFContext, root: PDFObject | undefined): [number, PDFObject][] {
  return leaves(context, root, 'Nums').flatMap(([key, value]): [number, PDFObject][] => {
    const number = numberOf(key);
    return number === null ? [] : [[number, value]];
  });
}

const FAN_OUT = 64;

/** Writes a number tree; entries must be sorted by key. */
export function writeNumberTree(context: PDFContext, entries: readonly (readonly [number, PDFObject])[]): PDFRef {
  if (entries.length <= FAN_OUT) {
    return context.register(context.obj({ Nums: entries.flatMap(([key, value]) => [context.obj(key), value]) }));
  }
  const kids: PDFObject[] = [];
  for (let at = 0; at < entries.length; at += FAN_OUT) {
    const part = entries.slice(at, at + FAN_OUT);
    kids.push(context.register(context.obj({
      Limits: [part[0]?.[0] ?? 0, part.at(-1)?.[0] ?? 0],
      Nums: part.flatMap(([key, value]) => [context.obj(key), value]),
    })));
  }
  return context.register(context.obj({ Kids: kids }));
}

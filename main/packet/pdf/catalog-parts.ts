import { PDFArray, PDFDict, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import type { GraftedDocument } from './graft-document.ts';
import { name, stringOf, text } from './objects.ts';

function dictAt(context: PDFContext, parent: PDFDict, key: string): PDFDict | null {
  const value = context.lookup(parent.get(name(key)));
  return value instanceof PDFDict ? value : null;
}

function listAt(context: PDFContext, parent: PDFDict, key: string): readonly PDFObject[] {
  const value = context.lookup(parent.get(name(key)));
  return value instanceof PDFArray ? value.asArray() : [];
}

/**
 * Layers of all documents, with the visibility that each document gave them; null where there are none. Without it
 * a layer that was off in a filing would be seen in the packet.
 */
export function mergeLayers(context: PDFContext, documents: readonly GraftedDocument[]): PDFDict | null {
  const groups: PDFObject[] = [];
  const off: PDFObject[] = [];
  const order: PDFObject[] = [];
  const usage: PDFObject[] = [];
  for (const { graft, catalog } of documents) {
    const properties = dictAt(graft.source, catalog, 'OCProperties');
    if (!properties) continue;
    const copied = (items: readonly PDFObject[]) => items.flatMap((item) => graft.copy(item) ?? []);
    const own = listAt(graft.source, properties, 'OCGs').filter((item) => item instanceof PDFRef);
    const configuration = dictAt(graft.source, properties, 'D');
    groups.push(...copied(own));
    if (configuration) {
      const on = new Set(listAt(graft.source, configuration, 'ON'));
      const startsOff = graft.source.lookup(configuration.get(name('BaseState'))) === name('OFF');
      off.push(...copied(startsOff ? own.filter((item) => !on.has(item)) : listAt(graft.source, configuration, 'OFF')));
      order.push(...copied(listAt(graft.source, configuration, 'Order')));
      usage.push(...copied(listAt(graft.source, configuration, 'AS')));
    }
    graft.finish();
  }
  if (groups.length === 0) return null;
  return context.obj({ OCGs: groups, D: { OFF: off, Order: order, ...(usage.length > 0 ? { AS: usage } : {}) } });
}

/** Form fields of all documents; those of equal names are told apart, or filling one would fill the other. */
export function mergeForms(context: PDFContext, documents: readonly GraftedDocument[]): PDFDict | null {
  const fields: PDFObject[] = [];
  const taken = new Set<string>();
  const fonts = PDFDict.withContext(context);
  documents.forEach(({ graft, catalog }, index) => {
    const form = dictAt(graft.source, catalog, 'AcroForm');
    if (!form) return;
    const copied = listAt(graft.source, form, 'Fields').flatMap((field) => (field instanceof PDFRef ? graft.copy(field) ?? [] : []));
    const resources = dictAt(graft.source, form, 'DR');
    const ownFonts = resources && dictAt(graft.source, resources, 'Font');
    for (const [key, value] of ownFonts?.entries() ?? []) {
      const font = graft.copy(value);
      if (font && !fonts.has(key)) fonts.set(key, font);
    }
    const appearance = form.get(name('DA'));
    const appearanceCopy = appearance ? graft.copy(appearance) : null;
    graft.finish();
    const namesHere = new Set<string>();
    for (const field of copied) {
      const dict = context.lookup(field);
      if (!(dict instanceof PDFDict)) continue;
      fields.push(field);
      const title = stringOf(context.lookup(dict.get(name('T')))) ?? '';
      if (taken.has(title)) dict.set(name('T'), text(`${title} (${index + 1})`));
      namesHere.add(title);
      if (appearanceCopy && !dict.has(name('DA'))) dict.set(name('DA'), appearanceCopy);
    }
    for (const title of namesHere) taken.add(title);
  });
  return fields.length === 0 ? null : context.obj({ Fields: fields, DR: { Font: fonts } });
}

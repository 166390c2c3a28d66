import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import type { TagNode } from '../typeset/blocks.ts';
import type { GraftedDocument } from './graft-document.ts';
import { name, text } from './objects.ts';
import { numberTreeEntries, writeNumberTree } from './trees.ts';

interface Element {
  readonly ref: PDFRef;
  readonly kids: PDFObject[];
  readonly dict: PDFDict;
}

/**
 * The structure tree of the whole packet: own elements for generated pages, annotations and links, and the trees
 * of the grafted documents, each below a Document element of its own.
 */
export class StructureTree {
  readonly #context: PDFContext;
  readonly #rootRef: PDFRef;
  readonly #top: Element;
  readonly #all: Element[] = [];
  readonly #elements = new Map<TagNode, Element>();
  readonly #parents: [number, PDFObject][] = [];
  readonly #roles = new Map<string, PDFObject>();
  readonly #classes = new Map<string, PDFObject>();
  readonly #namespaces: PDFObject[] = [];
  readonly #documents: (Element | null)[] = [];
  #next = 0;
  readonly #front: PDFObject[] = [];
  readonly #back: PDFObject[] = [];
  #generated = this.#front;

  constructor(context: PDFContext) {
    this.#context = context;
    this.#rootRef = context.nextRef();
    this.#top = this.#element('Document', this.#rootRef, null);
  }

  /** What is painted from now on stands behind the documents: hearing follows the order of the sheets. */
  startBack(): void {
    this.#generated = this.#back;
  }

  get nextKey(): number {
    return this.#next;
  }

  #element(tag: string, parent: PDFRef, siblings: PDFObject[] | null, extra: Readonly<Record<string, PDFObject>> = {}): Element {
    const dict = this.#context.obj({ Type: 'StructElem', S: tag, P: parent, ...extra });
    const ref = this.#context.register(dict);
    siblings?.push(ref);
    const element: Element = { ref, kids: [], dict };
    this.#all.push(element);
    return element;
  }

  #elementOf(node: TagNode): Element {
    const known = this.#elements.get(node);
    if (known) return known;
    const parent = node.parent ? this.#elementOf(node.parent) : null;
    const again = this.#elements.get(node);
    if (again) return again;
    const extra: Record<string, PDFObject> = {};
    if (node.scope !== undefined || node.colSpan !== undefined) {
      extra['A'] = this.#context.obj({ O: 'Table', ...(node.scope ? { Scope: node.scope } : {}), ...(node.colSpan ? { ColSpan: node.colSpan } : {}) });
    }
    const element = this.#element(node.tag, parent?.ref ?? this.#top.ref, parent?.kids ?? this.#generated, extra);
    this.#elements.set(node, element);
    // Empty cells count: without them a table's columns would not line up for who hears it.
    if (node.tag === 'TR') for (const cell of node.children) this.#elementOf(cell);
    return element;
  }

  /** Number of the page's entry in the parent tree; `nodes` are the owners of its marked content, by MCID. */
  addPage(page: PDFRef, nodes: readonly TagNode[]): number {
    const key = this.#next;
    this.#next += 1;
    const owners = nodes.map((node, mcid) => {
      const element = this.#elementOf(node);
      element.kids.push(this.#context.obj({ Type: 'MCR', Pg: page, MCID: mcid }));
      return element.ref;
    });
    this.#parents.push([key, this.#context.register(this.#context.obj(owners))]);
    return key;
  }

  /** Ties an annotation to an element and returns its /StructParent. */
  #tie(element: Element, page: PDFRef, annotation: PDFRef): number {
    const key = this.#next;
    this.#next += 1;
    element.kids.push(this.#context.obj({ Type: 'OBJR', Pg: page, Obj: annotation }));
    this.#parents.push([key, element.ref]);
    return key;
  }

  addLink(node: TagNode, page: PDFRef, annotation: PDFRef): number {
    return this.#tie(this.#elementOf(node), page, annotation);
  }

  /** A link or highlight put on a page of a grafted document. */
  addAnnotation(documentIndex: number, tag: 'Link' | 'Annot', page: PDFRef, annotation: PDFRef, alt: string): number {
    const owner = this.#documents[documentIndex] ?? this.#top;
    return this.#tie(this.#element(tag, owner.ref, owner.kids, { Alt: text(alt) }), page, annotation);
  }

  /** Must be called for each document in order, right after it was grafted with `nextKey` as its offset. */
  addDocument(grafted: GraftedDocument | null, title: string): void {
    if (!grafted) {
      this.#documents.push(null);
      return;
    }
    const extra = { T: text(title), ...(grafted.language ? { Lang: text(grafted.language) } : {}) };
    const element = this.#element('Document', this.#top.ref, this.#top.kids, extra);
    this.#documents.push(element);
    const { graft, catalog } = grafted;
    const { source } = graft;
    const rootObject = catalog.get(name('StructTreeRoot'));
    const root = source.lookup(rootObject);
    if (!(root instanceof PDFDict) || graft.structOffset === null) return;
    if (rootObject instanceof PDFRef) graft.redirect(rootObject, element.ref);
    const offset = graft.structOffset;
    let highest = offset - 1;
    for (const [key, value] of numberTreeEntries(source, root.get(name('ParentTree')))) {
      const copied = graft.copy(value);
      if (copied) this.#parents.push([key + offset, copied]);
      highest = Math.max(highest, key + offset);
    }
    const kids = source.lookup(root.get(name('K')));
    const list = kids instanceof PDFArray ? kids.asArray() : root.get(name('K')) ? [root.get(name('K'))] : [];
    for (const kid of list) {
      const copied = kid && graft.copy(kid);
      if (copied) element.kids.push(copied);
    }
    this.#merge(grafted, root, 'RoleMap', this.#roles);
    this.#merge(grafted, root, 'ClassMap', this.#classes);
    const namespaces = source.lookup(root.get(name('Namespaces')));
    if (namespaces instanceof PDFArray) for (const each of namespaces.asArray()) this.#namespaces.push(graft.copy(each) ?? this.#context.obj(null));
    graft.finish();
    this.#next = Math.max(this.#next, highest + 1, offset + grafted.pages.length * 2);
  }

  /** Equal names of several documents: the first meaning stays; roles that differ are rare and harmless. */
  #merge(grafted: GraftedDocument, root: PDFDict, key: string, into: Map<string, PDFObject>): void {
    const map = grafted.graft.source.lookup(root.get(name(key)));
    if (!(map instanceof PDFDict)) return;
    for (const [entry, value] of map.entries()) {
      const copied = grafted.graft.copy(value);
      if (copied && !into.has(entry.asString())) into.set(entry.asString(), copied);
    }
  }

  write(): PDFRef {
    const context = this.#context;
    this.#top.kids.unshift(...this.#front);
    this.#top.kids.push(...this.#back);
    for (const element of this.#all) if (element.kids.length > 0) element.dict.set(name('K'), context.obj(element.kids));
    const sorted = [...new Map(this.#parents)].sort(([a], [b]) => a - b);
    const root = context.obj({
      Type: 'StructTreeRoot', K: this.#top.ref, ParentTree: writeNumberTree(context, sorted), ParentTreeNextKey: PDFNumber.of(this.#next),
    });
    for (const [key, map] of [['RoleMap', this.#roles], ['ClassMap', this.#classes]] as const) {
      if (map.size === 0) continue;
      const dict = PDFDict.withContext(context);
      for (const [entry, value] of map) dict.set(PDFName.of(entry.slice(1)), value);
      root.set(name(key), dict);
    }
    if (this.#namespaces.length > 0) root.set(name('Namespaces'), context.obj(this.#namespaces));
    context.assign(this.#rootRef, root);
    return this.#rootRef;
  }
}

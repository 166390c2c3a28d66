import {
  PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFObject, PDFRawStream, PDFRef, PDFStream, PDFString, type PDFContext,
} from '@cantoo/pdf-lib';
import { byteKey, name, numberOf } from './objects.ts';
import { nameTreeEntries } from './trees.ts';

/** Actions that would run something or reach outside the file; a packet carries none of them. */
const UNSAFE_ACTIONS = new Set(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'ResetForm', 'GoToE', 'Rendition', 'RichMediaExecute', 'Movie', 'Sound']);

/**
 * Copies objects of one PDF into another, following references without recursion, so that a filing with a
 * hundred thousand tagged elements needs no deep stack. Named destinations become explicit ones on the way,
 * because names of several merged documents may be equal.
 */
export class Graft {
  readonly source: PDFContext;
  readonly target: PDFContext;
  /** Pages by their reference in the source, and by position. */
  readonly pageRefs: PDFRef[] = [];
  structOffset: number | null = null;
  droppedActions = 0;
  droppedSignatures = 0;
  readonly #map = new Map<PDFRef, PDFRef | null>();
  readonly #queue: [PDFRef, PDFRef][] = [];
  #named: Map<string, PDFObject> | null = null;

  constructor(source: PDFContext, target: PDFContext) {
    this.source = source;
    this.target = target;
  }

  /** From now on `from` means `to`; null leaves references to it out. */
  redirect(from: PDFRef, to: PDFRef | null): void {
    this.#map.set(from, to);
  }

  redirected(from: PDFRef): PDFRef | null | undefined {
    return this.#map.get(from);
  }

  #refTo(from: PDFRef): PDFRef | null {
    const known = this.#map.get(from);
    if (known !== undefined) return known;
    const object = this.source.lookup(from);
    if (object === undefined) {
      this.#map.set(from, null);
      return null;
    }
    const to = this.target.nextRef();
    this.#map.set(from, to);
    this.#queue.push([from, to]);
    return to;
  }

  /** Copies one object; what it refers to follows with `finish`. Null where nothing is left of it. */
  copy(object: PDFObject): PDFObject | null {
    if (object instanceof PDFRef) return this.#refTo(object);
    if (object instanceof PDFStream) {
      const dict = this.copyDict(object.dict);
      return PDFRawStream.of(dict, object instanceof PDFRawStream ? object.contents : object.getContents());
    }
    if (object instanceof PDFDict) return this.copyDict(object);
    if (object instanceof PDFArray) {
      const array = PDFArray.withContext(this.target);
      for (const item of object.asArray()) {
        const copied = this.copy(item);
        // Position matters in arrays: what is gone leaves a null behind.
        array.push(copied ?? this.target.obj(null));
      }
      return array;
    }
    return object;
  }

  copyDict(dict: PDFDict, leaveOut: ReadonlySet<string> = new Set()): PDFDict {
    const result = PDFDict.withContext(this.target);
    for (const [key, value] of dict.entries()) {
      const word = key.asString().slice(1);
      if (leaveOut.has(word)) {
        if (word === 'AA') this.droppedActions += 1;
        continue;
      }
      const copied = this.#copyValue(dict, word, value);
      if (copied !== null) result.set(key, copied);
    }
    return result;
  }

  #copyValue(dict: PDFDict, key: string, value: PDFObject): PDFObject | null {
    if (key === 'StructParents' || key === 'StructParent') {
      const number = numberOf(this.source.lookup(value));
      return number === null || this.structOffset === null ? null : PDFNumber.of(number + this.structOffset);
    }
    if ((key === 'Dest' && !(this.source.lookup(value) instanceof PDFDict)) || (key === 'D' && dict.get(name('S')) === name('GoTo'))) return this.destination(value);
    if (((key === 'A' || key === 'Next') && this.#isUnsafe(value)) || (key === 'AA' && this.#isTriggers(value))) {
      this.droppedActions += 1;
      return null;
    }
    // A signature covers the file it was made in; in any other it would only be reported as broken.
    if (key === 'V' && this.source.lookup(dict.get(name('FT'))) === name('Sig')) {
      this.droppedSignatures += 1;
      return null;
    }
    return this.copy(value);
  }

  #isUnsafe(value: PDFObject): boolean {
    const action = this.source.lookup(value);
    if (action instanceof PDFArray) return action.asArray().some((each) => this.#isUnsafe(each));
    if (!(action instanceof PDFDict)) return false;
    const kind = this.source.lookup(action.get(name('S')));
    return kind instanceof PDFName && UNSAFE_ACTIONS.has(kind.decodeText());
  }

  /** Triggers run actions when a page or field is entered or left; a resource may be named AA too and is kept. */
  #isTriggers(value: PDFObject): boolean {
    const triggers = this.source.lookup(value);
    return triggers instanceof PDFDict && triggers.values().every((each) => {
      const action = this.source.lookup(each);
      return action instanceof PDFDict && action.has(name('S'));
    });
  }

  /** An explicit destination in the target for any kind of destination in the source; null where it leads nowhere. */
  destination(value: PDFObject | undefined): PDFArray | null {
    let object = this.source.lookup(value);
    if (object instanceof PDFName || object instanceof PDFString || object instanceof PDFHexString) {
      const key = byteKey(object);
      object = key === null ? undefined : this.source.lookup(this.#names().get(key));
    }
    if (object instanceof PDFDict) object = this.source.lookup(object.get(name('D')));
    if (!(object instanceof PDFArray) || object.size() === 0) return null;
    const first = object.get(0);
    const index = numberOf(this.source.lookup(first));
    const page = first instanceof PDFRef && index === null ? this.#map.get(first) : index === null ? undefined : this.pageRefs[index];
    if (!page || !this.pageRefs.includes(page)) return null;
    const result = PDFArray.withContext(this.target);
    result.push(page);
    for (const item of object.asArray().slice(1)) result.push(this.copy(this.source.lookup(item) ?? item) ?? this.target.obj(null));
    if (result.size() === 1) result.push(name('Fit'));
    return result;
  }

  #names(): Map<string, PDFObject> {
    if (this.#named) return this.#named;
    const named = new Map<string, PDFObject>();
    const catalog = this.source.lookup(this.source.trailerInfo.Root);
    if (catalog instanceof PDFDict) {
      const names = this.source.lookup(catalog.get(name('Names')));
      if (names instanceof PDFDict) for (const [key, value] of nameTreeEntries(this.source, names.get(name('Dests')))) if (!named.has(key)) named.set(key, value);
      const old = this.source.lookup(catalog.get(name('Dests')));
      if (old instanceof PDFDict) {
        for (const [key, value] of old.entries()) {
          const bytes = byteKey(key);
          if (bytes !== null && !named.has(bytes)) named.set(bytes, value);
        }
      }
    }
    this.#named = named;
    return named;
  }

  /** Copies everything that was referred to and is not copied yet. */
  finish(): void {
    for (let next = this.#queue.pop(); next; next = this.#queue.pop()) {
      const [from, to] = next;
      const object = this.source.lookup(from);
      this.target.assign(to, (object && this.copy(object)) ?? this.target.obj(null));
    }
  }
}

/** Which documents belong to one review: by registrant, file number, and the filing that a staff letter names. Pure. */
import type { Id } from '../../db/model.ts';

/** What a document says about whose review it belongs to. */
export interface Belonging {
  readonly documentId: Id;
  readonly isStaffLetter: boolean;
  readonly cik: string | null;
  readonly registrants: readonly string[];
  readonly fileNumbers: readonly string[];
  /** Its own accession number and the one it refers to. */
  readonly accessionNumbers: readonly string[];
  /** Documents of one submission stay together. */
  readonly sourceSha256: string | null;
}

/** A handful of files let go together on one staff letter are about that letter, whatever they say of themselves. */
const HANDFUL = 10;

const LEGAL_FORM = /\b(?:THE|INC|INCORPORATED|CORP|CORPORATION|CO|COMPANY|COS|LTD|LIMITED|LLC|LP|LLP|PLC|NV|SA|AG|HOLDINGS?|GROUP|TRUST)\b/g;

/** "HemaCare Corporation /CA/" and "HEMACARE CORP" are one; "" where nothing is left. */
export function normalisedRegistrant(name: string): string {
  return name.toUpperCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/\/[A-Z]{2,4}\/?\s*$/, '').replace(/&/g, ' AND ')
    .replace(/[.'\u2019]/g, '').replace(/[^A-Z0-9]+/g, ' ').replace(LEGAL_FORM, ' ').replace(/\s+/g, ' ').trim();
}

/** "000-15223" and "0-15223" are one. */
export function normalisedFileNumber(fileNumber: string): string {
  return fileNumber.split('-').map((part) => part.trim().replace(/^0+(?=\d)/, '')).join('-');
}

/** Keys that two documents of one review have in common; the most telling first. */
export function keysOf(document: Omit<Belonging, 'documentId' | 'isStaffLetter'>): string[] {
  return [
    ...(document.sourceSha256 === null ? [] : [`source ${document.sourceSha256}`]),
    ...document.accessionNumbers.map((accession) => `accession ${accession}`),
    ...document.fileNumbers.map((number) => `file ${normalisedFileNumber(number)}`),
    ...(document.cik === null ? [] : [`cik ${document.cik.replace(/^0+/, '')}`]),
    ...document.registrants.map(normalisedRegistrant).filter((name) => name.length > 2).map((name) => `name ${name}`),
  ];
}

/**
 * Parts the documents of one drop into reviews, in the order of their first documents. What says nothing of itself goes
 * with the first review. `files` is how many files were let go.
 */
export function assemble(documents: readonly Belonging[], files: number): (readonly Id[])[] {
  const letters = documents.filter(({ isStaffLetter }) => isStaffLetter);
  if (letters.length === 1 && files <= HANDFUL) return [documents.map(({ documentId }) => documentId)];
  const groups: { readonly keys: Set<string>; readonly ids: Set<Id> }[] = [];
  for (const document of documents) {
    const keys = keysOf(document);
    if (keys.length === 0) continue;
    const related = groups.filter((group) => keys.some((key) => group.keys.has(key)));
    const [first] = related;
    const home = first ?? { keys: new Set<string>(), ids: new Set<Id>() };
    if (first === undefined) groups.push(home);
    for (const other of related.slice(1)) {
      for (const key of other.keys) home.keys.add(key);
      for (const id of other.ids) home.ids.add(id);
      groups.splice(groups.indexOf(other), 1);
    }
    for (const key of keys) home.keys.add(key);
    home.ids.add(document.documentId);
  }
  const silent = documents.filter((document) => keysOf(document).length === 0).map(({ documentId }) => documentId);
  if (groups.length === 0) return silent.length === 0 ? [] : [silent];
  const order = new Map(documents.map(({ documentId }, index) => [documentId, index]));
  return groups.map(({ ids }, index) => [...ids, ...(index === 0 ? silent : [])].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
}

/** A small matter for tests: one letter with one comment, one filing. */
import { write, type ReadableDb } from './connection.ts';
import { insertBlob, insertDocument } from './documents.ts';
import { insertComment, insertLetter } from './letters.ts';
import { insertMatter } from './matters.ts';
import type { Annotation, DocumentRecord, StaffComment } from './model.ts';

const AT = '2026-01-01T00:00:00.000Z';

export const FILING: DocumentRecord = {
  id: 'd1', matterId: 'm1', name: '10-K.htm', kind: 'filing', format: 'html', formType: '10-K', registrant: 'Hemacare Corporation', cik: '801748',
  accessionNumber: null, fileNumbers: ['000-15223'], period: '2007-12-31', filed: '2008-04-14', sha256: 'a'.repeat(64), byteSize: 10,
  displaySha256: 'b'.repeat(64), pageCount: 2, hasText: true, round: null, importedAt: AT, trashedAt: null,
};

export const LETTER: DocumentRecord = {
  ...FILING, id: 'd2', name: 'letter.txt', kind: 'staff-letter', format: 'text', formType: 'UPLOAD', sha256: 'c'.repeat(64), displaySha256: 'd'.repeat(64), pageCount: 1,
};

export const COMMENT: StaffComment = {
  id: 'c1', matterId: 'm1', letterDocumentId: 'd2', ordinal: 0, number: '1', headings: ['Item 9A(T) Controls and Procedures'],
  text: 'Your disclosure needs to be more specific.', paragraphs: ['Your disclosure needs to be more specific.'], pages: ['31'], items: ['9A(T)'],
  priorComments: [], places: [], status: 'open', origin: 'letter', owner: '', dueDate: null, signedOffBy: null, signedOffAt: null, tags: [], spokenOn: null, examiner: null,
  trashedAt: null,
};

export const ANNOTATION: Annotation = {
  id: 'a1', matterId: 'm1', documentId: 'd1', kind: 'highlight', color: 'yellow', note: '', tags: [], author: 'ada', createdAt: AT, modifiedAt: AT, trashedAt: null, carriedFrom: null,
  targets: [{
    pageIndex: 0, pageLabel: '31', exact: 'did not complete', prefix: 'Management ', suffix: ' a formal', start: 11, end: 27, quads: [[0, 10, 50, 10, 0, 0, 50, 0]],
  }],
};

export function seedMatter(db: ReadableDb): void {
  write(db, (writable) => {
    insertMatter(writable, {
      id: 'm1', title: 'Hemacare Corporation', registrant: 'Hemacare Corporation', cik: '801748', fileNumbers: ['000-15223'], colorNames: {}, createdAt: AT, openedAt: null, trashedAt: null,
    });
    for (const hash of [FILING.sha256, FILING.displaySha256, LETTER.sha256, LETTER.displaySha256]) insertBlob(writable, hash, 10);
    const nothing = { outline: [], items: [], entries: [] };
    insertDocument(writable, FILING, {
      ...nothing, pages: [
        { pageIndex: 0, pageLabel: '31', labelDoubtful: false, text: 'Management did not complete a formal assessment of the Company\u2019s controls.' },
        { pageIndex: 1, pageLabel: '32', labelDoubtful: true, text: 'The resum\u00e9 of the consultant is in Exhibit 99.' },
      ],
    });
    insertDocument(writable, LETTER, { ...nothing, pages: [{ pageIndex: 0, pageLabel: '1', labelDoubtful: false, text: COMMENT.text }] });
    insertLetter(writable, {
      documentId: 'd2', kind: 'comments', letterDate: '2008-09-12', registrant: 'Hemacare Corporation', fileNumbers: ['000-15223'], filings: [],
      respondWithin: '10 business days', dueDate: '2008-09-26', warnings: [], settledWarnings: [],
    });
    insertComment(writable, COMMENT);
  });
}

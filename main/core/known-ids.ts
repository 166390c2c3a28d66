/** Whether an id that came from outside is one of the library's. */
import { findAnnotation } from '../../db/annotations.ts';
import { findDocument } from '../../db/documents.ts';
import { findComment } from '../../db/letters.ts';
import { findMatter } from '../../db/matters.ts';
import type { Id } from '../../db/model.ts';
import type { Context } from './context.ts';

export type IdKind = 'matter' | 'document' | 'comment' | 'annotation';

export function isKnownId({ db }: Context, kind: IdKind, id: Id): boolean {
  switch (kind) {
    case 'matter': return findMatter(db, id) !== null;
    case 'document': return findDocument(db, id) !== null;
    case 'comment': return findComment(db, id) !== null;
    case 'annotation': return findAnnotation(db, id) !== null;
  }
}

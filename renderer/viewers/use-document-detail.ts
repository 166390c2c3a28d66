import { useEffect, useState } from 'react';
import { call } from '../api/call.ts';
import type { DocumentDetail, Id } from '../api/model.ts';
import { attempt } from '../ui/toast-store.ts';

/** Page labels and outline; documents never change, so they are asked for once. */
export function useDocumentDetail(documentId: Id): DocumentDetail | null {
  const [detail, setDetail] = useState<DocumentDetail | null>(null);
  useEffect(() => {
    let gone = false;
    attempt(call('documents.detail', { documentId }).then((found) => { if (!gone) setDetail(found); }));
    return () => { gone = true; };
  }, [documentId]);
  return detail?.document.id === documentId ? detail : null;
}

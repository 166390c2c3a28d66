import { useEffect, useState } from 'react';
import { openPdf, PdfOpenError, type OpenPdf, type PdfDocument } from './pdf-source.ts';

export type LoadPhase =
  | { readonly kind: 'loading'; readonly fraction: number | null }
  | { readonly kind: 'password'; readonly wrong: boolean; answer(password: string): void }
  | { readonly kind: 'failed'; readonly message: string; readonly advice: string }
  | { readonly kind: 'ready' };

const LOADING: LoadPhase = { kind: 'loading', fraction: null };

/** Opens the display PDF of a document and closes it again on unmount and on change. */
export function usePdf(documentId: string): { readonly phase: LoadPhase; readonly document: PdfDocument | null; retry(): void } {
  const [phase, setPhase] = useState<LoadPhase>(LOADING);
  const [opened, setOpened] = useState<PdfDocument | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let open: OpenPdf | null = null;
    setPhase(LOADING);
    const opening = openPdf(documentId, {
      signal,
      onProgress: (fraction) => { if (!signal.aborted) setPhase({ kind: 'loading', fraction }); },
      onPassword: (answer, wrong) => {
        if (signal.aborted) return;
        setPhase({
          kind: 'password', wrong,
          answer: (password) => {
            setPhase(LOADING);
            answer(password);
          },
        });
      },
    });
    opening.then((result) => {
      open = result;
      if (signal.aborted) return result.close();
      setOpened(result.document);
      setPhase({ kind: 'ready' });
    }, (error: unknown) => {
      if (signal.aborted) return;
      const told = error instanceof PdfOpenError ? error : new PdfOpenError('This document cannot be shown.', 'Close it and open it again.', { cause: error });
      setPhase({ kind: 'failed', message: told.message, advice: told.advice });
    });
    return () => {
      stop.abort();
      open?.close();
      setOpened(null);
    };
  }, [documentId, attempt]);

  return { phase, document: opened, retry: () => setAttempt((count) => count + 1) };
}

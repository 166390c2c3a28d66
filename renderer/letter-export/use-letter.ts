import { useCallback, useEffect, useRef, useState } from 'react';
import { call, failureOf } from '../api/call.ts';
import type { Failure, Id, LetterFinding, LetterPreview, LetterSettings } from '../api/model.ts';
import { saveView } from '../state/saved-view.ts';

/** Typing in a field asks for a new preview only when it pauses. */
const PAUSE_MILLISECONDS = 300;

/** The same key as in preload/methods/exports.ts: the core reads the settings there when it is not told them. */
const settingsKey = (matterId: Id): string => `letter-export:${matterId}`;

export interface LetterState {
  readonly preview: LetterPreview | null;
  readonly findings: readonly LetterFinding[];
  readonly failure: Failure | null;
  readonly open: boolean;
  /** What was chosen; undefined takes a choice back. */
  change(change: { readonly [K in keyof LetterSettings]?: LetterSettings[K] | undefined }): void;
  setOpen(open: boolean): void;
  /** Grows when the fields are filled in anew. */
  readonly fills: number;
  /** Back to what the staff's letter says. */
  reset(): void;
}

/** The letter as it will be exported with the present settings; these are remembered with the matter. */
export function useLetter(matterId: Id): LetterState {
  const [preview, setPreview] = useState<LetterPreview | null>(null);
  const [findings, setFindings] = useState<readonly LetterFinding[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [open, setOpen] = useState(false);
  /** Null until the core has told what was saved. */
  const [given, setGiven] = useState<LetterSettings | null>(null);
  const asked = useRef(0);
  const refill = useRef(false);
  const [fills, setFills] = useState(0);

  const fetch = useCallback(async (settings: LetterSettings | null, isOpen: boolean): Promise<void> => {
    asked.current += 1;
    const request = asked.current;
    const own = settings === null ? {} : { settings };
    try {
      const [letter, found] = await Promise.all([call('exports.letter', { matterId, public: isOpen, ...own }), call('exports.lint', { matterId, ...own })]);
      if (request !== asked.current) return;
      setPreview(letter);
      setFindings(found);
      setFailure(null);
      if (settings === null) setGiven(letter.given);
      if (refill.current) {
        refill.current = false;
        setFills((times) => times + 1);
      }
    } catch (error) {
      if (request === asked.current) setFailure(failureOf(error));
    }
  }, [matterId]);

  useEffect(() => {
    const timer = setTimeout(() => void fetch(given, open), given === null ? 0 : PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [fetch, given, open]);

  const settle = (next: LetterSettings): void => {
    setGiven(next);
    saveView(settingsKey(matterId), Object.fromEntries(Object.entries(next).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))));
  };
  return {
    preview, findings, failure, open, setOpen,
    change: (change) => settle(Object.fromEntries(Object.entries({ ...given, ...change }).filter(([, value]) => value !== undefined))),
    fills,
    reset: () => {
      refill.current = true;
      settle({});
    },
  };
}

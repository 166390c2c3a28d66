/** Carrying forward by a person's wish, whether the bar offers it or not: from which document, to which. */
import { create } from 'zustand';
import type { DocumentRecord, Id } from '../api/model.ts';
import { useApp } from '../state/app-store.ts';
import { currentView } from '../state/use-view.ts';
import { attempt, note } from '../ui/toast-store.ts';
import { beginCarry, useCarry } from './carry-store.ts';
import { carryable, likelyPair, waitingFor } from './versions.ts';

interface ChoiceState {
  readonly fromId: Id | null;
  readonly toId: Id | null;
}

export const useCarryChoice = create<ChoiceState>()(() => ({ fromId: null, toId: null }));

/** With one pair to choose from it begins at once; else the dialog asks, with the likely pair chosen. */
export function chooseCarry(document: DocumentRecord | null = null): void {
  const view = currentView();
  if (view === null) return;
  if (useCarry.getState().pass !== null) return note('A review is open already: finish it, or put it off with “Later”');
  const pair = likelyPair(view.snapshot, document);
  if (pair === null) return note('Import the new version first: there is no second document to carry highlights to');
  if (carryable(view.snapshot).length === 2 && waitingFor(view.snapshot, pair.from.id, pair.to.id).length > 0) return attempt(beginCarry(pair.from, pair.to));
  useCarryChoice.setState({ fromId: pair.from.id, toId: pair.to.id });
  useApp.getState().show('carry-forward');
}

/** What the command palette offers, and how typing narrows it. */
import type { MatterSummary } from '../api/model.ts';
import { commentTitle, type MatterView } from '../state/derived.ts';
import { goToComment } from '../state/go.ts';
import { openDocument } from '../state/layout-store.ts';
import { useApp } from '../state/app-store.ts';
import { useMatter } from '../state/matter-store.ts';
import { excerpt } from '../state/words.ts';
import type { KeyCombination } from '../ui/keys.ts';
import { attempt } from '../ui/toast-store.ts';
import { COMMAND_LIST } from './commands.ts';

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** What kind of thing it is, at the right. */
  readonly group: string;
  readonly keys?: KeyCombination | undefined;
  run(): void;
}

export function paletteEntries(view: MatterView | null, matters: readonly MatterSummary[]): readonly PaletteEntry[] {
  const commands = COMMAND_LIST.filter(({ id, anywhere }) => id !== 'palette' && (anywhere || view !== null))
    .map(({ id, label, group, keys, run }) => ({ id, label, group, keys: keys[0], run }));
  const themes = (['light', 'dark', 'system'] as const).map((theme) => ({
    id: `theme-${theme}`, label: theme === 'system' ? 'Theme as the system' : `Theme ${theme}`, group: 'Tickmark', run: () => attempt(useApp.getState().changeSettings({ theme })),
  }));
  const comments = view?.groups.flatMap((group) => group.comments).map((comment) => ({
    id: `comment-${comment.id}`, label: `Comment ${comment.number}: ${excerpt(commentTitle(comment), 70)}`, group: 'Comment', run: () => goToComment(comment.id),
  })) ?? [];
  const documents = view?.snapshot.documents.map((document) => ({
    id: `document-${document.id}`, label: document.name, group: 'Document', run: () => void openDocument(document),
  })) ?? [];
  const others = matters.filter(({ id }) => id !== view?.snapshot.matter.id).map((matter) => ({
    id: `matter-${matter.id}`, label: matter.title, group: 'Go to matter', run: () => attempt(useMatter.getState().open(matter.id)),
  }));
  return [...commands, ...themes, ...comments, ...documents, ...others];
}

/** Entries that contain every typed word; those that begin with what was typed come first. */
export function narrow<T extends Pick<PaletteEntry, 'label' | 'group'>>(entries: readonly T[], typed: string): readonly T[] {
  const wanted = typed.toLowerCase().trim();
  const words = wanted.split(/\s+/).filter((word) => word !== '');
  const found = entries.filter(({ label, group }) => {
    const text = `${label} ${group}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const rank = ({ label }: T) => {
    const text = label.toLowerCase();
    return text.startsWith(wanted) ? 0 : text.includes(` ${wanted}`) ? 1 : 2;
  };
  return words.length === 0 ? found : found.toSorted((a, b) => rank(a) - rank(b));
}

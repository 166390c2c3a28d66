import { chooseCarry } from '../amendment/carry-choice.ts';
import { stepDecision, useCarry } from '../amendment/carry-store.ts';
import { compareShown } from '../amendment/compare-shown.ts';
import { stepChange } from '../amendment/compare-store.ts';
import { checkDisclosures } from '../amendment/disclosure-store.ts';
import { focusRow } from '../amendment/row-focus.ts';
import { toggleAnnotationList } from '../annotations/list-store.ts';
import type { Command } from '../api/model.ts';
import { chooseFiles } from '../drop/choose-files.ts';
import { toggleLinkMap } from '../linkmap/map-store.ts';
import { exportPacket } from '../progress/export-packet.ts';
import { importFiles } from '../progress/import-files.ts';
import { useApp, type Overlay } from '../state/app-store.ts';
import { stepComment } from '../state/go.ts';
import { acceptCurrent, rejectCurrent } from '../suggestions/suggestion-store.ts';
import { showsNavigator, useLayout, type NavigatorTab } from '../state/layout-store.ts';
import { redo, undo, useMatter } from '../state/matter-store.ts';
import type { KeyCombination } from '../ui/keys.ts';
import { isTextField } from '../ui/keys.ts';
import { attempt } from '../ui/toast-store.ts';
import { focusedViewer } from '../viewers/registry.ts';
import { focusSearch } from '../search/focus-search.ts';
import { focusTrackerFilter } from '../tracker/focus-filter.ts';

export type CommandGroup = 'Matter' | 'Edit' | 'Go' | 'View' | 'Tickmark';

export interface CommandSpec {
  readonly id: Command;
  readonly label: string;
  readonly group: CommandGroup;
  /** The first is the one shown. */
  readonly keys: readonly KeyCombination[];
  /** Works on the start screen too. */
  readonly anywhere?: boolean;
  /** Left to the text field while typing in one. */
  readonly notInText?: boolean;
  run(): void;
}

const layout = () => useLayout.getState();
const overlay = (name: Overlay) => () => useApp.getState().show(name);
const showTab = (tab: NavigatorTab) => () => layout().change({ navigator: true, tab });
const viewer = (run: (handle: NonNullable<ReturnType<typeof focusedViewer>>) => void) => () => {
  // Behind the tracker the documents are not seen.
  const handle = layout().tab === 'tracker' ? null : focusedViewer();
  if (handle) run(handle);
};

/** A letter typed in an open menu chooses an entry there. */
const unlessInPopup = (run: () => void) => () => {
  if (!document.activeElement?.closest('[role="menu"], [role="listbox"]')) run();
};

export const COMMAND_LIST: readonly CommandSpec[] = [
  { id: 'import-files', label: 'Import files', group: 'Matter', keys: ['Mod+O'], anywhere: true, run: () => void importChosen() },
  { id: 'export-packet', label: 'Export packet', group: 'Matter', keys: ['Mod+E'], run: () => attempt(exportPacket()) },
  { id: 'export-letter', label: 'Export response letter', group: 'Matter', keys: ['Mod+Shift+E'], run: overlay('letter-export') },
  { id: 'matters', label: 'All matters', group: 'Matter', keys: ['Mod+Shift+O'], anywhere: true, run: () => useMatter.getState().close() },
  { id: 'trash', label: 'Trash', group: 'Matter', keys: [], anywhere: true, run: overlay('trash') },
  { id: 'undo', label: 'Undo', group: 'Edit', keys: ['Mod+Z'], notInText: true, run: () => step('undo') },
  { id: 'redo', label: 'Redo', group: 'Edit', keys: ['Mod+Shift+Z', 'Mod+Y'], notInText: true, run: () => step('redo') },
  { id: 'search', label: 'Search every page, comment, note', group: 'Go', keys: ['Mod+Shift+F'], anywhere: true, run: focusSearch },
  { id: 'find', label: 'Find in document', group: 'Go', keys: ['Mod+F'], run: () => { if (!focusTrackerFilter()) focusedViewer()?.openFind(); } },
  { id: 'find-next', label: 'Find next', group: 'Go', keys: ['F3'], run: viewer((it) => it.findNext()) },
  { id: 'find-previous', label: 'Find previous', group: 'Go', keys: ['Shift+F3'], run: viewer((it) => it.findPrevious()) },
  { id: 'go-to-page', label: 'Go to page', group: 'Go', keys: ['Mod+G'], run: viewer((it) => it.focusPageBox()) },
  { id: 'next-comment', label: 'Next comment', group: 'Go', keys: ['Alt+ArrowDown'], run: () => stepComment(1) },
  { id: 'previous-comment', label: 'Previous comment', group: 'Go', keys: ['Alt+ArrowUp'], run: () => stepComment(-1) },
  { id: 'accept-suggestion', label: 'Accept the suggested passage', group: 'Edit', keys: ['A'], notInText: true, run: unlessInPopup(acceptCurrent) },
  { id: 'reject-suggestion', label: 'Reject the suggested passage', group: 'Edit', keys: ['X'], notInText: true, run: unlessInPopup(rejectCurrent) },
  { id: 'show-comments', label: 'Comments of the letters', group: 'View', keys: [], run: showTab('comments') },
  { id: 'show-documents', label: 'Documents of the matter', group: 'View', keys: [], run: showTab('documents') },
  { id: 'show-tracker', label: 'Tracker: all comments in a table', group: 'View', keys: [], run: showTab('tracker') },
  { id: 'highlights', label: 'Highlights of the document', group: 'View', keys: ['Mod+Shift+J'], run: toggleAnnotationList },
  { id: 'link-map', label: 'Link map', group: 'View', keys: ['Mod+Shift+M'], run: toggleLinkMap },
  { id: 'compare', label: 'Compare the two documents on screen', group: 'View', keys: ['Mod+D'], run: compareShown },
  { id: 'carry-forward', label: 'Carry highlights forward…', group: 'Edit', keys: [], run: () => chooseCarry() },
  { id: 'next-change', label: 'Next change between the two versions', group: 'Go', keys: ['F7'], run: () => stepChange(1) },
  { id: 'previous-change', label: 'Previous change between the two versions', group: 'Go', keys: ['Shift+F7'], run: () => stepChange(-1) },
  { id: 'check-disclosure', label: 'Check proposed disclosure against what was filed', group: 'View', keys: [], run: () => attempt(checkDisclosures()) },
  { id: 'mark-area', label: 'Mark an area or place a note', group: 'Edit', keys: ['Mod+Shift+A'], run: viewer((it) => it.toggleAreaTool()) },
  { id: 'zoom-in', label: 'Zoom in', group: 'View', keys: ['Mod+=', 'Mod++'], run: viewer((it) => it.zoomIn()) },
  { id: 'zoom-out', label: 'Zoom out', group: 'View', keys: ['Mod+-'], run: viewer((it) => it.zoomOut()) },
  { id: 'zoom-fit-width', label: 'Fit width', group: 'View', keys: ['Mod+0'], run: viewer((it) => it.fitWidth()) },
  { id: 'zoom-actual', label: 'Actual size', group: 'View', keys: ['Mod+1'], run: viewer((it) => it.actualSize()) },
  { id: 'rotate', label: 'Rotate clockwise', group: 'View', keys: ['Mod+Alt+R'], run: viewer((it) => it.rotate()) },
  { id: 'toggle-navigator', label: 'Show or hide the navigator', group: 'View', keys: ['Mod+Shift+L'], run: () => layout().change({ navigator: !showsNavigator(layout()) }) },
  { id: 'toggle-panel', label: 'Show or hide the comment panel', group: 'View', keys: ['Mod+J'], run: () => layout().change({ panel: !layout().panel }) },
  { id: 'toggle-split', label: 'One document or two', group: 'View', keys: ['Mod+\\'], run: () => layout().change({ split: !layout().split }) },
  { id: 'palette', label: 'Command palette', group: 'Tickmark', keys: ['Mod+K'], anywhere: true, run: overlay('palette') },
  { id: 'settings', label: 'Settings', group: 'Tickmark', keys: ['Mod+,'], anywhere: true, run: overlay('settings') },
  { id: 'shortcuts', label: 'Keyboard shortcuts', group: 'Tickmark', keys: ['F1', '?'], anywhere: true, notInText: true, run: overlay('shortcuts') },
  { id: 'about', label: 'About Tickmark', group: 'Tickmark', keys: [], anywhere: true, run: overlay('about') },
];

export function commandOf(id: Command): CommandSpec | undefined {
  return COMMAND_LIST.find((command) => command.id === id);
}

/** Asked for by the native menu or the palette. */
export function runCommand(id: Command): void {
  const command = commandOf(id);
  if (!command || (!command.anywhere && useMatter.getState().matterId === null)) return;
  command.run();
}

export async function importChosen(): Promise<void> {
  const files = await chooseFiles();
  attempt(importFiles(files, useMatter.getState().matterId));
}

function step(direction: 'undo' | 'redo'): void {
  // From the native menu while a text field has the focus: the field's own undo is meant. The palette's field may have it
  // still, though the palette is closing: there the matter's undo is meant.
  const field = document.activeElement;
  if (isTextField(field) && field?.closest('.palette') === null) {
    document.execCommand(direction);
    return;
  }
  // In an open review the last decision is meant, never what was done to the matter before it.
  if (useCarry.getState().pass !== null) {
    const row = stepDecision(direction);
    if (row !== null) focusRow(row);
    return;
  }
  attempt(direction === 'undo' ? undo() : redo());
}

import { formatKeys } from '../ui/keys.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { COMMAND_LIST, type CommandGroup } from './commands.ts';

const GROUPS: readonly CommandGroup[] = ['Matter', 'Edit', 'Go', 'View', 'Tickmark'];

/** Keys that belong to a gesture, not to a command. */
const GESTURES: readonly (readonly [what: string, keys: string])[] = [
  ['Highlight the selection and link it to comment 1', '1'],
  ['Find another comment for the selection', 'A … Z'],
  ['Go to colours, underline and role of the selection', 'Tab'],
  ['Leave Find with the hit selected', 'Esc'],
  ['Keep the note of a page', formatKeys('Mod+Enter')],
  ['Close a popover', 'Esc'],
  ['Move in a list', '↑ ↓'],
  ['Rename a document or file', 'F2'],
];

/** Keys of the response editor; its own tool tips say the same. */
const EDITOR: readonly (readonly [what: string, keys: string])[] = ([
  ['Bold', 'Mod+B'], ['Italic', 'Mod+I'], ['Bulleted list', 'Mod+Shift+8'], ['Numbered list', 'Mod+Shift+7'],
  ['Quoted disclosure', 'Mod+Shift+B'], ['Proposed disclosure', 'Mod+Shift+D'], ['Confidential, Rule 83', 'Mod+Shift+H'],
] as const).map(([what, keys]) => [what, formatKeys(keys)]);

const REVIEW: readonly (readonly [what: string, keys: string])[] = [
  ['Next or previous highlight', '↑ ↓'],
  ['Carry it, and go on to the next', 'Enter'],
  ['Leave it out', 'X  or  Delete'],
  ['Place it at the selection', 'P'],
  ['Take the last decision back', formatKeys('Mod+Z')],
  ['Decide so again', formatKeys('Mod+Shift+Z')],
];

const HIGHLIGHTS: readonly (readonly [what: string, keys: string])[] = [
  ['Select more', `${formatKeys('Shift+ArrowDown')}  or  ${formatKeys('Shift+ArrowUp')}`],
  ['Select all that are shown', formatKeys('Mod+A')],
  ['Link to comment 1', '1'],
  ['Move to the trash', 'Delete'],
  ['Select none, then close the list', 'Esc'],
];

const TRACKER: readonly (readonly [what: string, keys: string])[] = [
  ['Next or previous comment', '↑ ↓'],
  ['Select the comment, or leave it out', 'Space'],
  ['Select more', `${formatKeys('Shift+ArrowDown')}  or  ${formatKeys('Shift+ArrowUp')}`],
  ['Select all that are shown', formatKeys('Mod+A')],
  ['Select none', 'Esc'],
  ['Open the comment', 'Enter'],
  ['Filter the table', formatKeys('Mod+F')],
];

export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog wide title="Keyboard shortcuts" onClose={onClose}>
      {/* In a low window the list scrolls: it takes the focus, so that the arrow keys can scroll it. */}
      <div className="shortcut-groups" role="group" aria-label="All shortcuts" tabIndex={0}>
        <ShortcutGroup title="With a passage selected, and in lists" rows={GESTURES} />
        <ShortcutGroup title="In a response" rows={EDITOR} />
        <ShortcutGroup title="In the tracker" rows={TRACKER} />
        <ShortcutGroup title="Carrying highlights forward" rows={REVIEW} />
        <ShortcutGroup title="In the list of highlights" rows={HIGHLIGHTS} />
        {GROUPS.map((group) => (
          <ShortcutGroup key={group} title={group} rows={COMMAND_LIST.filter((command) => command.group === group && command.keys.length > 0)
            .map(({ label, keys }) => [label, keys.slice(0, 2).map((one) => formatKeys(one)).join('  or  ')] as const)} />
        ))}
      </div>
    </Dialog>
  );
}

function ShortcutGroup({ title, rows }: { readonly title: string; readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <section className="shortcut-group" aria-label={title}>
      <h3>{title}</h3>
      {rows.map(([what, keys]) => <p key={what} className="shortcut"><span>{what}</span><kbd>{keys}</kbd></p>)}
    </section>
  );
}

import { ContextMenu as BaseContext } from '@base-ui/react/context-menu';
import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { useRef, type ReactElement, type ReactNode } from 'react';
import { popupContainer } from './popup-container.ts';
import { formatKeys, type KeyCombination } from './keys.ts';

export interface MenuEntry {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly keys?: KeyCombination | undefined;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Present for a choice among several; true for the one that holds now. */
  readonly checked?: boolean;
  run(): void;
}

/** Groups are parted by a line; the optional title names the group. */
export interface MenuGroup {
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
}

interface ItemsProps {
  readonly groups: readonly MenuGroup[];
  choose(entry: MenuEntry): void;
}

function Items({ groups, choose }: ItemsProps) {
  return groups.map((group, index) => (
    <Base.Group key={group.title ?? index} className="menu-group">
      {group.title === undefined ? null : <Base.GroupLabel className="menu-title">{group.title}</Base.GroupLabel>}
      {group.entries.map((entry) => <Item key={entry.label} entry={entry} choose={choose} />)}
    </Base.Group>
  ));
}

function Item({ entry, choose }: Pick<ItemsProps, 'choose'> & { readonly entry: MenuEntry }) {
  const inside = (
    <>
      <span className="menu-icon" aria-hidden="true">{entry.checked === true ? <Check size={14} /> : entry.icon}</span>
      <span className="menu-label">{entry.label}</span>
      {entry.keys === undefined ? null : <kbd aria-hidden="true">{formatKeys(entry.keys)}</kbd>}
    </>
  );
  if (entry.checked !== undefined) {
    return (
      <Base.CheckboxItem className="menu-item" checked={entry.checked} disabled={entry.disabled ?? false} closeOnClick onClick={() => choose(entry)}>
        {inside}
      </Base.CheckboxItem>
    );
  }
  return (
    <Base.Item className="menu-item" data-danger={entry.danger ? '' : undefined} disabled={entry.disabled ?? false} onClick={() => choose(entry)}>
      {inside}
    </Base.Item>
  );
}

/**
 * A chosen entry runs when the menu is gone and has given the focus back: it may take the trigger away, or move the focus
 * on (into a field for renaming), and a menu that closes afterwards would take it back.
 */
function useChosenEntry() {
  const chosen = useRef<(() => void) | null>(null);
  return {
    choose: (entry: MenuEntry) => { chosen.current = entry.run; },
    onOpenChangeComplete: (open: boolean) => {
      const run = chosen.current;
      chosen.current = null;
      if (!open && run !== null) setTimeout(run);
    },
  };
}

export interface MenuButtonProps {
  /** The button that opens the menu; it must carry its own accessible name. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly groups: readonly MenuGroup[];
  readonly align?: 'start' | 'end';
}

export function MenuButton({ trigger, groups, align = 'start' }: MenuButtonProps) {
  const { choose, onOpenChangeComplete } = useChosenEntry();
  return (
    <Base.Root onOpenChangeComplete={onOpenChangeComplete}>
      <Base.Trigger render={trigger} />
      <Base.Portal container={popupContainer()}>
        <Base.Positioner className="popup-place" align={align} sideOffset={4}>
          <Base.Popup className="menu"><Items groups={groups} choose={choose} /></Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export interface WithContextMenuProps {
  readonly groups: readonly MenuGroup[];
  /** The element that is right-clicked. */
  readonly children: ReactElement<Record<string, unknown>>;
}

export function WithContextMenu({ groups, children }: WithContextMenuProps) {
  const { choose, onOpenChangeComplete } = useChosenEntry();
  return (
    <BaseContext.Root onOpenChangeComplete={onOpenChangeComplete}>
      <BaseContext.Trigger render={children} />
      <BaseContext.Portal container={popupContainer()}>
        <BaseContext.Positioner className="popup-place">
          <BaseContext.Popup className="menu"><Items groups={groups} choose={choose} /></BaseContext.Popup>
        </BaseContext.Positioner>
      </BaseContext.Portal>
    </BaseContext.Root>
  );
}

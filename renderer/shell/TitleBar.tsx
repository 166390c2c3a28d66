import { ChevronDown, Redo2, Undo2 } from 'lucide-react';
import { MatterName } from '../matters/MatterName.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { useMatter } from '../state/matter-store.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuButton, type MenuGroup } from '../ui/Menu.tsx';
import { TickMark } from '../ui/TickMark.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { commandOf, runCommand } from './commands.ts';

export function TitleBar() {
  const matterId = useMatter((state) => state.matterId);
  return (
    <header className="title-bar">
      <TickMark />
      {matterId === null ? <h1 className="title-name">Tickmark</h1> : <MatterName />}
      <SearchBox />
      {matterId === null ? null : <HistoryButtons />}
      {matterId === null ? null : (
        <Tooltip text="One PDF that anyone can read" keys="Mod+E">
          <Button look="primary" onClick={() => runCommand('export-packet')}>Export packet</Button>
        </Tooltip>
      )}
      <MenuButton align="end" groups={matterId === null ? MENU : [EXPORTS, ...MENU]} trigger={
        <button type="button" className="icon-button" data-look="quiet" aria-label="Tickmark menu"><ChevronDown size={16} /></button>
      } />
    </header>
  );
}

const EXPORTS: MenuGroup = { entries: (['export-packet', 'export-letter'] as const).map(entryOf) };

const MENU: readonly MenuGroup[] = [
  { entries: (['import-files', 'matters', 'trash'] as const).map(entryOf) },
  { entries: (['palette', 'settings', 'shortcuts', 'about'] as const).map(entryOf) },
];

function entryOf(id: 'export-packet' | 'export-letter' | 'import-files' | 'matters' | 'trash' | 'palette' | 'settings' | 'shortcuts' | 'about') {
  const command = commandOf(id);
  return { label: command?.label ?? id, keys: command?.keys[0], run: () => runCommand(id) };
}

function HistoryButtons() {
  const history = useMatter((state) => state.snapshot?.history);
  const undo = history?.undo ?? null;
  const redo = history?.redo ?? null;
  return (
    <div className="title-history" role="group" aria-label="History">
      <IconButton look="plain" label="Undo" hint={undo === null ? 'Nothing to undo' : `Undo: ${undo}`} keys="Mod+Z"
        aria-disabled={undo === null} icon={<Undo2 size={15} />} onClick={() => runCommand('undo')} />
      <IconButton look="plain" label="Redo" hint={redo === null ? 'Nothing to redo' : `Redo: ${redo}`} keys="Mod+Shift+Z"
        aria-disabled={redo === null} icon={<Redo2 size={15} />} onClick={() => runCommand('redo')} />
    </div>
  );
}

import { CarryChoiceDialog } from '../amendment/CarryChoiceDialog.tsx';
import { LetterExportDialog } from '../letter-export/LetterExportDialog.tsx';
import { useApp } from '../state/app-store.ts';
import { TrashDialog } from '../trash/TrashDialog.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

export function Overlays() {
  const { overlay, show } = useApp();
  const close = () => show(null);
  switch (overlay) {
    case 'palette': return <CommandPalette onClose={close} />;
    case 'settings': return <SettingsDialog onClose={close} />;
    case 'about': return <AboutDialog onClose={close} />;
    case 'shortcuts': return <ShortcutsDialog onClose={close} />;
    case 'letter-export': return <LetterExportDialog onClose={close} />;
    case 'carry-forward': return <CarryChoiceDialog onClose={close} />;
    case 'trash': return <TrashDialog onClose={close} />;
    case null: return null;
  }
}

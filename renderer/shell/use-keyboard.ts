import { useEffect } from 'react';
import { useApp } from '../state/app-store.ts';
import { useMatter } from '../state/matter-store.ts';
import { isTextField, matchesKeys } from '../ui/keys.ts';
import { COMMAND_LIST } from './commands.ts';

/** The keyboard map of the whole window. A key that a control has used already (preventDefault) is left alone. */
export function useKeyboard(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const inText = isTextField(event.target);
      const open = useMatter.getState().matterId !== null;
      const { overlay } = useApp.getState();
      const command = COMMAND_LIST.find((candidate) => candidate.keys.some((keys) => matchesKeys(event, keys)));
      if (!command || (command.notInText && inText) || (!command.anywhere && !open)) return;
      event.preventDefault();
      // Behind a dialog only the palette answers; the rest would change what cannot be seen.
      if (overlay === null || command.id === 'palette') command.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

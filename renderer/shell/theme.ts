import { useEffect } from 'react';
import { useApp } from '../state/app-store.ts';

/** Sets `data-theme` on the page: the chosen theme, or the system's, following it as it changes. */
export function useTheme(): void {
  const choice = useApp((state) => state.settings?.theme ?? 'system');
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      document.documentElement.dataset['theme'] = choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [choice]);
}

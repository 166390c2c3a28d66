import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { AppEvent, Command, MatterSummary } from '../../preload/api.ts';

const MAC = process.platform === 'darwin';
const RECENT_MATTERS = 10;

/** The native menu. What it asks for goes to the window as an event, the same as from the command palette. */
export function setMenu(matters: readonly MatterSummary[], send: (event: AppEvent) => void): void {
  // The window has its own key map, the same in every host. On Linux and Windows the menu therefore only shows the
  // accelerator; on macOS a key that the page did not take comes to the menu.
  const command = (label: string, id: Command, accelerator?: string): MenuItemConstructorOptions => ({
    label, click: () => send({ type: 'command', command: id }), ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };

  const template: MenuItemConstructorOptions[] = [
    ...(MAC ? [{
      label: app.name,
      submenu: [
        command(`About ${app.name}`, 'about'), separator, command('Settings…', 'settings', 'Cmd+,'), separator,
        { role: 'hide' as const }, { role: 'hideOthers' as const }, { role: 'unhide' as const }, separator, { role: 'quit' as const },
      ],
    }] : []),
    {
      label: '&File',
      submenu: [
        command('&Import files…', 'import-files', 'CmdOrCtrl+O'),
        { label: '&Recent matters', submenu: recentMatters(matters, send), enabled: matters.length > 0 },
        command('All &matters', 'matters', 'CmdOrCtrl+Shift+O'),
        separator,
        command('&Export packet…', 'export-packet', 'CmdOrCtrl+E'),
        command('Export response &letter…', 'export-letter', 'CmdOrCtrl+Shift+E'),
        separator,
        command('&Trash', 'trash'),
        ...(MAC ? [separator, { role: 'close' as const }] : [command('&Settings', 'settings', 'Ctrl+,'), separator, { role: 'quit' as const }]),
      ],
    },
    {
      label: '&Edit',
      submenu: [
        command('&Undo', 'undo', 'CmdOrCtrl+Z'), command('&Redo', 'redo', MAC ? 'Shift+Cmd+Z' : 'Ctrl+Y'), separator,
        { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'pasteAndMatchStyle' }, { role: 'selectAll' }, separator,
        command('&Find in document…', 'find', 'CmdOrCtrl+F'),
        command('Find &next', 'find-next', MAC ? 'Cmd+G' : 'F3'),
        command('Find &previous', 'find-previous', MAC ? 'Shift+Cmd+G' : 'Shift+F3'),
        command('&Search everything…', 'search', 'CmdOrCtrl+Shift+F'), separator,
        command('&Carry highlights forward…', 'carry-forward'),
      ],
    },
    {
      label: '&View',
      submenu: [
        command('Zoom &in', 'zoom-in', 'CmdOrCtrl+Plus'), command('Zoom &out', 'zoom-out', 'CmdOrCtrl+-'),
        command('&Actual size', 'zoom-actual', 'CmdOrCtrl+1'), command('Fit &width', 'zoom-fit-width', 'CmdOrCtrl+0'), command('&Rotate', 'rotate'), separator,
        command('Show or hide &navigator', 'toggle-navigator'), command('Show or hide comment &panel', 'toggle-panel'), command('&Split documents', 'toggle-split'), separator,
        { role: 'togglefullscreen' }, ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' as const }]),
      ],
    },
    {
      label: '&Go',
      submenu: [
        command('Go to &page…', 'go-to-page', MAC ? 'Alt+Cmd+G' : 'Ctrl+G'), separator,
        command('&Next comment', 'next-comment'), command('&Previous comment', 'previous-comment'), separator,
        command('Command p&alette…', 'palette', 'CmdOrCtrl+K'),
      ],
    },
    ...(MAC ? [{ role: 'windowMenu' as const }] : []),
    {
      label: '&Help', role: 'help',
      submenu: [command('&Keyboard shortcuts', 'shortcuts'), ...(MAC ? [] : [command(`&About ${app.name}`, 'about')])],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function recentMatters(matters: readonly MatterSummary[], send: (event: AppEvent) => void): MenuItemConstructorOptions[] {
  return [...matters]
    .sort((a, b) => (b.openedAt ?? b.createdAt).localeCompare(a.openedAt ?? a.createdAt))
    .slice(0, RECENT_MATTERS)
    // A single ampersand would mark an access key.
    .map((matter) => ({ label: matter.title.replaceAll('&', '&&'), click: () => send({ type: 'open-matter', matterId: matter.id }) }));
}

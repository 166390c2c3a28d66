/** Electron's entry. */
import { startElectronHost } from './electron/host.ts';

startElectronHost();

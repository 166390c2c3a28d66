/**
 * A backup is one zip archive: `tickmark-backup.json` (what it is), `tickmark.sqlite` (the database as of one moment)
 * and `blobs/` with every file by its SHA-256. Any unzip program opens it.
 */
export const ABOUT = 'tickmark-backup.json';
export const DATABASE = 'tickmark.sqlite';
export const BLOBS = 'blobs/';

export type OnProgress = (message: string) => void;

import type { VersionChange } from '../api/model.ts';

export const KIND_WORDS: Readonly<Record<VersionChange['kind'], string>> = { changed: 'Reworded', inserted: 'Added', deleted: 'Removed' };

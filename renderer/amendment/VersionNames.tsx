import type { DocumentRecord } from '../api/model.ts';
import { nameBeside } from '../state/words.ts';

/** "10-K 2008 → 10-K/A 2008"; the files' own names in the tooltip. */
export function VersionNames({ from, to }: { readonly from: DocumentRecord; readonly to: DocumentRecord }) {
  return <p className="carry-facts" title={`${from.name} → ${to.name}`}>{nameBeside(from, to)} → {nameBeside(to, from)}</p>;
}

/** A word redline of two wordings. */
import { diffArrays } from 'diff';

export interface RedlinePart {
  readonly op: '=' | '-' | '+';
  readonly text: string;
}

/** Beyond this much work the two wordings have little in common, and a whole replacement reads better. */
const TIMEOUT_MS = 400;

/** Words with the punctuation that touches them; white space is one blank, a hyphen at a line end is closed up. */
function pieces(text: string): string[] {
  const even = text.replace(/\u00ad\s*/g, '').replace(/(\p{Ll})-\s*\n\s*(?=\p{Ll})/gu, '$1').replace(/\s+/g, ' ').trim();
  return even.match(/[\p{L}\p{N}\p{M}]+(?:['\u2019.,-][\p{L}\p{N}\p{M}]+)*|\s|[^\s\p{L}\p{N}]/gu) ?? [];
}

/** Typography is no change: quotes, dashes and ligatures compare equal, case does not. */
function plain(piece: string): string {
  return piece.normalize('NFKC').replace(/[\u2018\u2019\u201b]/g, "'").replace(/[\u201c\u201d\u201e]/g, '"').replace(/[\u2010-\u2015\u2212]/g, '-').replace(/-(?=\p{Ll})/gu, '');
}

/**
 * What became of `before` in `after`, word by word, in reading order; a replaced run is one deletion followed by one
 * insertion. The unchanged text is given as it stands in `after`. Differences of white space, line breaks and
 * typography are not changes. Joining the '=' and '+' parts gives `after` with its white space evened.
 */
export function redline(before: string, after: string): RedlinePart[] {
  const old = pieces(before);
  const fresh = pieces(after);
  const changes = diffArrays(old.map(plain), fresh.map(plain), { timeout: TIMEOUT_MS })
    ?? [{ value: old, removed: true, added: false }, { value: fresh, removed: false, added: true }];
  const parts: { op: '=' | '-' | '+'; text: string }[] = [];
  const push = (op: '=' | '-' | '+', text: string) => {
    if (text === '') return;
    const last = parts.at(-1);
    if (last?.op === op) last.text += text;
    else parts.push({ op, text });
  };
  let given = 0;
  let taken = 0;
  let removed = '';
  let added = '';
  const flush = () => {
    const blank = removed.length > 1 && added.length > 1 && removed.endsWith(' ') && added.endsWith(' ');
    push('-', blank ? removed.slice(0, -1) : removed);
    push('+', blank ? added.slice(0, -1) : added);
    if (blank) push('=', ' ');
    removed = '';
    added = '';
  };
  for (const [index, change] of changes.entries()) {
    const size = change.value.length;
    if (change.removed) {
      removed += old.slice(given, given + size).join('');
      given += size;
    } else if (change.added) {
      added += fresh.slice(taken, taken + size).join('');
      taken += size;
    } else {
      const kept = fresh.slice(taken, taken + size).join('');
      given += size;
      taken += size;
      // A lone blank between two replaced words belongs to the replacement.
      const next = changes[index + 1];
      if (kept === ' ' && removed !== '' && added !== '' && next !== undefined && (next.removed || next.added)) {
        removed += kept;
        added += kept;
      } else {
        flush();
        push('=', kept);
      }
    }
  }
  flush();
  return parts;
}

import { Check, RotateCcw, TriangleAlert } from 'lucide-react';
import { call } from '../api/call.ts';
import type { Letter } from '../api/model.ts';
import { change } from '../state/matter-store.ts';
import { count } from '../state/words.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { attempt } from '../ui/toast-store.ts';

/** What the parser doubted in a letter; each stands there until a person has settled it. */
export function LetterWarnings({ letter }: { readonly letter: Letter }) {
  const settled = new Set(letter.settledWarnings);
  const open = letter.warnings.filter((warning) => !settled.has(warning));
  if (letter.warnings.length === 0) return null;
  const settle = (warning: string, done: boolean) => attempt(change(call('letters.settleWarning', { documentId: letter.documentId, warning, settled: done })));
  return (
    <details className="letter-fold" data-tone={open.length > 0 ? 'warn' : undefined} open={open.length > 0}>
      <summary>
        <TriangleAlert size={13} aria-hidden="true" />
        {open.length === 0 ? `${count(letter.warnings.length, 'doubt')} settled` : count(open.length, 'doubt') + ' to settle'}
      </summary>
      <ul className="doubts" aria-label="Doubts about this letter">
        {[...open, ...letter.warnings.filter((warning) => settled.has(warning))].map((warning) => (
          <li key={warning} data-settled={settled.has(warning) ? '' : undefined}>
            <span>{warning}</span>
            {settled.has(warning)
              ? <IconButton label={`Reopen: ${warning}`} hint="Reopen" icon={<RotateCcw size={13} />} onClick={() => settle(warning, false)} />
              : <IconButton label={`Settle: ${warning}`} hint="Settled: I have looked at it" icon={<Check size={14} />} onClick={() => settle(warning, true)} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

import { useState } from 'react';
import { call } from '../api/call.ts';
import type { HighlightColor, Matter } from '../api/model.ts';
import { change } from '../state/matter-store.ts';
import { COLOR_WORDS, COLORS } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { attempt } from '../ui/toast-store.ts';

/** What the colours mean in this matter; an empty field is the colour's usual name. */
export function ColorNames({ matter, onDone }: { readonly matter: Matter; onDone(): void }) {
  const [names, setNames] = useState<Partial<Record<HighlightColor, string>>>({ ...matter.colorNames });
  return (
    <form className="color-names" aria-label="Names of the colours" onSubmit={(event) => {
      event.preventDefault();
      attempt(change(call('matters.setColorNames', { matterId: matter.id, colorNames: names })).then(onDone));
    }}>
      {COLORS.map((color) => (
        <label key={color} className="color-name">
          <span className="swatch" data-color={color} aria-hidden="true" />
          <input className="field" aria-label={`Name of ${color}`} placeholder={COLOR_WORDS[color]} maxLength={60} value={names[color] ?? ''}
            onChange={(event) => setNames({ ...names, [color]: event.target.value })} />
        </label>
      ))}
      <div className="color-names-end">
        <Button size="small" look="primary" type="submit">Save names</Button>
        <Button size="small" look="quiet" onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}

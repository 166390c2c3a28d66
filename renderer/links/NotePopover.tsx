import { Popover } from '@base-ui/react/popover';
import { useEffect, useRef, useState } from 'react';
import type { StaffComment } from '../api/model.ts';
import { useView } from '../state/use-view.ts';
import { COLOR_WORDS, colorOfRole, COLORS, roleOfColor } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { formatKeys, matchesKeys } from '../ui/keys.ts';
import { popupContainer } from '../ui/popup-container.ts';
import { attempt } from '../ui/toast-store.ts';
import type { ViewerSelection } from '../viewer/model.ts';
import { clearSelections } from '../viewers/registry.ts';
import { CommentFinder } from './CommentFinder.tsx';
import { placeNote, useSelection } from './selection-store.ts';
import { usePreferredComments } from './SelectionPopover.tsx';

const KEEP = 'Mod+Enter';

/** A note that was just put on a page: its words first. It is kept however the editor is left, unless it is empty or discarded. */
export function NotePopover({ selection }: { readonly selection: ViewerSelection }) {
  const view = useView();
  const comments = usePreferredComments();
  const { role, setRole, select } = useSelection();
  const [text, setText] = useState('');
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const settled = useRef(false);
  const color = colorOfRole(role);
  const end = (): void => {
    if (useSelection.getState().selection === selection) select(null);
    clearSelections();
  };
  const keep = (comment?: StaffComment): void => {
    if (settled.current) return;
    settled.current = true;
    if (text.trim() !== '' || comment) attempt(placeNote(selection, text.trim(), color, comment));
    end();
  };
  const latest = useRef(keep);
  useEffect(() => { latest.current = keep; });
  // Something else was selected meanwhile: what was typed is kept all the same.
  useEffect(() => () => latest.current(), []);
  const rect = selection.anchorRect;
  return (
    <Popover.Root open onOpenChange={(open) => { if (!open) keep(); }}>
      <Popover.Portal container={popupContainer()}>
        <Popover.Positioner className="popup-place" side="bottom" align="start" sideOffset={8} collisionPadding={8}
          anchor={{ getBoundingClientRect: () => new DOMRect(rect.left, rect.top, rect.width, rect.height) }}>
          <Popover.Popup className="note-pop" aria-label="Note on the page" initialFocus={field} finalFocus={false}
            onKeyDown={(event) => {
              if (!matchesKeys(event, KEEP)) return;
              event.preventDefault();
              keep();
            }}>
            <textarea ref={field} className="field note-field" aria-label="Note" placeholder="What is to be said about this place" rows={3} value={text} onChange={(event) => setText(event.target.value)} />
            <div className="note-head">
              <div className="swatches" role="radiogroup" aria-label="Colour">
                {COLORS.map((one) => (
                  <button key={one} type="button" role="radio" aria-checked={one === color} aria-label={one} title={view?.snapshot.matter.colorNames[one] ?? COLOR_WORDS[one]} className="swatch" data-color={one}
                    data-next={one === color ? '' : undefined} onClick={() => setRole(roleOfColor(one))} />
                ))}
              </div>
              <Button size="small" look="quiet" onClick={() => { settled.current = true; end(); }}>Discard</Button>
              <Button size="small" look="primary" disabled={text.trim() === ''} onClick={() => keep()}>Keep</Button>
            </div>
            {comments.length === 0 ? null : (
              <CommentFinder typed={typed} onType={setTyped} placeholder="Keep it and link it to a comment: number or words" preferred={comments} onChoose={keep} />
            )}
            <p className="note-hint"><kbd>{formatKeys(KEEP)}</kbd> or <kbd>Esc</kbd> keeps the note; an empty one goes away.</p>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

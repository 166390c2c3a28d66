import { Popover } from '@base-ui/react/popover';
import { useRef, useState } from 'react';
import type { StaffComment } from '../api/model.ts';
import { ChevronDown, Underline } from 'lucide-react';
import { useFocus } from '../state/focus-store.ts';
import { commentsForKeys } from '../state/derived.ts';
import { useLayout } from '../state/layout-store.ts';
import { useView } from '../state/use-view.ts';
import { COLOR_WORDS, COLORS, colorOfRole, ROLE_WORDS, ROLES } from '../state/words.ts';
import { MenuButton } from '../ui/Menu.tsx';
import { popupContainer } from '../ui/popup-container.ts';
import { attempt } from '../ui/toast-store.ts';
import type { ViewerSelection } from '../viewer/model.ts';
import { clearSelections } from '../viewers/registry.ts';
import { CommentFinder } from './CommentFinder.tsx';
import { highlightSelection, linkSelection, useSelection } from './selection-store.ts';
import { useDragging } from './use-dragging.ts';
import { useNumberKeys } from './use-number-keys.ts';

const MOST_NUMBERS = 9;
const SELECTED = { text: 'Selected passage', area: 'Drawn area', 'page-note': 'Note on the page' } as const;

/** Comments that digit keys mean: of the letter of the chosen comment, else of the letter on screen. */
export function usePreferredComments(): readonly StaffComment[] {
  const view = useView();
  const commentId = useFocus((state) => state.commentId);
  const right = useLayout((state) => state.right);
  if (view === null) return [];
  const chosen = commentId === null ? undefined : view.comments.get(commentId);
  return commentsForKeys(view, chosen?.letterDocumentId ?? right);
}

/** Opens by itself when text is selected; the selection keeps the focus, so that digits and copying both work. */
export function SelectionPopover({ selection }: { readonly selection: ViewerSelection }) {
  const comments = usePreferredComments();
  const view = useView();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const dragging = useDragging();
  const { role, setRole, underline, setUnderline, select } = useSelection();
  const close = () => { select(null); clearSelections(); };
  const link = (comment: StaffComment) => attempt(linkSelection(comment.id));
  const waiting = useNumberKeys({ comments, typed, onType: setTyped, onLink: link, input, popup });
  const rect = selection.anchorRect;
  return (
    <Popover.Root open onOpenChange={(open) => { if (!open) close(); }}>
      <Popover.Portal container={popupContainer()}>
        <Popover.Positioner className="popup-place" side="bottom" align="center" sideOffset={8} collisionPadding={8}
          anchor={{ getBoundingClientRect: () => new DOMRect(rect.left, rect.top, rect.width, rect.height) }}>
          <Popover.Popup ref={popup} className="select-pop" data-away={dragging ? '' : undefined} aria-label={SELECTED[selection.kind]} initialFocus={false} finalFocus={false}>
            <div className="select-line">
              <div className="swatches" role="group" aria-label="Highlight only">
                {COLORS.map((color) => (
                  <button key={color} type="button" className="swatch" data-color={color} data-next={colorOfRole(role) === color ? '' : undefined}
                    aria-label={`Highlight in ${color}`} title={`${view?.snapshot.matter.colorNames[color] ?? COLOR_WORDS[color]}: highlight without a link`}
                    onPointerDown={(event) => event.preventDefault()} onClick={() => attempt(highlightSelection(color))} />
                ))}
              </div>
              {selection.kind === 'text' ? (
                <button type="button" className="icon-button" data-look="quiet" aria-pressed={underline} aria-label="Underline instead of highlighting" title="Underline instead of highlighting"
                  onPointerDown={(event) => event.preventDefault()} onClick={() => setUnderline(!underline)}><Underline size={15} /></button>
              ) : null}
              <span className="select-space" />
              <MenuButton align="end" groups={[{ title: 'Role of the passage', entries: ROLES.map((one) => ({ label: ROLE_WORDS[one], checked: one === role, run: () => setRole(one) })) }]}
                trigger={<button type="button" className="select-role" aria-label={`Role: ${ROLE_WORDS[role]}`}>{ROLE_WORDS[role]}<ChevronDown size={12} aria-hidden="true" /></button>} />
            </div>
            <div className="select-line">
              <span className="select-words" role="status">
                {waiting !== null ? <><kbd>Enter</kbd> links comment {waiting.number}</> : comments.length === 0 ? 'No staff comments yet' : 'Link to comment'}
              </span>
              {comments.length === 0 ? null : (
                <CommentFinder typed={typed} onType={setTyped} onChoose={link} onEscape={close} placeholder="number or words" preferred={comments} inputRef={input} />
              )}
            </div>
            {comments.length === 0 ? null : (
              <div className="select-numbers" role="group" aria-label="Link to comment">
                {comments.slice(0, MOST_NUMBERS).map((comment) => (
                  <button key={comment.id} type="button" className="key" aria-label={`Link to comment ${comment.number}`} title={comment.headings.at(-1) ?? comment.text.slice(0, 120)}
                    onPointerDown={(event) => event.preventDefault()} onClick={() => link(comment)}>{comment.number}</button>
                ))}
              </div>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

import { Popover } from '@base-ui/react/popover';
import { useEffect, useRef, useState } from 'react';
import type { StaffComment } from '../api/model.ts';
import { ChevronDown } from 'lucide-react';
import { useFocus } from '../state/focus-store.ts';
import { commentsForKeys } from '../state/derived.ts';
import { useLayout } from '../state/layout-store.ts';
import { useView } from '../state/use-view.ts';
import { COLOR_WORDS, COLORS, colorOfRole, ROLE_WORDS, ROLES } from '../state/words.ts';
import { isTextField } from '../ui/keys.ts';
import { MenuButton } from '../ui/Menu.tsx';
import { attempt } from '../ui/toast-store.ts';
import type { ViewerSelection } from '../viewer/model.ts';
import { clearSelections } from '../viewers/registry.ts';
import { CommentFinder } from './CommentFinder.tsx';
import { meaningOf } from './number-keys.ts';
import { highlightSelection, linkSelection, useSelection } from './selection-store.ts';

/** How long "1" waits for a second digit in a letter of ten comments or more. */
const NUMBER_PAUSE_MILLISECONDS = 650;
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
  const { role, setRole, underline, setUnderline, select } = useSelection();
  const close = () => { select(null); clearSelections(); };
  const link = (comment: StaffComment) => attempt(linkSelection(comment.id));
  useNumberKeys(comments, typed, setTyped, link, input);
  const rect = selection.anchorRect;
  return (
    <Popover.Root open onOpenChange={(open) => { if (!open) close(); }}>
      <Popover.Portal>
        <Popover.Positioner className="popup-place" side="bottom" align="center" sideOffset={8} collisionPadding={8}
          anchor={{ getBoundingClientRect: () => new DOMRect(rect.left, rect.top, rect.width, rect.height) }}>
          <Popover.Popup className="select-pop" aria-label={SELECTED[selection.kind]} initialFocus={false} finalFocus={false}>
            <div className="swatches" role="group" aria-label="Highlight only">
              {COLORS.map((color) => (
                <button key={color} type="button" className="swatch" data-color={color} data-next={colorOfRole(role) === color ? '' : undefined}
                  aria-label={`Highlight in ${color}`} title={`${view?.snapshot.matter.colorNames[color] ?? COLOR_WORDS[color]}: highlight without a link`}
                  onPointerDown={(event) => event.preventDefault()} onClick={() => attempt(highlightSelection(color))} />
              ))}
            </div>
            {selection.kind === 'text' ? (
              <button type="button" className="key" data-underline="" aria-pressed={underline} aria-label="Underline instead of highlighting" title="Underline instead of highlighting"
                onPointerDown={(event) => event.preventDefault()} onClick={() => setUnderline(!underline)}>U</button>
            ) : null}
            <span className="select-rule" aria-hidden="true" />
            <span className="select-words">{comments.length === 0 ? 'No staff comments yet' : 'Link to comment'}</span>
            <div className="select-numbers" role="group" aria-label="Link to comment">
              {comments.slice(0, MOST_NUMBERS).map((comment) => (
                <button key={comment.id} type="button" className="key" aria-label={`Link to comment ${comment.number}`} title={comment.headings.at(-1) ?? comment.text.slice(0, 120)}
                  onPointerDown={(event) => event.preventDefault()} onClick={() => link(comment)}>{comment.number}</button>
              ))}
            </div>
            {comments.length === 0 ? null : (
              <CommentFinder typed={typed} onType={setTyped} onChoose={link} onEscape={close} placeholder="type for more" preferred={comments} inputRef={input} />
            )}
            <MenuButton align="end" groups={[{ title: 'Role of the passage', entries: ROLES.map((one) => ({ label: ROLE_WORDS[one], checked: one === role, run: () => setRole(one) })) }]}
              trigger={<button type="button" className="select-role" aria-label={`Role: ${ROLE_WORDS[role]}`}>{ROLE_WORDS[role]}<ChevronDown size={12} aria-hidden="true" /></button>} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Digits link; letters go on in the field. Keys that belong to a text field are left alone. */
function useNumberKeys(comments: readonly StaffComment[], typed: string, setTyped: (typed: string) => void,
  link: (comment: StaffComment) => void, input: React.RefObject<HTMLInputElement | null>): void {
  const linkNow = useRef(link);
  useEffect(() => { linkNow.current = link; });
  useEffect(() => {
    if (!/^\d+$/.test(typed)) return;
    const meaning = meaningOf(typed, comments);
    if (meaning.kind === 'link') linkNow.current(meaning.comment);
    if (meaning.kind !== 'wait' || meaning.comment === null) return;
    const { comment } = meaning;
    const timer = setTimeout(() => linkNow.current(comment), NUMBER_PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed, comments]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTextField(event.target)) return;
      if (!/^[\p{L}\p{N}]$/u.test(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      setTyped(typed + event.key);
      if (!/\d/.test(event.key)) input.current?.focus();
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [typed, setTyped, input]);
}

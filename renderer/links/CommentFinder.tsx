import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import type { StaffComment } from '../api/model.ts';
import { excerpt } from '../state/words.ts';
import { useView } from '../state/use-view.ts';
import { filterComments } from './filter-comments.ts';
import './finder.css';

const MOST_SHOWN = 8;
/** CSS pixels. */
const TALLEST = 280;
const SHORTEST_BELOW = 180;
const EDGE = 18;

export interface CommentFinderProps {
  readonly typed: string;
  onType(typed: string): void;
  onChoose(comment: StaffComment): void;
  onEscape?(): void;
  readonly placeholder: string;
  readonly preferred: readonly StaffComment[];
  /** Shows matches before anything is typed. */
  readonly openEmpty?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Finds a comment of any letter by number or words. Arrow keys choose, Enter takes. */
export function CommentFinder({ typed, onType, onChoose, onEscape, placeholder, preferred, openEmpty = false, inputRef }: CommentFinderProps) {
  const view = useView();
  const listId = useId();
  const [at, setAt] = useState(0);
  const shown = view === null || (typed === '' && !openEmpty) ? [] : filterComments(view, typed, preferred).slice(0, MOST_SHOWN);
  const current = Math.min(at, shown.length - 1);
  const open = shown.length > 0 || typed !== '';
  const { box, up, room } = useRoom(open);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (shown.length > 0) setAt((current + step + shown.length) % shown.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = shown[current];
      if (chosen) onChoose(chosen.comment);
    } else if (event.key === 'Escape' && onEscape) {
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    }
  };
  return (
    <div ref={box} className="finder">
      <input ref={inputRef} className="finder-input" role="combobox" aria-label="Comment number or words" aria-autocomplete="list"
        aria-expanded={shown.length > 0} aria-controls={listId} placeholder={placeholder} value={typed} size={14}
        {...(shown[current] === undefined ? {} : { 'aria-activedescendant': `${listId}-${shown[current].comment.id}` })}
        onChange={(event) => { setAt(0); onType(event.target.value); }} onKeyDown={press} />
      <ul className="finder-list" role="listbox" id={listId} aria-label="Comments" hidden={!open} data-up={up ? '' : undefined} style={{ maxHeight: room }}>
        {shown.map(({ comment, title, letter }, index) => (
          <li key={comment.id} id={`${listId}-${comment.id}`} role="option" aria-selected={index === current} className="finder-row"
            onPointerDown={(event) => event.preventDefault()} onClick={() => onChoose(comment)}>
            <span className="number">{comment.number}</span>
            <span className="finder-title">{excerpt(title, 80)}</span>
            {letter === null ? null : <small>{letter}</small>}
          </li>
        ))}
        {shown.length === 0 && typed !== '' ? <li className="finder-none" role="option" aria-selected={false} aria-disabled="true">No comment matches</li> : null}
      </ul>
    </div>
  );
}

/** The list hangs below its field; where the window ends too soon it stands above it, and it is never longer than there is room. */
function useRoom(open: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ up: false, room: TALLEST });
  useLayoutEffect(() => {
    const field = open ? box.current?.getBoundingClientRect() : undefined;
    if (!field) return;
    const below = window.innerHeight - field.bottom - EDGE;
    const above = field.top - EDGE;
    const up = below < SHORTEST_BELOW && above > below;
    setPlace({ up, room: Math.min(TALLEST, up ? above : below) });
  }, [open]);
  return { box, ...place };
}

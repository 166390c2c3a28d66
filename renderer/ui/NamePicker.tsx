import { useState, type KeyboardEvent } from 'react';
import { moveInList } from './roving-list.ts';

export interface NamePickerProps {
  /** Accessible name of the field: "Owner", "Tag". */
  readonly label: string;
  readonly initial?: string;
  readonly placeholder: string;
  /** Names used before, offered while typing. */
  readonly known: readonly string[];
  /** What an empty field means ("Nobody"); without it an empty field chooses nothing. */
  readonly none?: string;
  readonly maxLength: number;
  onChoose(name: string): void;
}

const MOST_SHOWN = 8;

/** Typed freely, or taken from the names used before. Enter takes what is typed; arrow down goes to the list. */
export function NamePicker({ label, initial = '', placeholder, known, none, maxLength, onChoose }: NamePickerProps) {
  const [typed, setTyped] = useState(initial);
  const wanted = typed.trim().toLowerCase();
  const shown = known.filter((name) => typed === initial || name.toLowerCase().includes(wanted)).slice(0, MOST_SHOWN);
  const take = (name: string) => { if (name !== '' || none !== undefined) onChoose(name); };
  return (
    <form className="name-picker" onKeyDown={move} onSubmit={(event) => { event.preventDefault(); take(typed.trim()); }}>
      <input className="field" data-row="" aria-label={label} placeholder={placeholder} value={typed} maxLength={maxLength}
        onFocus={(event) => event.currentTarget.select()} onChange={(event) => setTyped(event.target.value)} />
      {shown.length === 0 && none === undefined ? null : (
        <ul aria-label={`${label}: used before`}>
          {shown.map((name) => <li key={name}><button type="button" className="name-row" data-row="" tabIndex={-1} onClick={() => take(name)}>{name}</button></li>)}
          {none === undefined ? null : <li><button type="button" className="name-row" data-none="" data-row="" tabIndex={-1} onClick={() => take('')}>{none}</button></li>}
        </ul>
      )}
    </form>
  );
}

/** Home and End belong to the field. */
function move(event: KeyboardEvent<HTMLElement>): void {
  if (event.target instanceof HTMLInputElement && (event.key === 'Home' || event.key === 'End')) return;
  moveInList(event);
}

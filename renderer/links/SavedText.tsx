import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

const PAUSE_MILLISECONDS = 700;

export interface SavedTextProps {
  /** What is stored; where it changes elsewhere (undo) and nothing was typed since, the field follows. */
  readonly value: string;
  save(text: string): void;
  /** The accessible name. */
  readonly label: string;
  readonly placeholder: string;
  readonly className: string;
  readonly rows?: number;
  readonly autoFocus?: boolean;
  onEscape?(event: KeyboardEvent): void;
  /** The field was left with this text. */
  onLeave?(text: string): void;
}

/** A note that is saved while typing pauses, when the field is left, and when it goes away. */
export function SavedText({ value, save, label, placeholder, className, rows = 1, autoFocus = false, onEscape, onLeave }: SavedTextProps) {
  const [text, setText] = useState(value);
  const saved = useRef(value);
  const latest = useRef(value);
  const field = useRef<HTMLTextAreaElement>(null);
  const write = useRef(save);
  useEffect(() => { write.current = save; });
  const [saveNow] = useState(() => () => {
    if (latest.current === saved.current) return;
    saved.current = latest.current;
    write.current(latest.current);
  });
  useEffect(() => {
    if (value === saved.current) return;
    const untouched = latest.current === saved.current;
    saved.current = value;
    if (!untouched) return;
    latest.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    latest.current = text;
    const timer = setTimeout(saveNow, PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text, saveNow]);
  useEffect(() => saveNow, [saveNow]);
  // When it appears, and not whenever an undo empties it.
  const [focusFirst] = useState(autoFocus);
  useEffect(() => { if (focusFirst) field.current?.focus(); }, [focusFirst]);
  return (
    <textarea ref={field} className={className} aria-label={label} placeholder={placeholder} rows={rows} value={text}
      onChange={(event) => setText(event.target.value)} onBlur={() => {
        saveNow();
        onLeave?.(text);
      }}
      onKeyDown={(event) => { if (event.key === 'Escape') onEscape?.(event); }} />
  );
}

import { useState } from 'react';
import { Button } from './Button.tsx';

export interface DatePickerProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly initial: string;
  /** What no date of one's own means: "With the letter, Sep 26". */
  readonly none: string;
  onChoose(date: string | null): void;
}

export function DatePicker({ label, initial, none, onChoose }: DatePickerProps) {
  const [date, setDate] = useState(initial);
  return (
    <form className="date-picker" onSubmit={(event) => { event.preventDefault(); if (date !== '') onChoose(date); }}>
      <input type="date" className="field" aria-label={label} value={date} min="1990-01-01" max="2099-12-31" required onChange={(event) => setDate(event.target.value)} />
      <Button type="submit" look="primary" size="small">Set</Button>
      <Button size="small" look="quiet" onClick={() => onChoose(null)}>{none}</Button>
    </form>
  );
}

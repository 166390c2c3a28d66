import { useState } from 'react';

/** What was typed into forms that are not saved yet: it outlives a look at another comment. */
const drafts = new Map<string, string>();

/** Like useState for a field's text; `key` names the form and the field. */
export function useDraft(key: string, initial: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(drafts.get(key) ?? initial);
  return [text, (next) => {
    drafts.set(key, next);
    setText(next);
  }];
}

/** Called when a form is saved or cancelled. */
export function forgetDrafts(prefix: string): void {
  for (const key of drafts.keys()) if (key.startsWith(prefix)) drafts.delete(key);
}

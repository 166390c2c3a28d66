import { beforeEach, expect, test } from 'vitest';
import { note, useToasts } from './toast-store.ts';

const run = (): void => undefined;
const shown = (): readonly string[] => useToasts.getState().toasts.map(({ message }) => message);

beforeEach(() => {
  for (const { id } of useToasts.getState().toasts) useToasts.getState().dismiss(id);
});

test('an older offer to undo goes, since it would take back the newer step', () => {
  note('4 comments: tagged', { label: 'Undo', run });
  note('Packet saved', { label: 'Show', run });
  note('4 comments: signed off', { label: 'Undo', run });
  expect(shown()).toEqual(['Packet saved', '4 comments: signed off']);
  note('Undid: sign-off', { label: 'Redo', run });
  expect(shown()).toEqual(['Packet saved', 'Undid: sign-off']);
});

test('the same words again do not pile up', () => {
  note('Copied');
  note('Copied');
  expect(shown()).toEqual(['Copied']);
});

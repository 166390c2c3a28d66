import { chooseCarry } from '../amendment/carry-choice.ts';
import { toggleAnnotationList, useAnnotationList } from '../annotations/list-store.ts';
import { call } from '../api/call.ts';
import type { DocumentRecord } from '../api/model.ts';
import { openDocument } from '../state/layout-store.ts';
import { change, undo } from '../state/matter-store.ts';
import { KIND_WORDS, KINDS } from '../state/words.ts';
import type { MenuGroup } from '../ui/Menu.tsx';
import { attempt, note } from '../ui/toast-store.ts';

export function documentMenu(document: DocumentRecord, rename: () => void): readonly MenuGroup[] {
  return [
    {
      entries: [
        { label: 'Open on the left', run: () => openDocument(document, 'left') },
        { label: 'Open on the right', run: () => openDocument(document, 'right') },
        { label: 'List its highlights', run: () => { openDocument(document); if (!useAnnotationList.getState().open) toggleAnnotationList(); } },
        ...(document.kind === 'staff-letter' || document.kind === 'response-letter' ? [] : [{ label: 'Carry highlights forward…', run: () => chooseCarry(document) }]),
        { label: 'Rename', keys: 'F2', run: rename },
      ],
    },
    {
      title: 'This is a',
      entries: KINDS.map((kind) => ({
        label: KIND_WORDS[kind], checked: kind === document.kind,
        run: () => { if (kind !== document.kind) attempt(change(call('documents.update', { documentId: document.id, kind }))); },
      })),
    },
    {
      title: 'Round',
      entries: [null, 1, 2, 3, 4].map((round) => ({
        label: round === null ? 'None' : `Round ${round}`, checked: document.round === round,
        run: () => { if (round !== document.round) attempt(change(call('documents.update', { documentId: document.id, round }))); },
      })),
    },
    { entries: [{ label: 'Move to the trash', danger: true, run: () => attempt(trash(document)) }] },
  ];
}

async function trash(document: DocumentRecord): Promise<void> {
  await change(call('documents.trash', { documentId: document.id }));
  note(`${document.name} is in the trash for 30 days`, { label: 'Undo', run: () => attempt(undo()) });
}

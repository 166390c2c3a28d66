import { FileDown } from 'lucide-react';
import { useEffect } from 'react';
import { attachFiles } from '../attachments/attach-files.ts';
import { endLinkDrag, linkWords, makeLink, possibleLink } from '../links/link-drag.ts';
import { linkSelection, useSelection } from '../links/selection-store.ts';
import { importFiles } from '../progress/import-files.ts';
import { useMatter } from '../state/matter-store.ts';
import { attempt } from '../ui/toast-store.ts';
import { PASSAGE_DRAG_TYPE } from '../viewer/model.ts';
import { parseDropKey, useDrop } from './drop-store.ts';
import { linkPromise, ownerWords, promiseFor } from './drop-words.ts';
import { droppedFiles } from './dropped-files.ts';
import { keyAt } from './key-at.ts';
import './drop.css';

const NOTHING = { files: null, promise: null, over: null };

/** Catches every drag over the window: says what letting go will do, and does it. Nothing ever navigates. */
export function DropLayer() {
  const promise = useDrop((state) => state.promise);
  useEffect(listen, []);
  return (
    <div className="drop-layer" data-shown={promise === null ? undefined : ''}>
      <div role="status" aria-label="Drop" className="drop-promise">
        {promise === null ? null : <><FileDown size={16} aria-hidden="true" />{promise}</>}
      </div>
    </div>
  );
}

function listen(): () => void {
  const over = (event: DragEvent) => {
    const { dataTransfer } = event;
    if (!dataTransfer) return;
    if (dataTransfer.types.includes('Files')) overWithFiles(event, dataTransfer);
    else overWithPassage(event, dataTransfer);
  };
  const leave = (event: DragEvent) => {
    // No related target: the pointer has left the window.
    if (event.relatedTarget === null) useDrop.setState(NOTHING);
  };
  const drop = (event: DragEvent) => {
    useDrop.setState(NOTHING);
    if (event.dataTransfer) dropped(event, event.dataTransfer);
  };
  const end = () => {
    endLinkDrag();
    useDrop.setState(NOTHING);
  };
  window.addEventListener('dragenter', over);
  window.addEventListener('dragover', over);
  window.addEventListener('dragleave', leave);
  window.addEventListener('drop', drop);
  window.addEventListener('dragend', end);
  return () => {
    window.removeEventListener('dragenter', over);
    window.removeEventListener('dragover', over);
    window.removeEventListener('dragleave', leave);
    window.removeEventListener('drop', drop);
    window.removeEventListener('dragend', end);
  };
}

function overWithFiles(event: DragEvent, transfer: DataTransfer): void {
  // A highlight in a document has taken the event and says itself what will happen.
  const taken = event.defaultPrevented;
  event.preventDefault();
  transfer.dropEffect = 'copy';
  const files = [...transfer.items].filter(({ kind }) => kind === 'file').length;
  const over = taken ? null : keyAt(event.target);
  const promise = taken ? null : promiseFor(over, files);
  const before = useDrop.getState();
  if (before.over !== over || before.promise !== promise || before.files !== files) useDrop.setState({ files, over, promise });
}

function overWithPassage(event: DragEvent, transfer: DataTransfer): void {
  const over = keyAt(event.target);
  const target = over === null ? null : parseDropKey(over);
  const link = possibleLink(target);
  const linkable = link !== null || (target?.owner === 'comment' && isSelectionDragged(transfer));
  if (linkable) {
    event.preventDefault();
    transfer.dropEffect = 'link';
  }
  const promise = link !== null ? linkWords(link) : linkable && target !== null ? linkPromise(target.id) : null;
  if (useDrop.getState().promise !== promise) useDrop.setState({ files: null, over: linkable ? over : null, promise });
}

function dropped(event: DragEvent, transfer: DataTransfer): void {
  const taken = event.defaultPrevented;
  const key = keyAt(event.target);
  const target = key === null ? null : parseDropKey(key);
  if (!transfer.types.includes('Files')) {
    const link = possibleLink(target);
    if (link !== null) {
      event.preventDefault();
      attempt(makeLink(link));
    } else if (target?.owner === 'comment' && isSelectionDragged(transfer)) {
      event.preventDefault();
      attempt(linkSelection(target.id));
    }
    return;
  }
  event.preventDefault();
  if (taken) return;
  const to = key === null ? '' : ownerWords(key);
  attempt(droppedFiles(transfer).then((files) => (
    target === null ? importFiles(files, useMatter.getState().matterId) : attachFiles(target.owner, target.id, files, to)
  )));
}

function isSelectionDragged(transfer: DataTransfer): boolean {
  return transfer.types.includes(PASSAGE_DRAG_TYPE) && useSelection.getState().selection !== null;
}

import { Popover } from '@base-ui/react/popover';
import { Paperclip, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { TagField } from '../annotations/TagField.tsx';
import type { Annotation, Id } from '../api/model.ts';
import { attachFiles } from '../attachments/attach-files.ts';
import { AttachmentList } from '../attachments/AttachmentList.tsx';
import { chooseFiles } from '../drop/choose-files.ts';
import { dropKey, useDropOver } from '../drop/drop-store.ts';
import { ownerWords } from '../drop/drop-words.ts';
import { pageWords } from '../state/derived.ts';
import { change, undo } from '../state/matter-store.ts';
import { useView } from '../state/use-view.ts';
import { COLOR_WORDS, colorOfRole, COLORS } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { popupContainer } from '../ui/popup-container.ts';
import { attempt, note } from '../ui/toast-store.ts';
import type { AnchorRect } from '../viewer/model.ts';
import { AnnotationLinks } from './AnnotationLinks.tsx';
import { CommentFinder } from './CommentFinder.tsx';
import { NoteField } from './NoteField.tsx';
import { usePreferredComments } from './SelectionPopover.tsx';
import { useSelection } from './selection-store.ts';

/** Everything about one highlight: colour, note, links with their roles, files, and its end. */
export interface AnnotationPopoverProps {
  readonly annotation: Annotation;
  readonly anchorRect: AnchorRect;
  /** All that lie over each other where this one was clicked. */
  readonly among: readonly Id[];
}

export function AnnotationPopover({ annotation, anchorRect, among }: AnnotationPopoverProps) {
  const view = useView();
  const close = useSelection((state) => state.closeAnnotation);
  const preferred = usePreferredComments();
  const [typed, setTyped] = useState('');
  const key = dropKey('annotation', annotation.id);
  const over = useDropOver(key);
  const linked = view?.commentsOf(annotation.id) ?? [];
  const attachments = view?.attachmentsOf(annotation.id) ?? [];
  const role = linked[0]?.link.role ?? 'subject';
  return (
    <Popover.Root open onOpenChange={(open) => { if (!open) close(); }}>
      <Popover.Portal container={popupContainer()}>
        <Popover.Positioner className="popup-place" side="bottom" align="start" sideOffset={8} collisionPadding={8}
          anchor={{ getBoundingClientRect: () => new DOMRect(anchorRect.left, anchorRect.top, anchorRect.width, anchorRect.height) }}>
          <Popover.Popup className="note-pop" aria-label={`Highlight on ${pageWords(annotation)}`} data-drop={key} data-over={over ? '' : undefined}>
            <div className="note-head">
              <div className="swatches" role="radiogroup" aria-label="Colour">
                {COLORS.map((color) => (
                  <button key={color} type="button" role="radio" aria-checked={color === annotation.color} aria-label={color} title={view?.snapshot.matter.colorNames[color] ?? COLOR_WORDS[color]} className="swatch" data-color={color}
                    data-next={color === annotation.color ? '' : undefined}
                    onClick={() => attempt(change(call('annotations.update', { annotationId: annotation.id, color })))} />
                ))}
              </div>
              <Button size="small" look="quiet" icon={<Paperclip size={14} />} onClick={() => void attachChosen(annotation)}>Attach</Button>
              <Button size="small" look="quiet" icon={<Trash2 size={14} />} onClick={() => attempt(trashAnnotation(annotation))}>Delete</Button>
            </div>
            <Others annotation={annotation} anchorRect={anchorRect} among={among} />
            <NoteField key={annotation.id} annotation={annotation} />
            <TagField annotation={annotation} />
            <AnnotationLinks linked={linked} />
            <CommentFinder typed={typed} onType={setTyped} placeholder={linked.length === 0 ? 'Link to comment: number or words' : 'Link to one more comment'}
              preferred={preferred} onChoose={(comment) => {
                setTyped('');
                attempt(change(call('links.create', { annotationId: annotation.id, commentId: comment.id, role: linked.length === 0 ? roleFor(annotation) : role })));
              }} />
            {attachments.length === 0 ? null : <AttachmentList attachments={attachments} label="Files on this passage" />}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Leads through the highlights that lie over each other. */
function Others({ annotation, anchorRect, among }: AnnotationPopoverProps) {
  const view = useView();
  const open = useSelection((state) => state.openAnnotation);
  const there = among.filter((id) => view?.annotations.has(id));
  const here = there.indexOf(annotation.id);
  const next = there[(here + 1) % there.length];
  if (there.length < 2 || next === undefined) return null;
  return (
    <div className="note-others">
      <span>{here + 1} of {there.length} highlights here</span>
      <Button size="small" onClick={() => open(next, anchorRect, among)}>Next one</Button>
    </div>
  );
}

/** The role its colour stands for. */
function roleFor(annotation: Annotation) {
  return (['subject', 'support', 'proposed-change', 'resolved-by'] as const).find((role) => colorOfRole(role) === annotation.color) ?? 'subject';
}

async function attachChosen(annotation: Annotation): Promise<void> {
  const files = await chooseFiles();
  if (files.length > 0) await attachFiles('annotation', annotation.id, files, ownerWords(dropKey('annotation', annotation.id)));
}

export async function trashAnnotation(annotation: Annotation): Promise<void> {
  useSelection.getState().closeAnnotation();
  await change(call('annotations.trash', { annotationIds: [annotation.id] }));
  note('Highlight moved to the trash', { label: 'Undo', run: () => attempt(undo()) });
}

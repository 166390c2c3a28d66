import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { call } from '../api/call.ts';
import type { Annotation, HighlightColor } from '../api/model.ts';
import { CommentFinder } from '../links/CommentFinder.tsx';
import { usePreferredComments } from '../links/SelectionPopover.tsx';
import type { MatterView } from '../state/derived.ts';
import { change } from '../state/matter-store.ts';
import { COLORS, count, ROLE_WORDS, ROLES } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { PopoverButton } from '../ui/PopoverButton.tsx';
import { attempt } from '../ui/toast-store.ts';
import { linkAll, linkIdsOf, setRoles, trashAll, unlinkAll } from './bulk-actions.ts';
import './bulk.css';

export interface BulkBarProps {
  readonly view: MatterView;
  readonly chosen: readonly Annotation[];
  nameOf(color: HighlightColor): string;
}

/** What is done to all chosen annotations at once; each is one step of undo. */
export function BulkBar({ view, chosen, nameOf }: BulkBarProps) {
  const [tag, setTag] = useState('');
  const annotationIds = chosen.map(({ id }) => id);
  const linkIds = linkIdsOf(view, chosen);
  const common = [...new Set(chosen.flatMap(({ tags }) => tags))].slice(0, 8);
  const addTag = (): void => {
    if (tag.trim() === '') return;
    attempt(change(call('annotations.updateMany', { annotationIds, addTag: tag.trim() })));
    setTag('');
  };
  return (
    <div className="bulk" role="group" aria-label={`${count(chosen.length, 'highlight')} chosen`}>
      <div className="bulk-line">
        <b>{chosen.length} chosen</b>
        <div className="swatches" role="group" aria-label="Colour of the chosen highlights">
          {COLORS.map((color) => (
            <button key={color} type="button" className="swatch" data-color={color} aria-label={nameOf(color)} title={nameOf(color)}
              onClick={() => attempt(change(call('annotations.updateMany', { annotationIds, color })))} />
          ))}
        </div>
        <span className="bulk-space" />
        <Button size="small" look="danger" onClick={() => trashAll(annotationIds)}>Delete</Button>
      </div>
      <div className="bulk-line">
        <LinkButton chosen={chosen} />
        <MenuButton groups={[{ title: 'Role of their links', entries: ROLES.map((role) => ({ label: ROLE_WORDS[role], disabled: linkIds.length === 0, run: () => setRoles(linkIds, role) })) }]}
          trigger={<button type="button" className="button" data-size="small">Role<ChevronDown size={12} aria-hidden="true" /></button>} />
        <Button size="small" disabled={linkIds.length === 0} onClick={() => unlinkAll(linkIds)}>Unlink</Button>
        <form className="bulk-tag" onSubmit={(event) => { event.preventDefault(); addTag(); }}>
          <input className="field" aria-label="Tag for the chosen highlights" placeholder="Add a tag" maxLength={60} value={tag} onChange={(event) => setTag(event.target.value)} />
        </form>
      </div>
      {common.length === 0 ? null : (
        <div className="bulk-tags">
          {common.map((one) => (
            <button key={one} type="button" className="pill" aria-label={`Remove the tag ${one}`} title={`Remove the tag ${one}`}
              onClick={() => attempt(change(call('annotations.updateMany', { annotationIds, removeTag: one })))}>{one} ×</button>
          ))}
        </div>
      )}
    </div>
  );
}

function LinkButton({ chosen }: Pick<BulkBarProps, 'chosen'>) {
  const preferred = usePreferredComments();
  const [typed, setTyped] = useState('');
  return (
    <PopoverButton label="Link the chosen highlights to a comment" trigger={<button type="button" className="button" data-size="small">Link<ChevronDown size={12} aria-hidden="true" /></button>}>
      {(close) => (
        <div className="bulk-finder">
          <CommentFinder typed={typed} onType={setTyped} openEmpty placeholder="Comment number or words" preferred={preferred} onChoose={(comment) => {
            setTyped('');
            close();
            linkAll(chosen, comment);
          }} />
        </div>
      )}
    </PopoverButton>
  );
}

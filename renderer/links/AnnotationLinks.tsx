import { ChevronDown, Unlink } from 'lucide-react';
import { call } from '../api/call.ts';
import type { Link, LinkRole } from '../api/model.ts';
import { commentTitle, type LinkedComment } from '../state/derived.ts';
import { goToComment } from '../state/go.ts';
import { change } from '../state/matter-store.ts';
import { excerpt, ROLE_WORDS, ROLES } from '../state/words.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { attempt } from '../ui/toast-store.ts';
import { LinkFacts } from './LinkFacts.tsx';

/** The comments a highlight is linked to. */
export function AnnotationLinks({ linked }: { readonly linked: readonly LinkedComment[] }) {
  if (linked.length === 0) return <p className="note-hint">Not linked to a comment yet.</p>;
  return (
    <ul className="note-links" aria-label="Linked comments">
      {linked.map(({ link, comment }) => (
        <li key={link.id} className="note-link">
          <div className="note-link-line">
            <button type="button" className="note-go" onClick={() => goToComment(comment.id)}>
              <span className="visually-hidden">Go to comment {comment.number}: </span>
              <span className="number" aria-hidden="true">{comment.number}</span>
              <span className="finder-title">{excerpt(commentTitle(comment), 60)}</span>
            </button>
            <RoleMenu link={link} name={`comment ${comment.number}`} />
            <IconButton label={`Unlink from comment ${comment.number}`} hint="Unlink" icon={<Unlink size={14} />} onClick={() => attempt(removeLink(link))} />
          </div>
          <LinkFacts link={link} name={`comment ${comment.number}`} />
        </li>
      ))}
    </ul>
  );
}

export function RoleMenu({ link, name }: { readonly link: Link; readonly name: string }) {
  return (
    <MenuButton align="end" groups={roleGroups(link)} trigger={
      <button type="button" className="select-role" aria-label={`Role for ${name}: ${ROLE_WORDS[link.role]}`}>
        {ROLE_WORDS[link.role]}<ChevronDown size={12} aria-hidden="true" />
      </button>
    } />
  );
}

export function roleGroups(link: Link) {
  return [{ title: 'Role of the passage', entries: ROLES.map((role) => ({ label: ROLE_WORDS[role], checked: role === link.role, run: () => attempt(setRole(link, role)) })) }];
}

async function setRole(link: Link, role: LinkRole): Promise<void> {
  if (role !== link.role) await change(call('links.update', { linkId: link.id, role }));
}

export async function removeLink(link: Link): Promise<void> {
  await change(call('links.remove', { linkId: link.id }));
}

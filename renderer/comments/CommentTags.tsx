import { BadgeCheck, Plus, X } from 'lucide-react';
import type { StaffComment } from '../api/model.ts';
import { tagsUsed } from '../state/comment-facts.ts';
import type { MatterView } from '../state/derived.ts';
import { formatInstant } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { NamePicker } from '../ui/NamePicker.tsx';
import { PopoverButton } from '../ui/PopoverButton.tsx';
import { attempt } from '../ui/toast-store.ts';
import { updateComment } from './comment-actions.ts';

export const LONGEST_TAG = 60;

/** Tags, and the reviewer's sign-off. */
export function CommentTags({ comment, view }: { readonly comment: StaffComment; readonly view: MatterView }) {
  const { tags } = comment;
  return (
    <div className="comment-pills">
      <ul className="tag-list" aria-label={`Tags of comment ${comment.number}`}>
        {tags.map((tag) => (
          <li key={tag} className="pill tag">
            {tag}
            <button type="button" aria-label={`Remove tag ${tag}`} onClick={() => attempt(updateComment(comment.id, { tags: tags.filter((one) => one !== tag) }))}><X size={11} /></button>
          </li>
        ))}
        <li>
          <PopoverButton label={`New tag of comment ${comment.number}`} trigger={
            <button type="button" className="pill tag-add"><Plus size={11} aria-hidden="true" />Tag</button>
          }>
            {(close) => (
              <NamePicker label="Tag" placeholder="Name of the tag" known={tagsUsed(view).filter((tag) => !tags.includes(tag))} maxLength={LONGEST_TAG} onChoose={(tag) => {
                close();
                if (!tags.includes(tag)) attempt(updateComment(comment.id, { tags: [...tags, tag] }));
              }} />
            )}
          </PopoverButton>
        </li>
      </ul>
      <SignOff comment={comment} />
    </div>
  );
}

function SignOff({ comment }: { readonly comment: StaffComment }) {
  const { signedOffBy, signedOffAt } = comment;
  const signed = signedOffBy !== null;
  return (
    <span className="sign-off" data-signed={signed ? '' : undefined}>
      <Button size="small" look="quiet" aria-pressed={signed} icon={<BadgeCheck size={14} />}
        title={signed && signedOffAt !== null ? `Signed off ${formatInstant(signedOffAt)}. Press to take it back.` : 'The reviewer is content with the response'}
        onClick={() => attempt(updateComment(comment.id, { signedOff: !signed }))}>
        {signed ? `Signed off by ${signedOffBy}` : 'Sign off'}
      </Button>
    </span>
  );
}

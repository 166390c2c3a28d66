import { Download, ExternalLink, MoreHorizontal, Paperclip } from 'lucide-react';
import { useState } from 'react';
import type { Attachment } from '../api/model.ts';
import { formatBytes } from '../api/upload.ts';
import { formatInstant } from '../state/words.ts';
import { MenuButton } from '../ui/Menu.tsx';
import { attempt } from '../ui/toast-store.ts';
import { openAttachment, renameAttachment, saveAttachmentAs, trashAttachment } from './attachment-actions.ts';
import './attachments.css';

export interface AttachmentListProps {
  readonly attachments: readonly Attachment[];
  readonly label: string;
}

export function AttachmentList({ attachments, label }: AttachmentListProps) {
  if (attachments.length === 0) return null;
  return (
    <ul className="attachments" aria-label={label}>
      {attachments.map((attachment) => <AttachmentRow key={attachment.id} attachment={attachment} />)}
    </ul>
  );
}

function AttachmentRow({ attachment }: { readonly attachment: Attachment }) {
  const [renaming, setRenaming] = useState(false);
  if (renaming) return <li className="attachment"><RenameField attachment={attachment} onDone={() => setRenaming(false)} /></li>;
  const { name } = attachment;
  return (
    <li className="attachment" title={`Added ${formatInstant(attachment.addedAt)} by ${attachment.author}`}>
      <Paperclip size={14} aria-hidden="true" />
      <button type="button" className="attachment-name" aria-label={`Open ${name}`} onClick={() => attempt(openAttachment(attachment))}
        onKeyDown={(event) => { if (event.key === 'F2') setRenaming(true); if (event.key === 'Delete') attempt(trashAttachment(attachment)); }}>
        {name}
      </button>
      <small>{formatBytes(attachment.byteSize)}</small>
      <MenuButton align="end" trigger={<IconMore name={name} />} groups={[
        {
          entries: [
            { label: 'Open a copy', icon: <ExternalLink size={14} />, run: () => attempt(openAttachment(attachment)) },
            { label: 'Save as', icon: <Download size={14} />, run: () => attempt(saveAttachmentAs(attachment)) },
            { label: 'Rename', keys: 'F2', run: () => setRenaming(true) },
          ],
        },
        { entries: [{ label: 'Move to the trash', keys: 'Delete', danger: true, run: () => attempt(trashAttachment(attachment)) }] },
      ]} />
    </li>
  );
}

/** The menu's trigger must take a ref and props, so it is a plain button and no tooltip. */
function IconMore({ name, ...rest }: { readonly name: string } & React.ComponentProps<'button'>) {
  return <button type="button" className="icon-button" data-look="quiet" aria-label={`More for ${name}`} {...rest}><MoreHorizontal size={14} /></button>;
}

function RenameField({ attachment, onDone }: { readonly attachment: Attachment; onDone(): void }) {
  const [name, setName] = useState(attachment.name);
  const save = () => {
    const next = name.trim();
    if (next !== '' && next !== attachment.name) attempt(renameAttachment(attachment, next));
    onDone();
  };
  return (
    <form className="attachment-rename" onSubmit={(event) => { event.preventDefault(); save(); }}>
      <input className="field" aria-label="Name of the attachment" value={name} maxLength={255}
        ref={(input) => { if (input && document.activeElement !== input) { input.focus(); selectStem(input); } }}
        onChange={(event) => setName(event.target.value)} onBlur={save}
        onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); onDone(); } }} />
    </form>
  );
}

/** The name without its extension is what one wants to change. */
function selectStem(input: HTMLInputElement): void {
  const dot = input.value.lastIndexOf('.');
  input.setSelectionRange(0, dot > 0 ? dot : input.value.length);
}


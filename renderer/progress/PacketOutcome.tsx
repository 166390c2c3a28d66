import type { OpenedPacket } from '../api/model.ts';
import { count, excerpt } from '../state/words.ts';

/** What a packet brought; where both sides changed the same thing, what is here was kept and the other is said. */
export function PacketOutcome({ packet }: { readonly packet: OpenedPacket }) {
  const { merged, added, updated, removed, conflicts } = packet;
  if (!merged) return <p>Packet opened: its matter is here now, with everything in it.</p>;
  const words = [[added, 'added'], [updated, 'changed'], [removed, 'removed']].flatMap(([many, what]) => (many === 0 ? [] : [`${many} ${what}`])).join(', ');
  return (
    <>
      <p>Packet merged: {words === '' ? 'nothing new in it' : `${words}. Undo takes all of it back`}.</p>
      {conflicts.length === 0 ? null : <p>{count(conflicts.length, 'thing')} changed here and there; what is here was kept:</p>}
      {conflicts.slice(0, 5).map(({ table, id, field, theirs }) => (
        <p key={`${table} ${id} ${field}`}>{CONFLICT_WORDS[table] ?? table}{field === null ? '' : `, ${field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`}: the packet says “{shown(theirs)}”</p>
      ))}
    </>
  );
}

const CONFLICT_WORDS: Readonly<Record<string, string>> = {
  matters: 'Matter', documents: 'Document', letters: 'Letter', comments: 'Comment', annotations: 'Highlight', links: 'Link', responses: 'Response', attachments: 'Attachment',
  extensions: 'Extension', commitments: 'Promise',
};

/** A draft is a tree of nodes: its words are what a reader knows it by. */
function shown(value: unknown): string {
  if (value === null) return 'removed';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const words = [...JSON.stringify(value).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(([, found]) => found);
  return excerpt(words.length === 0 ? JSON.stringify(value) : words.join(' '), 80);
}

import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { LetterFinding } from '../api/model.ts';
import { goToComment } from '../state/go.ts';

/** The field of the form that settles a finding about the letter as a whole. */
const FIELDS: Readonly<Record<string, string>> = { tandy: 'letter-tandy', placeholder: 'letter-signature', 'rule-83': 'letter-public' };

/** What a careful reader would put right; each leads to its place. */
export function FindingList({ findings, leave }: { readonly findings: readonly LetterFinding[]; leave(): void }) {
  if (findings.length === 0) {
    return <p className="letter-clean"><CircleCheck size={14} aria-hidden="true" /> Nothing to put right: comments word for word, every one answered, numbers and File No. as the staff has them.</p>;
  }
  return (
    <ul className="letter-findings" aria-label="To put right">
      {findings.map((finding, index) => (
        <li key={`${finding.kind} ${index}`}>
          <button type="button" className="letter-finding" onClick={() => goTo(finding, leave)}>
            <TriangleAlert size={14} aria-hidden="true" />
            <span>{finding.message}{finding.excerpt === '' || finding.message.includes(finding.excerpt) ? null : <q>{finding.excerpt}</q>}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function goTo({ kind, commentId }: LetterFinding, leave: () => void): void {
  if (commentId !== null) {
    leave();
    goToComment(commentId);
    return;
  }
  document.getElementById(FIELDS[kind] ?? 'letter-letterhead')?.focus();
}

import { useEditorState, type Editor } from '@tiptap/react';
import { useMemo } from 'react';
import type { RichNode, StaffComment } from '../api/model.ts';
import { Redline } from '../amendment/Redline.tsx';
import { redline, type RedlinePart } from '../anchoring/redline.ts';
import { goToAnnotation } from '../state/go.ts';
import { pageWords, quoteOf, type LinkedPassage, type MatterView } from '../state/derived.ts';
import { excerpt, shortName } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { proposedDisclosures, staleQuotes, type StaleQuote } from './live-quotes.ts';
import { updateQuote } from './update-quote.ts';

/** What there is to know about the draft's quotations and its proposed disclosure. */
export function EditorNotes({ editor, comment, view }: { readonly editor: Editor; readonly comment: StaffComment; readonly view: MatterView }) {
  const text = useEditorState({ editor, selector: ({ editor: current }) => JSON.stringify(current.getJSON()) });
  const passages = view.passagesOf(comment.id);
  const { stale, compared } = useMemo(() => {
    const body = JSON.parse(text) as RichNode;
    const filed = passages.filter(({ link }) => link.role === 'resolved-by' || link.role === 'proposed-change');
    return { stale: staleQuotes(body, view.annotations), compared: proposedDisclosures(body).flatMap((words) => closest(words, filed)) };
  }, [text, passages, view]);
  if (stale.length === 0 && compared.length === 0) return null;
  return (
    <div className="editor-notes">
      {stale.map((quote, index) => <StaleNote key={`${quote.annotationId} ${index}`} editor={editor} quote={quote} />)}
      {compared.map(({ parts, passage }, index) => (
        <details key={index} className="disclosure-compare">
          <summary>{parts.every(({ op }) => op === '=') ? 'Proposed disclosure stands so in' : 'Proposed disclosure differs from'} {placeOf(passage)}</summary>
          <Redline parts={parts} />
          <Button size="small" onClick={() => goToAnnotation(passage.annotation)}>Show the passage</Button>
        </details>
      ))}
    </div>
  );
}

function StaleNote({ editor, quote }: { readonly editor: Editor; readonly quote: StaleQuote }) {
  const { now } = quote;
  return (
    <div className="editor-note" data-tone="stale">
      <p>{now === null ? 'The passage of a quotation is no longer highlighted: ' : 'A quotation no longer matches its passage: '}{excerpt(quote.quoted, 60)}</p>
      {now === null ? null : <Button size="small" onClick={() => updateQuote(editor, quote.annotationId, now)}>Quote it anew</Button>}
    </div>
  );
}

interface Compared {
  readonly parts: readonly RedlinePart[];
  readonly passage: LinkedPassage;
}

/** The linked passage that shares most words with what was proposed; none where there is no passage of an amendment. */
function closest(words: string, passages: readonly LinkedPassage[]): readonly Compared[] {
  const compared = passages.map((passage): Compared & { readonly shared: number } => {
    const parts = redline(words, quoteOf(passage.annotation));
    return { parts, passage, shared: parts.reduce((sum, part) => sum + (part.op === '=' ? part.text.length : 0), 0) };
  });
  const best = compared.sort((a, b) => b.shared - a.shared)[0];
  return best ? [best] : [];
}

function placeOf({ annotation, document }: LinkedPassage): string {
  return [document ? shortName(document) : null, pageWords(annotation)].filter((part) => part !== null).join(', ');
}

import { useState } from 'react';
import type { LetterPreview } from '../api/model.ts';
import { Button } from '../ui/Button.tsx';

/** The letter as it will read, as a page or in its 80 columns. */
export function LetterPaper({ preview }: { readonly preview: LetterPreview }) {
  const [plain, setPlain] = useState(false);
  return (
    <section className="letter-preview" aria-label="Preview of the letter">
      <div className="letter-views" role="group" aria-label="Preview as">
        <Button size="small" look="quiet" aria-pressed={!plain} onClick={() => setPlain(false)}>Page</Button>
        <Button size="small" look="quiet" aria-pressed={plain} onClick={() => setPlain(true)}>80 columns</Button>
      </div>
      {plain ? <pre className="letter-text" tabIndex={0} aria-label="The letter in 80 columns">{preview.text}</pre> : (
        <div className="letter-paper" tabIndex={0} role="document" aria-label="The letter as a page" data-quote={preview.settings.quoteStyle}>
          {preview.parts.map((part, index) => (part.kind === 'table' ? <Rows key={index} text={part.text} /> : <p key={index} data-part={part.kind}>{part.text}</p>))}
        </div>
      )}
    </section>
  );
}

/** Rows are lines, cells are parted by tabs. */
function Rows({ text }: { readonly text: string }) {
  return (
    <table className="letter-table">
      <tbody>
        {text.split('\n').map((row, index) => <tr key={index}>{row.split('\t').map((cell, at) => <td key={at}>{cell}</td>)}</tr>)}
      </tbody>
    </table>
  );
}

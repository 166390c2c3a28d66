import type { RedlinePart } from '../api/model.ts';

/** Old words struck out, new words underlined; a long unchanged stretch is shortened in its middle. */
export function Redline({ parts }: { readonly parts: readonly RedlinePart[] }) {
  return (
    <span className="redline">
      {parts.map((part, index) => {
        // The list never changes its order.
        const key = `${index}`;
        if (part.op === '-') return <del key={key}>{part.text}</del>;
        if (part.op === '+') return <ins key={key}>{part.text}</ins>;
        return <span key={key}>{shortened(part.text, index === 0, index === parts.length - 1)}</span>;
      })}
    </span>
  );
}

const KEPT = 60;

function shortened(text: string, first: boolean, last: boolean): string {
  if (text.length <= 2.5 * KEPT) return text;
  const head = text.slice(0, KEPT).replace(/\s+\S*$/, '');
  const tail = text.slice(-KEPT).replace(/^\S*\s+/, '');
  if (first && last) return `${text.slice(0, 2 * KEPT).replace(/\s+\S*$/, '')} …`;
  if (first) return `… ${tail}`;
  return last ? `${head} …` : `${head} … ${tail}`;
}

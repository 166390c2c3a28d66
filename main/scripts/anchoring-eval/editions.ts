/** New editions of a document with known truth: changed words, moved and deleted passages, other typography and pages. */
import type { Passage, SourceTokens, Token } from './passages.ts';
import type { Random } from './random.ts';

/** Where every token of the edition stands; one entry per token that came from the source. */
export interface Edition {
  readonly texts: readonly string[];
  readonly origin: readonly number[];
  readonly page: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
}

/** A share of the words replaced by other words of the document (3 in 5), dropped (1 in 5), or followed by a new one (1 in 5). */
export function changeWords(tokens: readonly Token[], share: number, random: Random): Token[] {
  const changed: Token[] = [];
  for (const token of tokens) {
    if (random.next() >= share) {
      changed.push(token);
      continue;
    }
    const other = tokens[random.below(tokens.length)]?.text ?? 'word';
    const kind = random.next();
    if (kind < 0.6) changed.push({ text: other, origin: token.origin });
    else if (kind < 0.8) continue;
    else changed.push(token, { text: other, origin: -1 });
  }
  return changed;
}

export function deletePassages(tokens: readonly Token[], passages: readonly Passage[]): Token[] {
  const gone = new Set<number>();
  for (const { from, to } of passages) for (let origin = from; origin < to; origin++) gone.add(origin);
  return tokens.filter((token) => !gone.has(token.origin));
}

/** Every third paragraph (or the share given) that holds whole passages goes elsewhere in the document. */
export function moveParagraphs(source: SourceTokens, passages: readonly Passage[], random: Random, share = 0.34): { readonly tokens: Token[]; readonly moved: ReadonlySet<Passage> } {
  const bounds = [0, ...source.paragraphs, source.tokens.length];
  const blocks: { readonly tokens: readonly Token[]; at: number }[] = [];
  const moved = new Set<Passage>();
  for (let index = 0; index + 1 < bounds.length; index++) {
    const [from, to] = [bounds[index] ?? 0, bounds[index + 1] ?? 0];
    const held = passages.filter((passage) => passage.from < to && passage.to > from);
    const whole = held.length > 0 && held.every((passage) => passage.from >= from && passage.to <= to);
    let at = index;
    if (whole && random.next() < share) {
      at = random.below(bounds.length) + 0.5;
      held.forEach((passage) => moved.add(passage));
    }
    blocks.push({ tokens: source.tokens.slice(from, to), at });
  }
  blocks.sort((first, second) => first.at - second.at);
  return { tokens: blocks.flatMap((block) => block.tokens), moved };
}

/** The same words in other typography: curly or straight quotes, dashes, no-break spaces, ligatures, small caps. */
function retype(text: string, random: Random): string {
  let typed = text.replace(/"/g, () => (random.next() < 0.5 ? '\u201c' : '\u201d')).replace(/'/g, '\u2019').replace(/[\u2013\u2014]/g, '-');
  if (random.next() < 0.5) typed = typed.replace(/ffi/g, '\ufb03').replace(/fi/g, '\ufb01').replace(/fl/g, '\ufb02').replace(/ff/g, '\ufb00');
  return random.next() < 0.02 ? typed.toUpperCase() : typed;
}

export interface Layout {
  readonly columns: number;
  readonly lines: number;
  readonly header: string;
  /** Other typography and hyphenation at line ends. */
  readonly retyped: boolean;
}

/** Sets the tokens in lines and pages, with a running header and a page number; words are broken at line ends. */
export function setPages(tokens: readonly Token[], layout: Layout, random: Random): Edition {
  const texts: string[] = [];
  const origin: number[] = [];
  const page: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  let text = '';
  let line = 0;
  let column = 0;
  const head = () => {
    text = layout.header === '' ? '' : `${layout.header} ${texts.length + 1}\n\n`;
    line = 0;
    column = 0;
  };
  const breakLine = () => {
    text += '\n';
    column = 0;
    line++;
    if (line < layout.lines) return;
    texts.push(`${text}\n- ${texts.length + 1} -`);
    head();
  };
  head();
  for (const token of tokens) {
    const typed = layout.retyped ? retype(token.text, random) : token.text;
    if (column > 0 && column + 1 + typed.length > layout.columns) {
      const room = layout.columns - column - 2;
      if (layout.retyped && room >= 3 && typed.length - room >= 3 && /^[a-z]+$/.test(typed)) {
        const from = text.length + 1;
        text += ` ${typed.slice(0, room)}-`;
        const lastLine = line + 1 >= layout.lines;
        if (!lastLine) {
          text += `\n${typed.slice(room)}`;
          line++;
          column = typed.length - room;
          origin.push(token.origin);
          page.push(texts.length);
          start.push(from);
          end.push(text.length);
          continue;
        }
        text = text.slice(0, from - 1);
      }
      breakLine();
    }
    if (column > 0) text += layout.retyped && random.next() < 0.03 ? '\u00a0' : ' ';
    origin.push(token.origin);
    page.push(texts.length);
    start.push(text.length);
    text += typed;
    end.push(text.length);
    column += typed.length + 1;
  }
  texts.push(text);
  return { texts, origin, page, start, end };
}

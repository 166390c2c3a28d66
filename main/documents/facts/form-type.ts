/** The form that a cover page says it is, in EDGAR's spelling ("10-K/A", "DEF 14A"). */

const FORM_NAME = String.raw`10\s?-?\s?K(?:\s?SB|SB40|405|T)?(?:40)?|10\s?-?\s?Q(?:\s?SB)?|8\s?-?\s?K|20\s?-?\s?F|40\s?-?\s?F|6\s?-?\s?K|11\s?-?\s?K|18\s?-?\s?K|10\s?-\s?D|S\s?-\s?\d{1,2}|F\s?-\s?\d{1,2}|SB\s?-\s?\d|N\s?-\s?CSRS?|N\s?-\s?\d[A-Z]?|8\s?-\s?A|1\s?-\s?[AKU]|ABS\s?-\s?(?:15G|EE)|SD|12b\s?-\s?25`;
const AFTER = String.raw`\s?(/\s?A)?(?![\w-])`;
/** "FORM 10-K" on its own line or at the start of one is the title; in running text it may be any form's. */
const TITLE = new RegExp(String.raw`^[\s|_*"“]*(?:(?:amended\s+)?(?:annual|quarterly|current)\s+report\s+on\s+)?FORM:?\s*(${FORM_NAME})${AFTER}`, 'im');
const MENTIONED = new RegExp(String.raw`\bFORM\s+(${FORM_NAME})${AFTER}`, 'i');
const BARE = /^\s*(10-K(?:405|SB)?|10-Q(?:SB)?|8-K|20-F|40-F|6-K|S-\d{1,2}|F-\d{1,2})(\/A)?\s*$/im;

const NUMBERED = String.raw`AMENDMENT\s+(?:NO\.?|NUMBER|#)\s*(?:\d|ONE\b|TWO\b|THREE\b|FOUR\b|FIVE\b|I{1,3}\b|IV\b|V\b)`;

function spelled(name: string): string {
  return name.toUpperCase().replace(/\s/g, '').replace(/^(10)([KQ])/, '$1-$2').replace(/^(8|6|11|18)K/, '$1-K').replace(/^(20|40)F/, '$1-F');
}

/** "F O R M   1 0 - K": typewriters spaced letters to make a title; so do some filing agents. */
function closeSpacedLetters(text: string): string {
  return text.replace(/^[ \t]*(?:\S[ \t]+){5,}\S?[ \t]*$/gm, (line) => line.replace(/[ \t]{2,}/g, '\n').replace(/[ \t]/g, '').replace(/\n/g, ' '));
}

function checked(text: string, label: RegExp): boolean {
  const box = String.raw`(?:[[(|]\s?[xX✓✔]\s?[\])|]|[☒☑🗹])`;
  return new RegExp(`${box}\\s{0,4}${label.source}`, 'i').test(text);
}

function schedule(head: string): string | null {
  const named = /^[\s|]*SCHEDULE\s+(14A|14C|13D|13G|13E-3|14D-9|TO(?:-[TI])?|14N)\b\s?(\/A)?/im.exec(head);
  const name = named?.[1]?.toUpperCase();
  if (named === null || name === undefined) return null;
  if (name === '14A' || name === '14C') {
    const preliminary = checked(head, /Preliminary\s+(?:Proxy|Information)/);
    const additional = name === '14A' && checked(head, /(?:Definitive\s+Additional|Soliciting)\s+Material/) && !checked(head, /Definitive\s+Proxy/);
    return additional ? 'DEFA14A' : `${preliminary ? 'PRE' : 'DEF'} ${name}`;
  }
  const amended = named[2] !== undefined || new RegExp(NUMBERED, 'i').test(head.slice(named.index, named.index + 300));
  return `SC ${name.replace('14D-9', '14D9').replace('13E-3', '13E3')}${amended ? '/A' : ''}`;
}

/** `cover`: text of the first pages. Null where it names no form. */
export function formTypeOf(cover: string): string | null {
  const text = closeSpacedLetters(cover);
  const head = text.slice(0, 6_000);
  const proxy = schedule(head.slice(0, 3_000));
  if (proxy !== null) return proxy;
  const prospectus = /filed (?:pursuant to|under|in accordance with) (?:the\s+)?rule\s+424\(b\)\((\d)\)/i.exec(head.slice(0, 1_500))?.[1];
  if (prospectus !== undefined) return `424B${prospectus}`;
  const match = TITLE.exec(head) ?? MENTIONED.exec(text) ?? BARE.exec(head.slice(0, 1_500));
  if (match?.[1] === undefined) return titleOnly(head);
  const form = spelled(match[1]);
  if (form === '12B-25' || /notification\s+of\s+late\s+filing/i.test(head.slice(0, 2_000))) return lateFiling(head);
  if (/post-effective\s+amendment/i.test(head.slice(Math.max(0, match.index - 200), match.index + 300))) return 'POS AM';
  const above = head.slice(Math.max(0, match.index - 120), match.index);
  const amended = match[2] !== undefined || new RegExp(NUMBERED, 'i').test(text.slice(match.index, match.index + 400))
    || new RegExp(String.raw`${NUMBERED}[^.]{0,20}\bto\b[^.]{0,30}$`, 'i').test(above);
  return amended && !form.endsWith('/A') ? `${form}/A` : form;
}

function lateFiling(head: string): string {
  const late = ['10-K', '20-F', '11-K', '10-Q'].find((form) => checked(head, new RegExp(`(?:Form\\s+)?${form}`)));
  return late === undefined ? 'NT 10-K' : `NT ${late}`;
}

/** Covers whose form stands in a picture still say by which rule they report. */
function titleOnly(head: string): string | null {
  const report = /\b(annual|quarterly|current)\s+report\s+(?:pursuant\s+to|under)\s+section\s+13/i.exec(head)?.[1]?.toLowerCase();
  return report === undefined ? null : { annual: '10-K', quarterly: '10-Q', current: '8-K' }[report] ?? null;
}

/** Who wrote a staff letter and whom it is addressed to, for the head and the end of the answer. Pure. */
export interface Correspondents {
  /** The company's person whom the staff wrote to: "Julian Steffenhagen", "Chief Executive Officer". */
  readonly addressee: { readonly name: string; readonly title: string } | null;
  /** Street and city of the company, one line each. */
  readonly address: readonly string[];
  /** Who signed for the staff. */
  readonly signer: { readonly name: string; readonly title: string } | null;
  /** "Office of Natural Resources". */
  readonly office: string | null;
}

const PERSON_TITLE = /\b(?:Chief\b|President\b|Vice\s|Executive\b|Chair(?:man|woman|person)?\b|Director\b|Managing\b|Principal\b|General\s+Counsel\b|Secretary\b|Treasurer\b|Controller\b|Senior\b|Interim\b|Corporate\b|Co-Chief\b|CEO\b|CFO\b)/;
const STAFF_TITLE = /\b(?:Senior|Assistant|Associate|Acting|Deputy|Legal|Accounting|Branch\s+Chief|Office\s+Chief|Chief|Special|Staff|Attorney|Examiner|Director)\b/;
const OFFICE = /\b(?:Office\s+of\s+.*|Division\s+of\s+.*)$/;
const STREET_END = /\b(?:(?:Suite|Floor|Room|Unit|Ste\.?|Bldg\.?)\s*#?\s*[\w-]+|(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Way|Drive|Dr\.?|Boulevard|Blvd\.?|Parkway|Pkwy\.?|Lane|Plaza|Center|Square|Place|Court|Highway|Circle|Terrace|Trail)(?:\s+(?:N|S|E|W|NE|NW|SE|SW)\b\.?)?)(?=[,\s]|$)/g;
const MONTH_DATE = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},\s+\d{4}$/;
const HONORIFIC = /^(?:Mr|Ms|Mrs|Dr|Messrs)\.?\s+/;

const even = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const linesOf = (text: string): string[] => text.split('\n').map(even).filter((line) => line !== '');

/** A street and city written on one line, parted after the street. */
function addressLines(text: string): string[] {
  const address = even(text).replace(/^[,;\s]+/, '');
  if (address === '') return [];
  const end = [...address.matchAll(STREET_END)].at(-1);
  if (!end) return [address];
  const at = end.index + end[0].length;
  const city = address.slice(at).replace(/^[,\s]+/, '');
  return city === '' ? [address] : [address.slice(0, at), city];
}

function companyAt(text: string, registrant: string): { start: number; end: number } | null {
  const words = registrant.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return null;
  const found = new RegExp(words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^\\p{L}\\p{N}]*'), 'iu').exec(text);
  if (!found) return null;
  const after = /^[.,)]*/.exec(text.slice(found.index + found[0].length))?.[0].length ?? 0;
  return { start: found.index, end: found.index + found[0].length + after };
}

function readAddressee(head: readonly string[], registrant: string | null): Pick<Correspondents, 'addressee' | 'address'> {
  const joined = even(head.join(' '));
  const company = registrant === null ? null : companyAt(joined, registrant);
  const person = even(company ? joined.slice(0, company.start) : head.slice(0, 2).join(' ')).replace(HONORIFIC, '').replace(/[,;]\s*$/, '');
  const title = PERSON_TITLE.exec(person);
  const name = even(title ? person.slice(0, title.index) : person).replace(/,$/, '');
  // Lines of their own say best where the street ends; a letter on one line says it by its words.
  const companyLine = registrant === null ? -1 : head.findIndex((line) => { const at = companyAt(line, registrant); return at !== null && at.end >= line.length - 1; });
  const own = companyLine < 0 ? [] : head.slice(companyLine + 1);
  const address = own.length > 0 ? own : company ? addressLines(joined.slice(company.end)) : [];
  const plausible = /^[\p{Lu}][\p{L}.'\u2019-]*(?:\s+[\p{L}.,'\u2019-]+){1,4}$/u.test(name);
  return { addressee: plausible ? { name, title: title ? even(person.slice(title.index)) : '' } : null, address: address.filter((line) => !/^(?:Via|By)\b/i.test(line)) };
}

function readSigner(end: readonly string[]): Pick<Correspondents, 'signer' | 'office'> {
  const stop = end.findIndex((line) => /^(?:cc|Via|Enclosure)\b\s*:?/i.test(line));
  const lines = (stop < 0 ? end : end.slice(0, stop)).slice(0, 8).filter((line) => !/^\/s\//i.test(line));
  const joined = even(lines.join(' ')).replace(/^\/s\/\s*/i, '').replace(/\s*Mail\s+Stop\b.*$/i, '').replace(/\bcc:.*$/, '');
  const office = OFFICE.exec(joined);
  const before = even(office ? joined.slice(0, office.index) : joined);
  const title = STAFF_TITLE.exec(before);
  const name = even(title ? before.slice(0, title.index) : before);
  const plausible = /^[\p{Lu}][\p{L}.'\u2019-]*(?:\s+[\p{L}.,'\u2019-]+){1,4}$/u.test(name) && name.length < 50;
  const part = office ? even(office[0]).replace(/^Division\s+of\s+Corporation\s+Finance\s*/, '') : '';
  return { signer: plausible ? { name, title: title ? even(before.slice(title.index)).replace(/,$/, '') : '' } : null, office: part === '' ? null : part };
}

/** `pages` are the texts of the letter's pages, line by line; `registrant` as the letter's Re: block has it. */
export function readCorrespondents(pages: readonly string[], registrant: string | null): Correspondents {
  const lines = linesOf(pages.join('\n'));
  const re = lines.findIndex((line) => /^\W*Re\b\W*/i.test(line) && /^\W*(?:In\s+)?Re\W*(?::|\s|$)/i.test(line));
  const head = (re < 0 ? [] : lines.slice(0, re)).filter((line) => !MONTH_DATE.test(line) && !/^(?:Via|By)\s|Securities\s+and\s+Exchange|^Division\s+of|^Washington|^Mail\s+Stop|^UNITED\s+STATES|^WASHINGTON/i.test(line));
  const body = lines.join('\n');
  const sincerely = [...body.matchAll(/(?:^|\n)\s*(?:Sincerely|Very\s+truly\s+yours|Respectfully)\s*,?/gi)].at(-1);
  const end = sincerely ? linesOf(body.slice(sincerely.index + sincerely[0].length)) : [];
  return { ...readAddressee(head, registrant), ...readSigner(end) };
}

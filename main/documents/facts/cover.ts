/** Facts that a filing states about itself on its cover page. */
import type { DocumentFacts, IsoDate } from '../../../db/model.ts';
import { ownFileNumbers } from './file-numbers.ts';
import { formTypeOf } from './form-type.ts';
import { NO_FACTS, wholeCik } from './merge-facts.ts';
import { registrantOnCover } from './registrant.ts';
import { DATE, firstDate, iso } from './written-dates.ts';

/** Columns of a cover put a file number or a check box between "ended" and its date. */
const ENDED = new RegExp(String.raw`\b(?:years?|periods?|quarters?|months|weeks|days)\s+end(?:ed|ing)\b[^.]{0,90}?(${DATE})`, 'i');
const TRANSITION = new RegExp(String.raw`transition\s+period\s+from[\s_:]*${DATE}[\s_,]*(?:to|through)[\s_:]*(${DATE})`, 'i');

/** The day of the event that an 8-K reports, which may differ from the day of the report. */
function eventDate(cover: string): IsoDate | null {
  const both = new RegExp(String.raw`(?:${DATE})[\s_]*\(\s*(${DATE})\s*\)`, 'i').exec(cover.slice(0, 3_000))?.[1];
  if (both !== undefined) return iso(both);
  const earliest = new RegExp(String.raw`earliest\s+event\s+reported\s*\)?[\s:._-]*(${DATE})`, 'i').exec(cover)?.[1];
  if (earliest !== undefined) return iso(earliest);
  const above = new RegExp(String.raw`(${DATE})[\s_-]*\(?\s*date\s+of\s+(?:the\s+)?(?:report|earliest|event)`, 'i').exec(cover)?.[1];
  if (above !== undefined) return iso(above);
  const beside = /date\s+of\s+(?:the\s+)?(?:report|earliest\s+event|event)/i.exec(cover);
  return beside === null ? null : firstDate(cover.slice(beside.index, beside.index + 160));
}

function periodOnCover(cover: string, form: string | null): IsoDate | null {
  const flat = cover.slice(0, 6_000).replace(/\s+/g, ' ');
  // Registration statements and proxies name fiscal years of other documents only.
  if (form !== null && !/^(?:NT )?(?:10|11|18|20|40|6|8)-/.test(form)) return null;
  if (form !== null && /^8-K/.test(form)) return eventDate(flat);
  const transition = TRANSITION.exec(flat)?.[1];
  const ended = ENDED.exec(flat);
  // The form prints both lines; the one that does not apply has blanks for dates.
  if (ended !== null) return iso(ended[1]);
  if (transition !== undefined) return iso(transition);
  return form === null || /^6-K/.test(form) ? eventDate(flat) : null;
}

function filedOnCover(cover: string): IsoDate | null {
  const filed = new RegExp(String.raw`as\s+filed\s+with\s+the\s+(?:U\.?S\.?\s+)?securities\s+and\s+exchange\s+commission\s+on\s+(${DATE})`, 'i').exec(cover.slice(0, 600).replace(/\s+/g, ' '));
  return iso(filed?.[1]);
}

/** Facts from the text of a filing's first pages, lines parted by line feeds. */
export function factsOnCover(cover: string): DocumentFacts {
  const lines = cover.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const formType = formTypeOf(cover);
  const cik = /\b(?:CIK|Central\s+Index\s+Key)\b\s*(?:No\.?|Number|Code)?[\s:#]*(\d{7,10})\b/i.exec(cover.slice(0, 4_000))?.[1];
  return {
    ...NO_FACTS, formType, registrant: registrantOnCover(lines), cik: wholeCik(cik), fileNumbers: ownFileNumbers(cover).slice(0, 12),
    period: periodOnCover(cover, formType), filed: filedOnCover(cover),
  };
}

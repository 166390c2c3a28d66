/** Facts tagged in inline XBRL (taxonomy "dei"), which name the registrant exactly. */
import type { DocumentFacts } from '../../../db/model.ts';
import { NO_FACTS, wholeCik } from './merge-facts.ts';
import { firstDate } from './written-dates.ts';

const ENTITIES: Record<string, string> = { amp: '&', nbsp: ' ', rsquo: '\u2019', lsquo: '\u2018', quot: '"', apos: "'", ndash: '\u2013', mdash: '\u2014', eacute: 'é' };

function plain(markup: string): string {
  return markup.replace(/<[^>]*>/g, '')
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
    })
    .replace(/&([a-z]+);/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole).replace(/[\s\u00A0]+/g, ' ').trim();
}

/** Values of one fact, each once: a filing of several registrants tags it for each of them. */
function values(html: string, name: string): string[] {
  const pattern = new RegExp(`<(ix:non(?:numeric|fraction))\\b[^>]*\\bname\\s*=\\s*["']dei:${name}["'][^>]*>([\\s\\S]{0,600}?)</\\1>`, 'gi');
  const found = [...html.matchAll(pattern)].map((match) => plain(match[2] ?? '')).filter((value) => value !== '');
  return [...new Set(found)];
}

export function factsInXbrl(html: string): DocumentFacts {
  if (!/<ix:/i.test(html)) return NO_FACTS;
  const first = (name: string): string | null => values(html, name)[0] ?? null;
  const form = first('DocumentType');
  const amended = /^(?:true|yes)$/i.test(first('AmendmentFlag') ?? '');
  return {
    ...NO_FACTS,
    formType: form !== null && amended && !form.endsWith('/A') ? `${form}/A` : form,
    registrant: first('EntityRegistrantName'),
    cik: wholeCik(first('EntityCentralIndexKey') ?? undefined),
    fileNumbers: values(html, 'EntityFileNumber'),
    period: firstDate(first('DocumentPeriodEndDate') ?? ''),
  };
}

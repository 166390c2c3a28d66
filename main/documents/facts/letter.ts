/** Facts from a letter's Re: block. */
import type { DocumentFacts } from '../../../db/model.ts';
import { fileNumbersIn } from './file-numbers.ts';
import { NO_FACTS, wholeCik } from './merge-facts.ts';

export function factsInLetter(text: string): DocumentFacts {
  const plain = text.replace(/\*\*|<\/?[a-z][^>]*>|\|/gi, '');
  const re = /(?:^|\n|\s)R[Ee]\s*:\s*/.exec(plain);
  const dear = /\n?\s*(?:Dear\s+(?:M[rs]|Dr|Sir|Madam|[A-Z])|Ladies and Gentlemen)/.exec(plain)?.index ?? 3000;
  const block = re === null ? '' : plain.slice(re.index + re[0].length, Math.max(dear, re.index + 40));
  const firstLine = block.split('\n').map((line) => line.trim()).find((line) => line !== '') ?? '';
  const registrant = firstLine.split(/\s{3,}|\s(?=(?:Form|File No|Registration|Draft|Amendment|Annual Report)\b)/)[0]?.replace(/\s*\((?:the )?[“"][^)]*\)\s*$/, '').trim() ?? '';
  const named = /\bFile\s+(?:No|Number|Nos)s?\b/i.test(block) ? fileNumbersIn(block) : fileNumbersIn(plain.slice(0, 4000));
  const cik = /\bCIK\s*(?:No\.?|Number)?\s*:?\s*(\d{7,10})/i.exec(block)?.[1];
  return { ...NO_FACTS, registrant: registrant === '' ? null : registrant, fileNumbers: named, cik: wholeCik(cik) };
}

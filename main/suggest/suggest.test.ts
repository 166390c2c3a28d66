import { describe, expect, test } from 'vitest';
import type { DocumentPage, ItemHeading } from '../../db/model.ts';
import type { AskingComment, Suggested } from './model.ts';
import { suggest } from './suggest.ts';
import { installedWordVectors } from './vectors/installed.ts';

const vectors = installedWordVectors();

const FILLER = [
  'We design and sell garden tools through hardware stores in the Midwest and through our own website. Our products are made in\nIowa and in two leased buildings in Nebraska.',
  'Our common stock is quoted on the OTC bulletin board under the symbol GRDN. As of March 1, 2009 there were 212 holders of\nrecord of our common stock and we have never sold preferred stock.',
];

const TEXTS = [
  `Item 1. Business\nGeneral\n${FILLER[0] ?? ''}\nEmployees\nAs of December 31, 2008 we had 143 full-time employees, none of whom is represented by a union. We believe that\nour relations with them are good.\nCompetition\nWe compete with larger tool makers on price and on quality. Some of them buy steel at lower prices than we can, and some\nhave stores of their own.\n3`,
  `Item 3. Legal Proceedings\nOn May 4, 2008 Harrow Corporation filed a complaint against us in the District Court for Polk County. The plaintiff alleges\nthat our spring rake infringes its patent and seeks damages of $2.4 million.\nItem 5. Market for Common Equity\n${FILLER[1] ?? ''}\n4`,
  'Item 7. Management\'s Discussion and Analysis\nResults of Operations\nNet sales rose 9% in 2008 to $41.2 million because we sold more spring rakes and raised the prices of hand tools in April.\nGross margin fell because steel cost more than in the year before.\nLiquidity and Capital Resources\nWe had $1.1 million of cash at the end of the year. Our revolving credit agreement with First Prairie Bank matures in June\n2009, and we cannot be sure that the bank will renew it on terms that we can accept.\nCritical Accounting Policies\nWe review our long-lived assets for impairment whenever events suggest that their carrying amount may not be recoverable\nfrom undiscounted cash flows.\n5',
  'Item 9A(T). Controls and Procedures\nOur chief executive officer and chief financial officer concluded that our disclosure controls and procedures were\neffective as of December 31, 2008 for gathering, analyzing and disclosing the information we are required to disclose.\n6',
  'Notes to Financial Statements\nNote 1. Significant Accounting Policies\nRevenue Recognition. We record sales when title passes to the store, the price is fixed and collection is reasonably assured.\nStores may return unsold goods within ninety days.\nInventories. Inventories are stated at the lower of cost (first-in, first-out) or market, less an allowance for slow-moving\ntools.\nNote 2. Income Taxes\nWe have a valuation allowance of $3.1 million against the deferred tax asset for operating loss carryforwards that expire\nbetween 2012 and 2020.\nNote 3. Leases\nRent under the Nebraska leases was $214,000 in 2008 and $201,000 in 2007, and the leases end in 2013.\n7',
];

const pages: DocumentPage[] = TEXTS.map((text, pageIndex) => ({ pageIndex, pageLabel: String(pageIndex + 3), labelDoubtful: false, text }));
const items: ItemHeading[] = pages.flatMap(({ text, pageIndex, pageLabel }) =>
  [...text.matchAll(/^Item (\w+(?:\(T\))?)\. (.+)$/gm)].map((match) => ({ item: match[1] ?? '', title: match[2] ?? '', pageIndex, pageLabel, start: match.index })));

const asking = (text: string, headings: readonly string[] = [], named: Partial<AskingComment> = {}): AskingComment => ({ number: '1', headings, text, paragraphs: [text], pages: [], items: [], ...named });
const ask = (comment: AskingComment, top = 3): readonly Suggested[] => suggest([comment], { pages, items }, top, vectors)[0]?.suggestions ?? [];

describe('what a comment says of the place', () => {
  test('the item that its heading names, with the reason', () => {
    const [best] = ask(asking('Please tell us how your officers could reach that conclusion.', ['Form 10-K for 2008', 'Item 9A(T) Controls and Procedures'], { items: ['9A(T)'] }));
    expect(best?.exact).toContain('concluded that our disclosure controls and procedures were');
    expect(best?.reasons.some((reason) => reason.startsWith('Item 9A(T)'))).toBe(true);
  });

  test('a note by its number and title', () => {
    const [best] = ask(asking('Please tell us why no part of it was reversed.', ['Notes to Financial Statements', 'Note 2. Income Taxes']));
    expect(best?.exact).toContain('valuation allowance of $3.1 million');
    expect(best?.reasons).toContain('Note 2');
  });

  test('a section that no item names', () => {
    const [best] = ask(asking('Please disclose how you would pay if it is not renewed.', ['Liquidity and Capital Resources']));
    expect(best?.exact).toContain('First Prairie Bank');
    expect(best?.reasons.join()).toContain('heading "Liquidity and Capital Resources"');
  });

  test('a heading that runs into its paragraph', () => {
    expect(ask(asking('Please expand your policy.', ['Significant Accounting Policies', 'Revenue Recognition']))[0]?.exact).toContain('We record sales when title passes');
  });

  test('the printed page, not the place of the page in the file', () => {
    const [best] = ask(asking('Please identify the court.', ['Legal Proceedings, page 4'], { pages: ['4'] }));
    expect(best).toMatchObject({ pageIndex: 1, pageLabel: '4' });
    expect(best?.exact).toContain('Harrow Corporation');
    expect(best?.reasons).toContain('printed page 4');
  });

  test('a heading that names the place outweighs a page on which it does not stand: the letter counts the pages of another year', () => {
    const [best] = ask(asking('Please tell us more about your lender.', ['Liquidity and Capital Resources, page 3'], { pages: ['3'] }));
    expect(best?.pageLabel).toBe('5');
    expect(best?.exact).toContain('First Prairie Bank');
  });

  test('a heading written like a sentence', () => {
    const risks = 'Item 1A. Risk Factors\nWe may not be able to renew our credit agreement with the bank on terms that we can accept, and may have to sell assets.\nThe agreement ends in June.\nOur mowers may hurt those who use them and we carry less insurance than others in our trade do, or none at all.\nWe were told of two accidents last year, and settled with one of the persons hurt.';
    const filing = { pages: [...pages, { pageIndex: 9, pageLabel: '12', labelDoubtful: false, text: risks }], items };
    const heading = 'Our mowers may hurt those who use them and we carry less insurance than others in our trade do, or none at all';
    expect(suggest([asking('Please say more about this.', ['Risk Factors', heading])], filing, 3, vectors)[0]?.suggestions[0]?.exact).toContain('two accidents last year');
  });

  test('quoted words, whatever the quotation marks and line ends', () => {
    const [best] = ask(asking('We note that your controls are \u201ceffective as of December 31, 2008 for gathering, analyzing and disclosing the information\u201d. Please revise.'));
    expect(best?.pageLabel).toBe('6');
    expect(best?.reasons[0]).toBe('quoted words');
  });
});

describe('the same in other words', () => {
  test.each([
    ['Somebody sued you over an invention. Tell us what they demand.', 'Harrow Corporation'],
    ['Your lender might not extend your borrowings. Tell us how you would stay afloat.', 'First Prairie Bank'],
    ['Describe the headcount and whether your workforce is organized.', '143 full-time employees'],
    ['Tell us when you book revenue and how merchandise sent back is treated.', 'title passes to the store'],
    ['Tell us how much goes to your landlords.', 'Rent under the Nebraska leases'],
  ])('%s', (text, words) => {
    expect(ask(asking(text))[0]?.exact).toContain(words);
  });

  test('the reason names both words', () => {
    expect(ask(asking('Describe the headcount and whether your workforce is organized.'))[0]?.reasons.join()).toMatch(/"employees" for "(?:headcount|workforce)"/);
  });
});

describe('the reasons', () => {
  test('words that stand together are told together', () => {
    expect(ask(asking('Please file the revolving credit agreement with your bank.'))[0]?.reasons.join()).toContain('shared words: revolving credit agreement');
  });

  test('an item heading is only told of the passage that begins the item', () => {
    const found = ask(asking('Please expand.', ['Item 7. Management\'s Discussion and Analysis'], { items: ['7'] }), 10).filter(({ pageLabel }) => pageLabel === '5');
    expect(found.filter(({ reasons }) => reasons.includes('Item 7 heading')).map(({ exact }) => exact.slice(0, 7))).toEqual(found.some(({ exact }) => exact.startsWith('Item 7.')) ? ['Item 7.'] : []);
  });
});

describe('exhibits and signatures', () => {
  const last: DocumentPage = { pageIndex: 5, pageLabel: '8', labelDoubtful: false, text: 'Item 15. Exhibits\n31.1 Certification of the chief executive officer under Rule 13a-14(a), filed herewith.\n31.2 Certification of the chief financial officer under Rule 13a-14(a), filed herewith.\nSignatures\nPursuant to the requirements of the Securities Exchange Act the registrant has caused this report to be signed on its behalf\nby Ann Field, President, and by Carl Wood, Treasurer.\n8' };
  const filing = { pages: [...pages, last], items: [...items, { item: '15', title: 'Exhibits', pageIndex: 5, pageLabel: '8', start: 0 }] };

  test.each([
    ['Please file new certifications of your officers on your controls.', '31.1 Certification'],
    ['Please have the report signed by your controller too; see the signatures required by the form.', 'to be signed on its behalf'],
  ])('%s', (text, words) => {
    expect(suggest([asking(text)], filing, 3, vectors)[0]?.suggestions[0]?.exact).toContain(words);
  });
});

describe('a comment that names several places', () => {
  test('a passage of each page comes first', () => {
    const found = ask(asking('Please reconcile what you say about your prices.', ['Pages 3 and 7'], { pages: ['3', '7'] }), 2);
    expect(found.map(({ pageLabel }) => pageLabel).sort()).toEqual(['3', '7']);
  });

  test('a passage of each item comes first', () => {
    const found = ask(asking('Please tell us how the two agree.', ['Item 3. Legal Proceedings', 'Item 9A(T). Controls and Procedures'], { items: ['3', '9A(T)'] }), 2);
    expect(found.map(({ pageLabel }) => pageLabel).sort()).toEqual(['4', '6']);
  });

  test('a page of another copy does not stand before the item that is named with it', () => {
    const [best] = ask(asking('Please tell us how your officers concluded this.', ['Item 9A(T). Controls and Procedures, page 3'], { pages: ['3'], items: ['9A(T)'] }));
    expect(best?.pageLabel).toBe('6');
  });
});

describe('what is returned', () => {
  test('places of the pages\' own text, apart from each other, best first, with reasons', () => {
    const found = ask(asking('Please discuss your sales, prices, costs and cash.'), 10);
    expect(found.length).toBeGreaterThan(2);
    for (const [at, { pageIndex, start, end, exact, score, reasons }] of found.entries()) {
      expect(pages[pageIndex]?.text.slice(start, end)).toBe(exact);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(reasons.length).toBeGreaterThan(0);
      expect(found.slice(at + 1).some((other) => other.score > score)).toBe(false);
      expect(found.some((other) => other !== found[at] && other.pageIndex === pageIndex && other.start < end && start < other.end)).toBe(false);
    }
  });

  test('one list for each comment in their order, at most `top` long', () => {
    const lists = suggest([{ ...asking('Please discuss your sales.'), number: '4' }, { ...asking('Please discuss your leases.'), number: '5' }], { pages, items }, 2, vectors);
    expect(lists.map(({ number }) => number)).toEqual(['4', '5']);
    for (const { suggestions } of lists) expect(suggestions.length).toBeLessThanOrEqual(2);
  });

  test('nothing for a comment that shares nothing, and nothing in an empty filing', () => {
    expect(ask(asking('Qzxv wrtk.'))).toEqual([]);
    expect(suggest([asking('Please discuss your sales.')], { pages: [], items: [] }, 3, vectors)).toEqual([{ number: '1', suggestions: [] }]);
    expect(suggest([asking('Please discuss your sales.')], { pages: [{ pageIndex: 0, pageLabel: '1', labelDoubtful: false, text: '' }], items: [] }, 3, vectors)[0]?.suggestions).toEqual([]);
  });
});

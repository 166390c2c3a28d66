import { expect, test } from 'vitest';
import { chanceOf } from './chance.ts';
import { describe as describeRange } from './describe.ts';
import { quoteInStream, weighWords } from './evidence.ts';
import { convinces, isBetweenNeighbours, standsAlone } from './floor.ts';
import { locate } from './locate.ts';
import { streamsOf } from './stream.ts';
import { typeset } from './typeset.ts';

/** The quote as it is kept of a selection, without its position: the other version has other pages. */
function quoteOf(text: string, exact: string) {
  const start = text.indexOf(exact);
  expect(start).toBeGreaterThanOrEqual(0);
  const [target] = describeRange(typeset([text]), { startPage: 0, startOffset: start, endPage: 0, endOffset: start + exact.length });
  const { prefix, suffix } = target!;
  return { exact, prefix, suffix };
}
const ORPHAN = { status: 'orphaned', targets: [] };
const FILLER = Array.from({ length: 40 }, (_, index) => `Item ${index + 100}. The amounts of the year for the purposes of the plan are as follows, and the terms of the plan of the company and of its subsidiaries are stated in the annual report of the company for that year.`).join('\n');

test('chance: losing the few rare words while the many common ones stay is unlikely', () => {
  expect(chanceOf(10, 2, 2, 2)).toBeCloseTo(1 / 45);
  expect(chanceOf(10, 2, 2, 1)).toBeCloseTo(17 / 45);
  expect(chanceOf(30, 7, 4, 4)).toBeLessThan(0.002);
  expect(chanceOf(30, 0, 4, 0)).toBe(1);
});

test('an exhibit that was struck from the list is not the exhibit before it, although both neighbours stand there', () => {
  const NAMES = ['Mark Drake', 'Cindy Patterson', 'Karl Noyes', 'Brian Cahill', 'Jill Euken', 'Ted Bauer', 'Hubert Houser', 'Laura Schultz', 'Guy Wilson'];
  const KINDS = ['Employment', 'Severance', 'Consulting', 'Subscription', 'Warrant', 'Lease', 'Security', 'Pledge', 'Escrow'];
  const list = NAMES.map((name, index) => `10.${index + 31} ${KINDS[index]} Agreement dated ${['May', 'June', 'July', 'August', 'October', 'December', 'March', 'April', 'February'][index]} ${index + 11}, 2007 with ${name} (incorporated by reference to Exhibit 10.${index + 31} of the Registration Statement on Form 10 filed by the Company on January 28, 2008).`);
  const quote = quoteOf([...list, FILLER].join('\n'), list[4]!);
  const struck = [...list.slice(0, 4), ...list.slice(5), FILLER].join('\n');
  expect(locate(typeset([struck]), quote)).toMatchObject(ORPHAN);
  const edited = list.map((one, index) => (index === 4 ? one.replace('with Jill', 'by and with Mrs. Jill').replace('filed by', 'furnished by') : one));
  expect(locate(typeset([[...edited, FILLER].join('\n')]), quote).targets[0]?.exact).toContain('10.35 Jill'.slice(0, 5));
});

test('neighbours count only beside the place: the heading above a table is none of the sentence below it', () => {
  const quote = {
    exact: 'The components of income from continuing operations before income taxes for\nfinancial reporting purposes were as follows:',
    prefix: 'resulting from acquisitions.\n\nNOTE 6.  INCOME TAXES\n\n     ', suffix: '\n\n(IN THOUSANDS)                                               2',
  };
  const table = Array.from({ length: 6 }, (_, row) => `Row ${row}        $${row}44,489   $${row}44,870  $118,32${row}`).join('\n');
  const text = `${FILLER}\namounts resulting from acquisitions.\n\nNOTE 6.  INCOME TAXES\n\n${table}\nThe components of the provision for income taxes for continuing operations were as follows:\n\nDEFERRED (IN THOUSANDS)\n`;
  expect(locate(typeset([text]), quote)).toMatchObject(ORPHAN);
});

test('without context the same thing said shorter elsewhere is not taken, an edited passage is', () => {
  const exact = 'Marketing expenses consist primarily of advertising expenses and certain payments made to the Company\u2019s partners, including consumer electronics ("CE") manufacturers, multichannel video programming distributors ("MVPDs"), mobile operators and internet service providers ("ISPs").';
  const restated = 'Marketing expenses consist primarily of advertising expenses and certain payments made to our marketing partners, including consumer electronics (\u201cCE\u201d) manufacturers, MVPDs, mobile operators and ISPs.';
  const edited = exact.replace('certain payments', 'payments').replace('mobile operators', 'wireless operators').replace('manufacturers', 'makers');
  expect(locate(typeset([`${FILLER}\n${restated}\n${FILLER}`]), { exact })).toMatchObject(ORPHAN);
  expect(locate(typeset([`${FILLER}\n${edited}\n${FILLER}`]), { exact })).toMatchObject({ status: 'fuzzy', targets: [{ exact: edited }] });
});

const BEFORE = 'Many of our largest development programs are contracted on a fixed-price basis with the government.';
const AFTER = 'A number of our ongoing programs have reach-forward losses that we recorded in prior periods.';
const MIDDLE = 'Examples of significant programs include Commercial Crew, the Tanker, Red Hawk, and commercial and military satellites for customers abroad.';

test('what was part of a paragraph and is gone from it, its neighbours closed up, was not moved: its double is not taken', () => {
  const quote = quoteOf(`${FILLER}\n${BEFORE}\n${MIDDLE} ${AFTER}\n`, MIDDLE);
  const double = typeset([`${FILLER}\n${BEFORE}\n${AFTER}\n${FILLER}\nTechnical issues affect our results. ${MIDDLE} We enter into cost-type contracts as well.`]);
  expect(locate(double, quote)).toMatchObject(ORPHAN);
});

test('a paragraph of its own that left its neighbours behind is found where it went', () => {
  const quote = quoteOf(`${FILLER}\n${BEFORE}\n${MIDDLE}\n${AFTER}\n`, MIDDLE);
  const moved = typeset([`${FILLER}\n${BEFORE}\n${AFTER}\n${FILLER}\nTechnical issues affect our results.\n${MIDDLE}\nWe enter into cost-type contracts as well.`]);
  expect(locate(moved, quote)).toMatchObject({ status: 'exact', targets: [{ exact: MIDDLE }] });
});

test('a paragraph stands on lines of its own, or between full stops where lines are not known', () => {
  expect(standsAlone({ exact: 'Whole one.', prefix: 'before\n', suffix: '\nafter' })).toBe('lines');
  expect(standsAlone({ exact: 'Part of\none.', prefix: 'before. ', suffix: ' after' })).toBe('no');
  expect(standsAlone({ exact: 'Whole one.', prefix: 'It ends. ', suffix: ' Another' })).toBe('sentences');
  expect(standsAlone({ exact: 'part of', prefix: 'this is ', suffix: ' one.' })).toBe('no');
  expect(standsAlone({ exact: 'nothing known' })).toBe('lines');
});

test('the first words of a quote are not looked for in the row above, nor its last one beyond a rule', () => {
  const table = `${FILLER}\nQuarter Stores Opened Stores Closed Total Stores at End of Second Quarter Total Stores at Beginning 4,021\nSecond Quarter Stores $ Stores Closed Total Stores at End of Second Non-GAAP Best Buy 908 - (1) 907 931 1 (2) 930\nOutlet Centers 20 1 (1) 20 16 2 - Pacific Sales 20 -`;
  const row = { exact: 'Second\nQuarter\nBest Buy 908 - (1) 907 931 1 (2) 930', prefix: 'Quarter\nStores\nOpened\nStores\nClosed\nTotal Stores at\nEnd of ', suffix: '\nOutlet Centers 20 1 (1) 20 16 2 - 18\nPacific Sales 20 - - 20' };
  expect(locate(typeset([table]), row).targets.map(({ exact }) => exact)).toEqual(['Best Buy 908 - (1) 907 931 1 (2) 930']);
  const note = `monthly or semiannually at the option of GECS.\n(f) Includes $700 million at December 31, 1993 and 1992, guaranteed by -\n${'-'.repeat(60)} NOTE 19 GECS ${FILLER}`;
  const quote = { exact: '(f)   Includes $700 million at December 31, 1993 and 1992, guaranteed by GE.', prefix: 'monthly or semiannually at the option of GECS.\n\n', suffix: `\n- ${'-'.repeat(60)}` };
  expect(locate(typeset([note]), quote).targets.map(({ exact }) => exact)).toEqual(['(f) Includes $700 million at December 31, 1993 and 1992, guaranteed by']);
});

test('a page quoted as another reader read it is found without context, though a phrase of it is missing', () => {
  const NOUNS = ['tax', 'lease', 'pension', 'warranty', 'inventory', 'segment', 'goodwill', 'litigation', 'hedging', 'dividend', 'stock', 'revenue'];
  const page = NOUNS.map((noun, index) => `The ${noun} matters of ${1990 + index} were settled with the authorities of region ${index} for $${index + 3}.${index} million in the aggregate, net of ${noun} credits carried forward.`).join('\n');
  const read = page.replace(' with the authorities of region 4', '').replace('The tax matters', 'Table of Contents\nThe tax matters');
  expect(locate(typeset([FILLER, page, FILLER]), { exact: read })).toMatchObject({ status: 'fuzzy', targets: [{ pageIndex: 1 }] });
});

test('both neighbours and the rare words show that no seam can be there; without the rare words it may be a neighbour of the same build', () => {
  const evidence = { words: 0.67, before: 0.65, after: 1, found: 6.6, chance: 0.08, run: 3, listed: false, figures: 0, scattered: 0, gaps: 0 };
  expect(isBetweenNeighbours({ ...evidence, rare: 0.8 })).toBe(true);
  expect(isBetweenNeighbours({ ...evidence, rare: 0.2 })).toBe(false);
  expect(isBetweenNeighbours({ ...evidence, rare: 0.8, before: null })).toBe(false);
  expect(convinces({ ...evidence, rare: 0.2 }, false, 0.9, 'lines')).toBe(false);
  expect(convinces({ ...evidence, rare: 0.2, chance: 0.01, figures: 1 }, false, 0, 'lines')).toBe(false);
  expect(convinces({ ...evidence, rare: 0.2, figures: 1 }, false, 0, 'lines')).toBe(true);
});

test('with one neighbour only, a sentence of the same build needs the rare words as well', () => {
  const subsidiary = { words: 0.74, before: 1, after: 0, found: 16.8, rare: 0, chance: 0.24, run: 3, listed: false, figures: 0.5, scattered: 0.03, gaps: 1 };
  expect(convinces(subsidiary, false, 0, 'no')).toBe(false);
  expect(convinces({ ...subsidiary, rare: 0.5 }, false, 0, 'no')).toBe(true);
  // Signatures of another certificate: the second neighbour half agrees, the names do not.
  const signatures = { words: 0.82, before: 0.66, after: 0.48, found: 10.3, rare: 0.33, chance: 0.14, run: 3, listed: false, figures: null, scattered: 0.06, gaps: 1 };
  expect(convinces(signatures, false, 0.38, 'no')).toBe(false);
  expect(convinces({ ...signatures, rare: 0.6 }, false, 0.38, 'no')).toBe(true);
  // A few words of a row of figures, between rows alike.
  const row = { words: 0.8, before: 0.49, after: 0.7, found: 3.2, rare: null, chance: 1, run: 1, listed: false, figures: 1, scattered: 0.17, gaps: 1 };
  expect(convinces(row, false, 0, 'no')).toBe(false);
});

test('in a list of entries of the same build, an entry without the rare words is another one', () => {
  const entry = { words: 0.6, before: 1, after: 1, found: 14.2, rare: 0, chance: 0.03, run: 3, listed: true, figures: 0.6, scattered: 0.03, gaps: 1 };
  expect(convinces(entry, false, 0, 'lines')).toBe(false);
  expect(convinces({ ...entry, rare: 0.5 }, false, 0, 'lines')).toBe(true);
  expect(convinces({ ...entry, listed: false }, false, 0, 'lines')).toBe(true);
  const stream = streamsOf(typeset(['10.35 Contract with Iowa (filed by the Company on January 28, 2008).\n10.36 Lease with Drake (filed by the Company on January 28, 2008).'])).body.words;
  const prefix = '10.35 Contract with Iowa (filed by the Company on January 28, 2008).\n';
  const exact = '10.36 Lease with Drake (filed by the Company on January 28, 2008).';
  expect(weighWords(stream, quoteInStream(stream, { exact, prefix }), 0, stream.length)?.evidence.listed).toBe(true);
  expect(weighWords(stream, quoteInStream(stream, { exact, prefix: 'The exhibits of this report are the following ones:\n' }), 0, stream.length)?.evidence.listed).toBe(false);
});

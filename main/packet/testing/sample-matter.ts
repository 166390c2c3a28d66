/** The matter that the tests of the packet export: a letter, two filings of equal structure, all kinds of rows. */
import { join } from 'node:path';
import type { RichNode } from '../../../db/model.ts';
import type { PacketSource } from '../model.ts';
import { findPlace, pageTexts, samplePdf, targetAt, textPlaceAt, type Place } from './sample-pdf.ts';
import { annotation, comment, letter, link, packetSource, response, storedAttachment, storedDocument } from './sample-source.ts';

export const COMMENT_WORDS = 'We note that management did not complete its assessment. Please amend Item 9A(T) to state management’s conclusion, and tell us when the assessment will be complete.';
const LETTER_LINES = [
  'Division of Corporation Finance', '', 'Form 10-K for the year ended December 31, 2007', '',
  '1.  We note that management did not complete its assessment. Please', 'amend Item 9A(T) to state management’s conclusion, and tell us when', 'the assessment will be complete.', '',
  '2.  Please file the certifications again.', '', 'Sincerely,', 'Senior Assistant Chief Accountant',
];
const FILING = (name: string): readonly (readonly string[])[] => [
  [`${name} ANNUAL REPORT`, 'Table of contents', 'See the last page.'],
  [`${name} ITEM 9A(T). CONTROLS AND PROCEDURES`, '', 'Management did not complete a formal assessment of the', 'effectiveness of internal control over financial reporting.', '', 'A consultant will be engaged before the end of'],
  [`${name} the next year, and will test the controls.`, '', 'SIGNATURES', 'The registrant has duly caused this report to be signed.'],
];

const text = (words: string, ...marks: string[]): RichNode => ({ type: 'text', text: words, marks: marks.map((type) => ({ type })) });
const paragraph = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content });
const cell = (words: string, type = 'tableCell'): RichNode => ({ type, content: [paragraph(text(words))] });

export const BODY: readonly RichNode[] = [
  paragraph(text('The Company acknowledges the comment and has '), text('engaged', 'bold'), text(' a '), text('consultant', 'italic'), text('.', 'underline')),
  { type: 'bulletList', content: [
    { type: 'listItem', content: [paragraph(text('documentation complete')), { type: 'orderedList', attrs: { start: 1 }, content: [{ type: 'listItem', content: [paragraph(text('revenue cycle'))] }] }] },
  ] },
  { type: 'disclosure', content: [paragraph(text('Proposed words of Item 9A(T).'))] },
  { type: 'table', content: [
    { type: 'tableRow', content: [cell('Step', 'tableHeader'), cell('Cost', 'tableHeader')] },
    { type: 'tableRow', content: [cell('Testing'), cell('118,000')] },
  ] },
];

export interface SampleMatter {
  readonly source: PacketSource;
  readonly places: { readonly comment: readonly Place[]; readonly assessment: Place; readonly before: Place; readonly after: Place; readonly turned: Place };
}

export async function sampleMatter(folder: string): Promise<SampleMatter> {
  const letterPdf = await samplePdf({ pages: [LETTER_LINES], title: 'Letter' });
  const first = await samplePdf({ pages: FILING('FIRST'), named: true, title: 'First' });
  const second = await samplePdf({ pages: FILING('SECOND'), named: true, title: 'Second', rotate: 90, password: { owner: 'owner' } });
  const [letterTexts, firstTexts, secondTexts] = [await pageTexts(letterPdf), await pageTexts(first), await pageTexts(second)];
  const files = join(folder, 'files');
  const documents = [
    await storedDocument(files, 'doc-letter', 'Staff letter', 'staff-letter', letterPdf, ['1'], Buffer.from(LETTER_LINES.join('\n'))),
    await storedDocument(files, 'doc-first', '10-K 2007', 'filing', first, ['30', '31', 'F-1']),
    await storedDocument(files, 'doc-second', '10-K/A 2007', 'filing', second, ['i', 'ii', '3']),
  ];
  const places = {
    comment: [findPlace(letterTexts, COMMENT_WORDS)],
    assessment: findPlace(firstTexts, 'Management did not complete a formal assessment of the effectiveness of internal control over financial reporting.'),
    before: findPlace(firstTexts, 'A consultant will be engaged before the end of'),
    after: findPlace(firstTexts, 'the next year, and will test the controls.'),
    turned: findPlace(secondTexts, 'The registrant has duly caused this report to be signed.'),
  };
  const certifications = findPlace(letterTexts, 'Please file the certifications again.');
  const source = packetSource({
    documents, letters: [letter('doc-letter')],
    comments: [
      comment('comment-1', 'doc-letter', 0, COMMENT_WORDS, places.comment.map(textPlaceAt), { headings: ['Form 10-K', 'Item 9A(T) Controls and Procedures, page 31'] }),
      comment('comment-2', 'doc-letter', 1, 'Please file the certifications again.', [textPlaceAt(certifications)], { status: 'open' }),
    ],
    annotations: [
      annotation('ann-assessment', 'doc-first', [targetAt(places.assessment, '31')], 'yellow', 'The sentence that the staff mean'),
      annotation('ann-across', 'doc-first', [targetAt(places.before, '31'), targetAt(places.after, 'F-1')], 'green'),
      annotation('ann-turned', 'doc-second', [targetAt(places.turned, '3')], 'violet'),
    ],
    links: [
      link('link-1', 'ann-assessment', 'comment-1', 'subject', 'Quoted by the staff'), link('link-2', 'ann-across', 'comment-1', 'support'), link('link-3', 'ann-across', 'comment-2', 'proposed-change'),
    ],
    responses: [response('response-1', 'comment-1', BODY, 'The Company acknowledges the comment')],
    attachments: [
      await storedAttachment(files, 'att-1', 'Engagement letter.pdf', letterPdf, 'comment', 'comment-1'),
      await storedAttachment(files, 'att-2', 'Engagement letter.pdf', Buffer.from('another file of the same name'), 'annotation', 'ann-across'),
      await storedAttachment(files, 'att-3', '../../Prüfung №1.txt', Buffer.from('words'), 'matter', 'matter-1'),
    ],
  });
  return { source, places };
}

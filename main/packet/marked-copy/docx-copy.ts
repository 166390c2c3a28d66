import { AlignmentType, DeletedTextRun, Document, Footer, InsertedTextRun, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { scopeWords, type MarkedCopy, type MarkedParagraph } from './model.ts';

/** Word wants whole seconds. */
const seconds = (instant: string): string => `${instant.slice(0, 19)}Z`;
const spacing = { after: 200 };

/**
 * The marked copy as a Word document with tracked changes: accepting all gives the amendment's words, rejecting all the
 * original's (with the amendment's typography where the words are the same). A paragraph that is new or gone has its
 * mark tracked too (ECMA-376 part 1, 17.13.5), so that it leaves no empty line behind.
 */
export async function writeMarkedDocx(copy: MarkedCopy): Promise<Uint8Array> {
  let id = 0;
  const revision = (): { readonly id: number; readonly author: string; readonly date: string } => {
    id += 1;
    return { id, author: copy.author, date: seconds(copy.at) };
  };
  const tracked = ({ kind, row, redline }: MarkedParagraph): Paragraph => new Paragraph({
    style: row ? 'MarkedRow' : 'MarkedText',
    ...(kind === 'inserted' ? { run: { insertion: revision() } } : kind === 'deleted' ? { run: { deletion: revision() } } : {}),
    children: redline.map(({ op, text }) => (op === '=' ? new TextRun(text) : op === '+' ? new InsertedTextRun({ text, ...revision() }) : new DeletedTextRun({ text, ...revision() }))),
  });
  const children = [
    new Paragraph({ style: 'MarkedTitle', children: [new TextRun(`Marked copy: ${copy.from} to ${copy.to}`)] }),
    new Paragraph({ style: 'MarkedPlace', children: [new TextRun(scopeWords(copy))] }),
    ...copy.paragraphs.flatMap((paragraph) => [
      ...(paragraph.place === null ? [] : [new Paragraph({ style: 'MarkedPlace', keepNext: true, children: [new TextRun(paragraph.place)] })]),
      tracked(paragraph),
    ]),
  ];
  const body = { font: 'Times New Roman', size: 22 };
  const document = new Document({
    title: `Marked copy of ${copy.to}`, creator: copy.author, lastModifiedBy: copy.author, description: scopeWords(copy),
    styles: {
      default: { document: { run: body } },
      paragraphStyles: [
        { id: 'MarkedTitle', name: 'Marked Title', basedOn: 'Normal', quickFormat: true, run: { bold: true, size: 26 }, paragraph: { spacing, keepNext: true } },
        { id: 'MarkedPlace', name: 'Marked Place', basedOn: 'Normal', quickFormat: true, run: { italics: true, size: 18, color: '595959' }, paragraph: { spacing: { before: 120, after: 60 } } },
        { id: 'MarkedText', name: 'Marked Text', basedOn: 'Normal', quickFormat: true, paragraph: { spacing } },
        { id: 'MarkedRow', name: 'Marked Row', basedOn: 'MarkedText', quickFormat: true, paragraph: { spacing: { after: 40 } } },
      ],
    },
    sections: [{
      properties: { page: { size: { width: 12240, height: 15840 }, margin: { top: 1440, right: 1440, bottom: 1440, left: 1440 } } },
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }) },
      children,
    }],
  });
  return Packer.toBuffer(document);
}

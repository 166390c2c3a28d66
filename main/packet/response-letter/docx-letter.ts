import {
  AlignmentType, Document, Footer, Header, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, SimpleField, Tab, Table, TableCell, TableRow, TextRun, WidthType, type IParagraphOptions, type IRunOptions,
} from 'docx';
import type { Rule83 } from '../model.ts';
import { stampWords } from '../rule83.ts';
import type { LetterBlock, LetterPlan, LetterRun } from './model.ts';

/** Widths and indents count in twentieths of a point. */
const INDENT = 720;
const TEXT_WIDTH = 9360;
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function textRuns(runs: readonly LetterRun[], extra: Partial<IRunOptions> = {}): TextRun[] {
  return runs.flatMap((run) => run.text.split('\n').map((text, index) => new TextRun({
    text, ...(index > 0 ? { break: 1 } : {}), bold: run.bold, italics: run.italic, strike: run.strike, ...(run.underline ? { underline: {} } : {}),
    superScript: run.script === 'super', subScript: run.script === 'sub', ...extra,
  })));
}

const lines = (values: readonly string[], options: IParagraphOptions = {}, run: Partial<IRunOptions> = {}): Paragraph =>
  new Paragraph({ style: 'LetterBody', ...options, children: values.map((text, index) => new TextRun({ text, ...(index > 0 ? { break: 1 } : {}), ...run })) });

interface Place {
  readonly indent: number;
  readonly depth: number;
  readonly style: string;
  /** Lists count apart from each other. */
  readonly lists: { count: number };
}

function blockParts(block: LetterBlock, place: Place): readonly (Paragraph | Table)[] {
  const indent = place.indent > 0 ? { indent: { left: place.indent } } : {};
  switch (block.kind) {
    case 'paragraph': return [new Paragraph({ style: place.style, children: textRuns(block.runs), alignment: ALIGN[block.align], ...indent })];
    case 'heading': return [new Paragraph({ style: place.style, children: textRuns(block.runs, { bold: true }), keepNext: true, ...indent })];
    case 'quote': return block.blocks.flatMap((inner) => blockParts(inner, { ...place, indent: place.indent + INDENT, style: block.proposed ? 'ProposedDisclosure' : 'QuotedWords' }));
    case 'table': {
      const columns = Math.max(1, ...block.rows.map((row) => row.reduce((sum, cell) => sum + cell.colSpan, 0)));
      const width = Math.floor((TEXT_WIDTH - place.indent) / columns);
      return [
        new Table({
          width: { size: width * columns, type: WidthType.DXA }, columnWidths: Array.from({ length: columns }, () => width), ...(place.indent > 0 ? { indent: { size: place.indent, type: WidthType.DXA } } : {}),
          rows: block.rows.filter((row) => row.length > 0).map((row, index) => new TableRow({
            cantSplit: true, ...(index === 0 && row.every((cell) => cell.header) ? { tableHeader: true } : {}),
            children: row.map((cell) => {
              const inner = cell.blocks.flatMap((each) => blockParts(cell.header && each.kind === 'paragraph' ? { ...each, runs: each.runs.map((run) => ({ ...run, bold: true })) } : each, { ...place, indent: 0, style: 'TableText' }));
              return new TableCell({ columnSpan: cell.colSpan, width: { size: width * cell.colSpan, type: WidthType.DXA }, children: inner.length > 0 ? inner : [new Paragraph({ style: 'TableText' })] });
            }),
          })),
        }),
        new Paragraph({ style: 'LetterBody', children: [] }),
      ];
    }
    case 'list': {
      place.lists.count += 1;
      const instance = place.lists.count;
      return block.items.flatMap((item) => item.flatMap((inner, index) => (index === 0 && inner.kind === 'paragraph'
        ? [new Paragraph({ style: place.style, children: textRuns(inner.runs), numbering: { reference: block.ordered ? 'numbers' : 'bullets', level: Math.min(place.depth, 3), instance } })]
        : blockParts(inner, { ...place, indent: inner.kind === 'list' ? place.indent : place.indent + INDENT, depth: place.depth + 1 }))));
    }
  }
}

const levels = (ordered: boolean) => [0, 1, 2, 3].map((level) => ({
  level, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: 360 } } },
  ...(ordered
    ? { format: [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN, LevelFormat.DECIMAL][level] ?? LevelFormat.DECIMAL, text: level === 0 ? `%${level + 1}.` : `(%${level + 1})` }
    : { format: LevelFormat.BULLET, text: level % 2 === 0 ? '\u2022' : '\u2013' }),
}));

/** The request and the page's number, on every page (17 CFR 200.83(c)). */
function stampHeader(rule83: Rule83): Header {
  return new Header({ children: [new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: `${stampWords(rule83)}   ${rule83.code}-`, bold: true }), new SimpleField('PAGE \\# "0000"', '0001')],
  })] });
}

const spacing = { after: 200 };

/** The letter as a Word document: real styles, comments kept with their responses, page numbers. */
export async function writeDocxLetter(plan: LetterPlan, author: string): Promise<Uint8Array> {
  const lists = { count: 0 };
  const place: Place = { indent: 0, depth: 0, style: 'ResponseText', lists };
  const quoted = plan.quoteStyle === 'bold' ? { bold: true } : { italics: true };
  const children: (Paragraph | Table)[] = [
    lines(plan.letterhead, { style: 'Letterhead' }), ...plan.notice.map((line, index) => lines([line], { alignment: AlignmentType.CENTER }, index < 2 ? { bold: true } : {})), lines([plan.date]), lines([plan.delivery], {}, { bold: true }), lines(plan.addressee),
    new Paragraph({ style: 'LetterBody', indent: { left: INDENT * 2, hanging: INDENT }, tabStops: [{ type: 'left', position: INDENT * 2 }], children: [
      new TextRun({ children: ['Re:', new Tab()], bold: true }), ...plan.re.map((text, index) => new TextRun({ text, bold: true, ...(index > 0 ? { break: 1 } : {}) })),
    ] }),
    lines([plan.salutation]), lines([plan.opening]),
  ];
  for (const item of plan.items) {
    if (item.kind === 'heading') {
      children.push(new Paragraph({ heading: item.level === 0 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, children: [new TextRun({ text: item.text })] }));
      continue;
    }
    item.paragraphs.forEach((paragraph, index) => children.push(new Paragraph({
      style: 'StaffComment', indent: { left: INDENT, ...(index === 0 ? { hanging: INDENT } : {}) }, keepNext: true, tabStops: [{ type: 'left', position: INDENT }],
      children: [...(index === 0 ? [new TextRun({ children: [`${item.number}.`, new Tab()], ...quoted })] : []), new TextRun({ text: paragraph, ...quoted })],
    })));
    children.push(new Paragraph({ style: 'ResponseLabel', children: [new TextRun('Response:')] }), ...item.response.flatMap((block) => blockParts(block, place)));
  }
  if (plan.acknowledgments) {
    lists.count += 1;
    children.push(lines([plan.acknowledgments.lead], { keepNext: true }), ...plan.acknowledgments.points.map((point) =>
      new Paragraph({ style: 'LetterBody', numbering: { reference: 'bullets', level: 0, instance: lists.count }, children: [new TextRun(point)] })));
  }
  const [closing = '', ...ends] = plan.closing;
  children.push(lines([closing]), ...ends.map((line) => lines([line], { indent: { left: TEXT_WIDTH / 2 }, keepNext: true })), lines(plan.signature, { indent: { left: TEXT_WIDTH / 2 }, keepLines: true }));
  const body = { font: 'Times New Roman', size: 22 };
  const document = new Document({
    title: plan.title, creator: author, lastModifiedBy: author, description: 'Response to SEC staff comments',
    styles: {
      default: { document: { run: body }, heading1: { run: { ...body, bold: true, underline: {} }, paragraph: { spacing, keepNext: true } }, heading2: { run: { ...body, underline: {} }, paragraph: { spacing, keepNext: true } } },
      paragraphStyles: [
        { id: 'LetterBody', name: 'Letter Body', basedOn: 'Normal', quickFormat: true, paragraph: { spacing } },
        { id: 'Letterhead', name: 'Letterhead', basedOn: 'Normal', quickFormat: true, run: { bold: true, size: 24 }, paragraph: { spacing: { after: 400 }, alignment: AlignmentType.CENTER } },
        { id: 'StaffComment', name: 'Staff Comment', basedOn: 'Normal', quickFormat: true, paragraph: { spacing, keepLines: true } },
        { id: 'ResponseLabel', name: 'Response Label', basedOn: 'Normal', quickFormat: true, run: { bold: true, underline: {} }, paragraph: { spacing, keepNext: true } },
        { id: 'ResponseText', name: 'Response Text', basedOn: 'Normal', quickFormat: true, paragraph: { spacing } },
        { id: 'ProposedDisclosure', name: 'Proposed Disclosure', basedOn: 'Normal', quickFormat: true, paragraph: { spacing } },
        { id: 'QuotedWords', name: 'Quoted Words', basedOn: 'Normal', quickFormat: true, paragraph: { spacing } },
        { id: 'TableText', name: 'Table Text', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { before: 40, after: 40 } } },
      ],
    },
    numbering: { config: [{ reference: 'numbers', levels: levels(true) }, { reference: 'bullets', levels: levels(false) }] },
    sections: [{
      properties: { page: { size: { width: 12240, height: 15840 }, margin: { top: 1440, right: 1440, bottom: 1440, left: 1440 } } },
      ...(plan.rule83?.kind === 'confidential' ? { headers: { default: stampHeader(plan.rule83) } } : {}),
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }) },
      children,
    }],
  });
  return Packer.toBuffer(document);
}

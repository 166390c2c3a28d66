/** A filing-like PDF of any length: real words, headings, a table on each page; the same bytes at each run. */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

const WORDS = `management evaluated the effectiveness of disclosure controls and procedures as of the end of period covered by this annual report
based on that evaluation our principal executive officer concluded they were not effective because of a material weakness in internal control over
financial reporting revenue is recognized when persuasive evidence of an arrangement exists delivery has occurred the price is fixed and collectability
is reasonably assured goodwill impairment testing requires judgment about fair value of each reporting unit liquidity capital resources cash flows
operating activities increased primarily due to changes in working capital deferred income taxes valuation allowance`.split(/\s+/);

/** A word that stands on one page only, so that a search for it has one right answer. */
export function rareWord(page: number): string {
  return `tickmarkrare${String(page).padStart(5, '0')}`;
}

export async function samplePdf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const bold = await pdf.embedFont(StandardFonts.TimesRomanBold);
  let seed = 42;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  for (let index = 0; index < pages; index++) {
    const page = pdf.addPage([612, 792]);
    page.drawText(`ITEM ${1 + (index % 15)}. SECTION ${index + 1}`, { x: 72, y: 730, size: 12, font: bold });
    for (let line = 0; line < 44; line++) {
      let text = line === 20 ? rareWord(index) : '';
      while (text.length < 92) text += ` ${WORDS[next(WORDS.length)] ?? ''}`;
      page.drawText(text.trim(), { x: 72, y: 706 - line * 14, size: 10, font });
    }
    page.drawText(String(index + 1), { x: 300, y: 40, size: 10, font });
  }
  return pdf.save({ updateFieldAppearances: false });
}

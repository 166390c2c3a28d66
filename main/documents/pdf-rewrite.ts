/** Damaged and encrypted PDFs written anew, sound and open. */
import { PDFDict, PDFDocument, PDFInvalidObject, PDFName, PDFStream } from '@cantoo/pdf-lib';

/**
 * What pdf-lib copies though nothing refers to it any more: the old cross-reference streams, and the encryption
 * dictionary with its password hashes.
 */
function dropLeftovers(pdf: PDFDocument): void {
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (object instanceof PDFInvalidObject) {
      const bytes = new Uint8Array(object.sizeInBytes());
      object.copyBytesInto(bytes, 0);
      if (/\/XRef\b|\/Encrypt\b/.test(Buffer.from(bytes).toString('latin1'))) pdf.context.delete(ref);
      continue;
    }
    const dict = object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : null;
    if (dict === null) continue;
    const type = dict.get(PDFName.of('Type'));
    const isXref = object instanceof PDFStream && (type === PDFName.of('XRef') || type === PDFName.of('ObjStm'));
    const isEncryption = ['O', 'U', 'P', 'V'].every((key) => dict.has(PDFName.of(key)));
    if (isXref || isEncryption) pdf.context.delete(ref);
  }
}

/** Rewrites the file; pdf-lib finds the objects of a file whose cross-reference table is gone. Null where it cannot. */
export async function rewritePdf(bytes: Uint8Array, password: string): Promise<Uint8Array | null> {
  try {
    const pdf = await PDFDocument.load(bytes, { password, updateMetadata: false, throwOnInvalidObject: false });
    if (pdf.getPageCount() === 0) return null;
    dropLeftovers(pdf);
    return await pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
  } catch {
    return null;
  }
}

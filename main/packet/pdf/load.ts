import { PDFDict, PDFDocument, ParseSpeeds, type PDFContext } from '@cantoo/pdf-lib';
import { name } from './objects.ts';
import { withDirectLengths } from './stream-lengths.ts';

/** True where only embedded files are encrypted: strings and streams of the pages are plain. */
function pagesArePlain(context: PDFContext): boolean {
  const encryption = context.lookup(context.trailerInfo.Encrypt);
  if (!(encryption instanceof PDFDict)) return true;
  const isIdentity = (key: string) => {
    const filter = context.lookup(encryption.get(name(key)));
    return filter === undefined || filter === name('Identity');
  };
  return encryption.has(name('CF')) && isIdentity('StmF') && isIdentity('StrF');
}

/** Opens a PDF, deciphered where the empty password does; throws where it needs another one or cannot be read. */
export async function loadPdf(bytes: Uint8Array): Promise<PDFContext> {
  const prepared = withDirectLengths(bytes);
  const options = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest };
  try {
    return (await PDFDocument.load(prepared, { ...options, password: '' })).context;
  } catch (error) {
    const plain = await PDFDocument.load(prepared, { ...options, ignoreEncryption: true }).catch(() => null);
    if (plain?.isEncrypted === true && pagesArePlain(plain.context)) return plain.context;
    throw error;
  }
}

import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import { name, pdfDate, text } from './objects.ts';

export interface PacketMetadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly at: string;
}

export const PRODUCER = 'Tickmark';

const escape = (value: string): string => value.replaceAll(/[<>&"\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, (char) => {
  const known: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
  return known[char] ?? ' ';
});

function xmp(data: PacketMetadata): string {
  const at = data.at.replace(/\.\d+Z$/u, 'Z');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(data.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escape(data.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escape(data.subject)}</rdf:li></rdf:Alt></dc:description>
<dc:subject><rdf:Bag>${data.keywords.map((word) => `<rdf:li>${escape(word)}</rdf:li>`).join('')}</rdf:Bag></dc:subject>
<dc:language><rdf:Bag><rdf:li>en-US</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate><xmp:MetadataDate>${at}</xmp:MetadataDate>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><pdf:Producer>${PRODUCER}</pdf:Producer><pdf:Keywords>${escape(data.keywords.join(', '))}</pdf:Keywords>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** Writes both kinds of metadata, agreeing with each other; returns the reference of the XMP stream. */
export function writeMetadata(context: PDFContext, data: PacketMetadata): PDFRef {
  const info = context.obj({});
  const entries: readonly (readonly [string, string])[] = [
    ['Title', data.title], ['Author', data.author], ['Subject', data.subject], ['Keywords', data.keywords.join(', ')], ['Creator', PRODUCER], ['Producer', PRODUCER],
  ];
  for (const [key, value] of entries) info.set(name(key), text(value));
  info.set(name('CreationDate'), pdfDate(data.at));
  info.set(name('ModDate'), pdfDate(data.at));
  context.trailerInfo.Info = context.register(info);
  return context.register(context.stream(new TextEncoder().encode(xmp(data)), { Type: 'Metadata', Subtype: 'XML' }));
}

import type { Annotation } from '../../db/model.ts';
import type { PacketDocument, PacketSource } from './model.ts';
import { plan, ROLE_WORDS } from './plan.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** RFC 8118: the fragment that names a page of a PDF, counted from 1. */
const PDF_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc8118';
const urn = (id: string): string => `urn:uuid:${id}`;

function target(annotation: Annotation, document: PacketDocument): Json {
  return annotation.targets.map((part): Json => ({
    type: 'SpecificResource',
    source: { id: `urn:sha256:${document.displaySha256}`, type: 'Text', format: 'application/pdf', 'dc:title': document.name, 'tickmark:sourceSha256': document.sha256 },
    selector: {
      type: 'FragmentSelector', conformsTo: PDF_FRAGMENTS, value: `page=${part.pageIndex + 1}`, 'tickmark:pageLabel': part.pageLabel,
      refinedBy: [
        { type: 'TextQuoteSelector', exact: part.exact, prefix: part.prefix, suffix: part.suffix },
        { type: 'TextPositionSelector', start: part.start, end: part.end },
        { type: 'tickmark:QuadSelector', 'tickmark:quadPoints': part.quads.flat() },
      ],
    },
  }));
}

/**
 * All annotations of a matter as a W3C Web Annotation collection (one page). Links to staff comments are bodies of
 * purpose "linking"; offsets count UTF-16 units in the text of the page that the fragment names.
 */
export function writeJsonLd(source: PacketSource): string {
  const planned = plan(source);
  const documents = new Map(planned.documents.map(({ document }) => [document.id, document]));
  const passages = [...planned.comments.flatMap((comment) => comment.passages.map((passage) => ({ passage, comment }))), ...planned.unlinked.map((passage) => ({ passage, comment: null }))];
  const ids = new Set(passages.map(({ passage }) => passage.annotation.id));
  const items = [...ids].flatMap((id): Json[] => {
    const own = passages.filter(({ passage }) => passage.annotation.id === id);
    const annotation = own[0]?.passage.annotation;
    const document = annotation && documents.get(annotation.documentId);
    if (!annotation || !document) return [];
    const links = own.flatMap(({ passage, comment }): Json[] => (comment && passage.link ? [{
      type: 'SpecificResource', purpose: 'linking', source: urn(comment.comment.id), 'tickmark:commentNumber': comment.comment.number,
      'tickmark:role': passage.role ? ROLE_WORDS[passage.role] : null, 'tickmark:linkId': passage.link.id, ...(passage.link.note === '' ? {} : { 'tickmark:note': passage.link.note }),
    }] : []));
    const body: Json[] = [
      ...(annotation.note === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: annotation.note }]),
      ...annotation.tags.map((tag): Json => ({ type: 'TextualBody', purpose: 'tagging', value: tag })), ...links,
    ];
    return [{
      id: urn(annotation.id), type: 'Annotation', motivation: links.length > 0 ? ['highlighting', 'linking'] : 'highlighting',
      creator: { type: 'Person', name: annotation.author }, created: annotation.createdAt, modified: annotation.modifiedAt,
      ...(body.length > 0 ? { body } : {}), target: target(annotation, document), 'tickmark:color': annotation.color, 'tickmark:kind': annotation.kind,
    }];
  });
  const collection: Json = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { tickmark: 'urn:tickmark:vocabulary:', dc: 'http://purl.org/dc/elements/1.1/' }],
    id: urn(source.matter.id), type: 'AnnotationCollection', label: source.matter.title, created: source.generatedAt, creator: { type: 'Person', name: source.author }, total: items.length,
    first: { id: `${urn(source.matter.id)}#page-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

import type { PacketPlan, PlannedMark } from './model.ts';
import { bounds } from './pdf/page-view.ts';
import { MARK_COLORS } from './typeset/styles.ts';

const escape = (value: string): string => value
  .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
  .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\r', '').replaceAll('\n', '&#10;');

const decimal = (value: number): string => String(Math.round(value * 1000) / 1000);
const date = (instant: string): string => `D:${instant.replaceAll(/[-:T]/gu, '').slice(0, 14)}Z`;

function color(name: string): string {
  const [r = 1, g = 1, b = 0] = MARK_COLORS[name] ?? [];
  return `#${[r, g, b].map((part) => Math.round(part * 255).toString(16).padStart(2, '0')).join('').toUpperCase()}`;
}

const ELEMENTS = { highlight: 'highlight', underline: 'underline', area: 'square', 'page-note': 'text' } as const;

function element(mark: PlannedMark): string {
  const numbers = mark.quads.flat();
  const rect = bounds(numbers).map(decimal).join(',');
  const attributes: readonly (readonly [string, string])[] = [
    ['page', String(mark.pageIndex)], ['rect', rect], ...(mark.shape === 'highlight' || mark.shape === 'underline' ? [['coords', numbers.map(decimal).join(',')]] as const : []), ['color', color(mark.color)], ['opacity', '1'], ['flags', 'print'],
    ['name', mark.name], ['title', mark.author], ['subject', mark.kind === 'staff-comment' ? 'Staff comment' : 'Passage'], ['creationdate', date(mark.createdAt)], ['date', date(mark.modifiedAt)],
  ];
  return `  <${ELEMENTS[mark.shape]} ${attributes.map(([key, value]) => `${key}="${escape(value)}"`).join(' ')}><contents>${escape(mark.contents)}</contents></${ELEMENTS[mark.shape]}>`;
}

/**
 * The highlights of one document as XFDF (ISO 19444-1), for readers that import comments into the filing's own PDF.
 * Pages count from 0 as in that PDF; `href` is the name of its file.
 */
export function writeXfdf(plan: PacketPlan, documentIndex: number, href: string): string {
  const marks = plan.marks.filter((mark) => mark.documentIndex === documentIndex && mark.quads.length > 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xfdf xmlns="http://ns.adobe.com/xfdf/" xml:space="preserve">',
    ' <annots>', ...marks.map(element), ' </annots>',
    ` <f href="${escape(href)}"/>`,
    '</xfdf>', '',
  ].join('\n');
}

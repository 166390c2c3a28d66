import type { PDFContext, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { text } from './objects.ts';
import { writeNumberTree } from './trees.ts';

interface LabelRange {
  readonly start: number;
  readonly prefix: string;
  /** Number of the first page of the range; null where the label has none. */
  readonly first: number | null;
}

/** Runs of labels that count on ("F-1", "F-2", ...) become one range; every other label one of its own. */
export function labelRanges(labels: readonly string[]): readonly LabelRange[] {
  const ranges: LabelRange[] = [];
  labels.forEach((label, index) => {
    const digits = /(?:0|[1-9]\d{0,8})$/u.exec(label)?.[0] ?? null;
    // "007": zeros belong to the prefix, or counting would lose them.
    const prefix = digits === null ? label : label.slice(0, label.length - digits.length);
    const number = digits === null || digits === '0' ? null : Number(digits);
    const last = ranges.at(-1);
    if (last && last.first !== null && number !== null && last.prefix === prefix && last.first + (index - last.start) === number) return;
    ranges.push(number === null ? { start: index, prefix: label, first: null } : { start: index, prefix, first: number });
  });
  return ranges;
}

export function writePageLabels(context: PDFContext, labels: readonly string[]): PDFRef {
  const entries = labelRanges(labels).map((range): [number, PDFObject] => {
    const prefix = range.prefix === '' ? {} : { P: text(range.prefix) };
    return [range.start, context.obj(range.first === null ? prefix : { S: 'D', St: range.first, ...prefix })];
  });
  return writeNumberTree(context, entries);
}

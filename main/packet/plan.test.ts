import { describe, expect, it } from 'vitest';
import type { AnnotationTarget } from '../../db/model.ts';
import type { PacketDocument } from './model.ts';
import { plan, quoteOf } from './plan.ts';
import { AT, annotation, comment, link, packetSource } from './testing/sample-source.ts';

const document = (id: string, name: string): PacketDocument => ({
  id, matterId: 'matter-1', name, kind: 'filing', format: 'pdf', sha256: '0'.repeat(64), byteSize: 1, displaySha256: '0'.repeat(64), pageCount: 9, hasText: true, round: null, importedAt: AT,
  trashedAt: null, displayPath: '', sourcePath: '', pageLabels: [], formType: null, registrant: null, cik: null, accessionNumber: null, fileNumbers: [], period: null, filed: null,
});
const target = (pageIndex: number, start: number, exact = 'words'): AnnotationTarget => ({
  pageIndex, pageLabel: String(pageIndex + 1), start, end: start + exact.length, exact, prefix: '', suffix: '', quads: [[0, 10, 10, 10, 0, 0, 10, 0]],
});

describe('plan', () => {
  it('is the same whatever order the rows come in', () => {
    const annotations = [annotation('a', 'k', [target(4, 0)]), annotation('b', 'k', [target(1, 7)]), annotation('c', 'k', [target(1, 2)])];
    const links = annotations.map((each, at) => link(`l${at}`, each.id, 'c1'));
    const rows = { documents: [document('k', 'K')], comments: [comment('c1', 'letter', 0, 'Words', [])] };
    const one = plan(packetSource({ ...rows, annotations, links }));
    const other = plan(packetSource({ ...rows, annotations: [...annotations].reverse(), links: [...links].reverse() }));
    expect(other).toEqual(one);
    expect(one.comments[0]?.passages.map((each) => each.annotation.id)).toEqual(['c', 'b', 'a']);
  });
  it('leaves out what is in the trash, and links that lost an end', () => {
    const gone = { ...annotation('gone', 'k', [target(0, 0)]), trashedAt: AT };
    const made = plan(packetSource({
      documents: [document('k', 'K')], comments: [comment('c1', 'letter', 0, 'Words', [])], annotations: [gone, annotation('here', 'k', [target(0, 0)])],
      links: [link('l1', 'gone', 'c1'), link('l2', 'nowhere', 'c1'), { ...link('l3', 'here', 'c1'), trashedAt: AT }],
    }));
    expect(made.comments[0]?.passages).toEqual([]);
    expect(made.unlinked.map((each) => each.annotation.id)).toEqual(['here']);
    expect(made.warnings).toEqual([]);
  });
  it('warns of highlights whose document is missing', () => {
    expect(plan(packetSource({ annotations: [annotation('a', 'elsewhere', [target(0, 0)])] })).warnings).toEqual(['1 highlight belongs to a document that is not in this packet.']);
  });
  it('marks chips with a letter only where several letters have comments', () => {
    const comments = [comment('x', 'first', 0, 'Words', []), comment('y', 'second', 0, 'Words', [])];
    const documents = [document('first', 'First'), document('second', 'Second')];
    expect(plan(packetSource({ documents, comments })).comments.map((each) => each.chip)).toEqual(['A1', 'B1']);
    expect(plan(packetSource({ documents, comments: comments.slice(1) })).comments.map((each) => each.chip)).toEqual(['1']);
  });
  it('gives an annotation over several pages one mark per page, all naming its comments', () => {
    const made = plan(packetSource({
      documents: [document('k', 'K')], comments: [comment('c1', 'letter', 0, 'Words', [])], annotations: [annotation('a', 'k', [target(0, 0, 'one \n'), target(1, 0, 'two')])], links: [link('l', 'a', 'c1', 'support', 'why')],
    }));
    expect(made.marks.map((each) => [each.name, each.part, each.parts, each.pageIndex])).toEqual([['a', 1, 2, 0], ['a#2', 2, 2, 1]]);
    expect(made.marks.every((each) => each.contents === 'Comment 1 (support): why')).toBe(true);
    const [passage] = made.comments[0]?.passages ?? [];
    expect(passage && quoteOf(passage.annotation)).toBe('one two');
    expect(passage?.where).toBe('pages 1, 2');
  });
});

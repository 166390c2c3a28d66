import { describe, expect, it } from 'vitest';
import { flatten } from './outline-entries.ts';

type Node = Parameters<typeof flatten>[0][number];
const node = (title: string, items: Node[] = [], dest: string | null = title): Node => ({ title, dest, items });

describe('flatten', () => {
  it('lists depth first with levels', () => {
    const rows = flatten([node('Part I', [node('Item 1'), node('Item  1A\n Risk')]), node('Part II', [], null)]);
    expect(rows.map(({ title, level }) => [title, level])).toEqual([['Part I', 0], ['Item 1', 1], ['Item 1A Risk', 1], ['Part II', 0]]);
    expect(rows.at(-1)?.target).toBeNull();
  });

  it('survives nesting without end', () => {
    let deep = node('x');
    for (let i = 0; i < 50_000; i += 1) deep = node('x', [deep]);
    expect(flatten([deep]).length).toBe(5_000);
  });
});

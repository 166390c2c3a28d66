/** What changed of a matter since the window last read it: ten thousand annotations travel once, not at every change. */
import type { Annotation, Id } from '../../db/model.ts';
import type { MatterReading } from '../../preload/api.ts';
import type { Context } from './context.ts';
import { matterSnapshot } from './matters.ts';

interface Told {
  readonly token: string;
  readonly matterId: Id;
  readonly annotations: ReadonlyMap<Id, Annotation>;
}

/** What the window was told last. A second window in the same library takes turns with it and gets everything anew. */
const told = new WeakMap<Context, Told>();

export function readMatter(context: Context, matterId: Id, token: string | null): MatterReading {
  const { annotations: all, ...rest } = matterSnapshot(context, matterId);
  const before = told.get(context);
  const next: Told = { token: context.newId(), matterId, annotations: new Map(all.map((annotation) => [annotation.id, annotation])) };
  told.set(context, next);
  if (before === undefined || before.token !== token || before.matterId !== matterId) return { token: next.token, rest, whole: true, annotations: all, gone: [] };
  return {
    token: next.token, rest, whole: false,
    annotations: all.filter((annotation) => !same(annotation, before.annotations.get(annotation.id))),
    gone: [...before.annotations.keys()].filter((id) => !next.annotations.has(id)),
  };
}

function same(a: Annotation, b: Annotation | undefined): boolean {
  return b !== undefined && a.modifiedAt === b.modifiedAt && a.color === b.color && a.note === b.note && a.kind === b.kind && a.author === b.author
    && a.documentId === b.documentId && a.createdAt === b.createdAt && a.carriedFrom === b.carriedFrom && a.tags.join('\n') === b.tags.join('\n')
    && a.targets.length === b.targets.length && a.targets.every((target, index) => {
      const other = b.targets[index];
      return other !== undefined && target.pageIndex === other.pageIndex && target.pageLabel === other.pageLabel && target.start === other.start && target.end === other.end
        && target.exact === other.exact && target.prefix === other.prefix && target.suffix === other.suffix && target.quads.flat().join() === other.quads.flat().join();
    });
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MatterReading, MethodInput } from '../../preload/api.ts';
import { testLibrary, type TestLibrary } from './testing/test-library.ts';

let library: TestLibrary;
beforeAll(() => { library = testLibrary(); });
afterAll(() => library.end());

test('after the first reading only what changed comes over, undo and trash included; an unknown token gets everything', async () => {
  const { matter: { id: matterId }, documents } = await library.openMatter();
  const documentId = documents[0]?.id ?? '';
  const targets: MethodInput<'annotations.create'>['targets'] = [{ pageIndex: 0, pageLabel: '1', start: 0, end: 4, exact: 'Form', prefix: '', suffix: '', quads: [[1, 2, 3, 4, 5, 6, 7, 8]] }];
  const make = (): Promise<{ readonly id: string }> => library.ask('annotations.create', { documentId, targets, color: 'yellow' });
  const [first, second] = [await make(), await make()];
  let token: string | null = null;
  const read = async (): Promise<readonly [boolean, readonly string[], readonly string[]]> => {
    const reading: MatterReading = await library.ask('matters.read', { matterId, token, opening: false });
    token = reading.token;
    return [reading.whole, reading.annotations.map(({ id }) => id), reading.gone];
  };
  expect(await read()).toEqual([true, [first.id, second.id].sort(), []]);
  expect(await read()).toEqual([false, [], []]);
  await library.ask('annotations.update', { annotationId: second.id, tags: ['controls'] });
  expect(await read()).toEqual([false, [second.id], []]);
  await library.ask('annotations.trash', { annotationIds: [first.id] });
  expect(await read()).toEqual([false, [], [first.id]]);
  await library.ask('history.undo', { matterId });
  expect(await read()).toEqual([false, [first.id], []]);
  token = 'of another time';
  expect(await read()).toEqual([true, [first.id, second.id].sort(), []]);
});

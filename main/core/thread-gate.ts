/**
 * Between a thread and whoever ends it. Node aborts the whole program where a thread is ended in the middle of making
 * a zlib stream ("close before init" in node_zlib.cc, seen with Node 20 and 24). So a thread says when it is in zlib, and
 * is ended only when it is not.
 */
import { syncBuiltinESMExports } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import zlib from 'node:zlib';

/** Shared by both sides: whether the thread is in zlib, and whether it may go there. */
export type ThreadGate = Int32Array<SharedArrayBuffer>;

const INSIDE = 0;
const SHUT = 1;
/** A call takes well under a millisecond as a rule; what it may unpack is bounded. */
const POLL_MILLISECONDS = 1;

export const makeGate = (): ThreadGate => new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));

/** Resolves when the thread has ended. May be called again. */
export async function endAtGate(worker: Worker, gate: ThreadGate): Promise<void> {
  Atomics.store(gate, SHUT, 1);
  // Each side says what it wants before it looks at the other, so they cannot miss each other.
  // One that ended by itself has no id any more.
  while (Atomics.load(gate, INSIDE) === 1 && worker.threadId !== -1) await wait(POLL_MILLISECONDS);
  await worker.terminate();
}

/** In the thread, before its work: all of zlib's functions go through the gate, those that libraries and DecompressionStream call too. */
export function passZlibThrough(gate: ThreadGate): void {
  let depth = 0;
  const enter = (): void => {
    depth += 1;
    if (depth > 1) return;
    Atomics.store(gate, INSIDE, 1);
    if (Atomics.load(gate, SHUT) === 0) return;
    // Nothing to be done any more: the end comes from outside.
    Atomics.store(gate, INSIDE, 0);
    Atomics.wait(gate, SHUT, 1);
  };
  const leave = (): void => {
    depth -= 1;
    if (depth === 0) Atomics.store(gate, INSIDE, 0);
  };
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(zlib))) {
    const own: unknown = property.value;
    // Classes begin with a capital; whoever wants one asks `createInflate` and its like.
    if (typeof own !== 'function' || !/^[a-z]/.test(name)) continue;
    Object.defineProperty(zlib, name, {
      ...property,
      value(this: unknown, ...args: unknown[]): unknown {
        enter();
        try {
          return Reflect.apply(own, this, args);
        } finally {
          leave();
        }
      },
    });
  }
  syncBuiltinESMExports();
}

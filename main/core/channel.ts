/**
 * Calls over a message port, the same on both sides: name a handler, get a promise. Failures cross as values and
 * arrive as TickmarkError. Used between a host and the core's thread, and between the core and its job threads.
 */
import { TickmarkError, type Failure } from '../../preload/result.ts';

interface MessageEndpoint {
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
}

export type ChannelHandler = (args: never, signal: AbortSignal) => unknown;

type Message =
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly args: unknown }
  | { readonly type: 'cancel'; readonly id: number }
  | { readonly type: 'result'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly failure: Failure }
  | { readonly type: 'notice'; readonly name: string; readonly args: unknown };

export interface Channel {
  call<T>(name: string, args: unknown, options?: { readonly signal?: AbortSignal; readonly transfer?: readonly ArrayBuffer[] }): Promise<T>;
  /** Calls a handler without waiting for an answer. */
  notify(name: string, args: unknown): void;
  /** Rejects everything that is still waiting: the other side is gone. */
  fail(error: Error): void;
}

/** What a person is told when something failed that nobody foresaw. */
export function toFailure(error: unknown): Failure {
  if (error instanceof TickmarkError) return error.toFailure();
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'ENOSPC' || code === 'SQLITE_FULL' || code === 'EDQUOT') {
    return { kind: 'disk-full', message: 'The disk is full, so this could not be saved.', advice: 'Free some space and try again. Everything saved before is unharmed.' };
  }
  if (error instanceof DOMException && error.name === 'AbortError') {
    return { kind: 'cancelled', message: 'Cancelled.', advice: 'Nothing was changed.' };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'internal', message: `Something went wrong inside Tickmark: ${detail}`, advice: 'Nothing was lost. Try again; if it happens every time, please report these words.' };
}

export function fromFailure(failure: Failure): TickmarkError {
  return new TickmarkError(failure.kind, failure.message, failure.advice);
}

export function createChannel(endpoint: MessageEndpoint, handlers: Readonly<Record<string, ChannelHandler>>): Channel {
  let lastId = 0;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const running = new Map<number, AbortController>();

  const answer = async (id: number, name: string, args: unknown): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const handler = handlers[name];
      if (handler === undefined) throw new Error(`no handler named ${name}`);
      const value = await handler(args as never, controller.signal);
      endpoint.postMessage({ type: 'result', id, value } satisfies Message);
    } catch (error) {
      endpoint.postMessage({ type: 'failure', id, failure: toFailure(error) } satisfies Message);
    } finally {
      running.delete(id);
    }
  };

  endpoint.on('message', (received) => {
    const message = received as Message;
    switch (message.type) {
      case 'call':
        void answer(message.id, message.name, message.args);
        break;
      case 'cancel':
        running.get(message.id)?.abort();
        break;
      case 'result':
        waiting.get(message.id)?.resolve(message.value);
        waiting.delete(message.id);
        break;
      case 'failure':
        waiting.get(message.id)?.reject(fromFailure(message.failure));
        waiting.delete(message.id);
        break;
      case 'notice':
        void handlers[message.name]?.(message.args as never, new AbortController().signal);
        break;
    }
  });

  return {
    call<T>(name: string, args: unknown, options: { readonly signal?: AbortSignal; readonly transfer?: readonly ArrayBuffer[] } = {}): Promise<T> {
      const id = ++lastId;
      return new Promise<T>((resolve, reject) => {
        const onAbort = (): void => endpoint.postMessage({ type: 'cancel', id } satisfies Message);
        const settle = (): void => options.signal?.removeEventListener('abort', onAbort);
        waiting.set(id, {
          resolve: (value) => { settle(); resolve(value as T); },
          reject: (error) => { settle(); reject(error); },
        });
        endpoint.postMessage({ type: 'call', id, name, args } satisfies Message, options.transfer);
        if (options.signal?.aborted === true) onAbort();
        else options.signal?.addEventListener('abort', onAbort, { once: true });
      });
    },
    notify(name, args) {
      endpoint.postMessage({ type: 'notice', name, args } satisfies Message);
    },
    fail(error) {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
      for (const controller of running.values()) controller.abort();
    },
  };
}

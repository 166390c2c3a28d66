/** How one request of the contract is written down: the schema of what is asked, the type of what is answered. */
import { z } from 'zod';

declare const output: unique symbol;

export interface Method<I extends z.ZodType, O> {
  readonly input: I;
  readonly [output]?: O;
}

/** `method<Answer>()(schemaOfTheRequest)`; each method takes one object. */
export function method<O>() {
  return <I extends z.ZodType>(input: I): Method<I, O> => ({ input });
}

export const id = z.string().min(1).max(64);
/** Chosen by the window, so that it can follow and cancel the work. */
export const jobId = z.string().min(1).max(64);
export const shortText = z.string().max(500);
export const longText = z.string().max(200_000);
export const nothing = z.object({}).strict();

/** A file whose bytes were sent to `POST /uploads` before; the window never names a path. */
export const uploadSchema = z.object({ uploadId: id, name: z.string().min(1).max(255) }).strict();
export type Upload = z.infer<typeof uploadSchema>;

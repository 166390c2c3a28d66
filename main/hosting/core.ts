import type { AppEvent } from '../../preload/api.ts';
import type { Result } from '../../preload/result.ts';

/** What a host with a window uses of the core, which runs in a thread of its own. */
export interface WindowCore {
  dispatch(method: string, input: unknown): Promise<Result<unknown>>;
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** Answers /documents/<id>/display.pdf and /uploads. */
  serve(request: Request): Promise<Response>;
  close(): Promise<void>;
}

/** Paths that the core answers; every other path is one of the window's own files. */
export function belongsToCore(pathname: string): boolean {
  return pathname === '/uploads' || pathname.startsWith('/documents/');
}

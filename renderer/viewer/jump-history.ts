import type { ViewState } from './model.ts';

/** Back and forward over jumps (not over scrolling), like a browser's history of one document. */
export class JumpHistory {
  private past: ViewState[] = [];
  private future: ViewState[] = [];
  private readonly limit: number;

  constructor(limit = 100) {
    this.limit = limit;
  }

  get canGoBack(): boolean {
    return this.past.length > 0;
  }

  get canGoForward(): boolean {
    return this.future.length > 0;
  }

  /** Call with the place that is being left, before a jump. */
  leave(from: ViewState): void {
    const last = this.past.at(-1);
    if (last && last.pageIndex === from.pageIndex && Math.abs(last.top - from.top) < 1) return;
    this.past.push(from);
    if (this.past.length > this.limit) this.past.shift();
    this.future = [];
  }

  back(here: ViewState): ViewState | null {
    const to = this.past.pop();
    if (!to) return null;
    this.future.push(here);
    return to;
  }

  forward(here: ViewState): ViewState | null {
    const to = this.future.pop();
    if (!to) return null;
    this.past.push(here);
    return to;
  }
}

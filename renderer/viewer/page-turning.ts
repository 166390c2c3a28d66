/** Turning pages where one is shown at a time: scrolling goes on on the next page when this one has no more to show. */

/** One push of the wheel turns one page. */
const PUSH_MS = 350;

export interface TurnedPages {
  readonly container: HTMLElement;
  /** True in the layout of single pages. */
  active(): boolean;
  /** Shows the page so many further; false where there is none. */
  step(direction: 1 | -1): boolean;
}

export class PageTurning {
  private readonly pages: TurnedPages;
  private turnedAt = 0;

  constructor(pages: TurnedPages, signal: AbortSignal) {
    this.pages = pages;
    pages.container.addEventListener('wheel', (event) => this.wheel(event), { signal, passive: true });
  }

  /** True where a scroll in this direction would turn the page. */
  turnsAt(direction: 1 | -1): boolean {
    if (!this.pages.active()) return false;
    const { scrollTop, clientHeight, scrollHeight } = this.pages.container;
    return direction > 0 ? scrollTop + clientHeight >= scrollHeight - 2 : scrollTop <= 2;
  }

  /** The next page from its top, or the one before from its end. */
  turn(direction: 1 | -1): void {
    const { container } = this.pages;
    if (this.pages.step(direction)) container.scrollTop = direction > 0 ? 0 : container.scrollHeight;
  }

  private wheel(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey || event.deltaY === 0) return;
    const direction = event.deltaY > 0 ? 1 : -1;
    if (!this.turnsAt(direction) || event.timeStamp - this.turnedAt < PUSH_MS) return;
    this.turnedAt = event.timeStamp;
    this.turn(direction);
  }
}

/**
 * A painted highlight is carried to something else. Inside the pane a drag selects words, also those of a highlight; once
 * the pointer leaves the pane, the highlight that was pressed comes along, for whoever stands there and takes it.
 */
import { marksAt } from './page-pointer.ts';
import type { Overlays } from './overlays.ts';
import type { PdfSession } from './pdf-session.ts';

export interface CarryCallbacks {
  /** The highlights that the pointer carries, smallest first, and what it is over; null when it carries them no more. */
  onCarry(carry: { readonly ids: readonly string[]; readonly over: EventTarget | null } | null): void;
  /** Let go outside the pane; true where something took them. */
  onCarryDrop(over: EventTarget | null): boolean;
}

export function watchMarkDrags(session: PdfSession, overlays: Overlays, callbacks: CarryCallbacks): void {
  const { container, signal } = session;
  let pressed: readonly string[] = [];
  let carrying = false;
  const stop = (): void => {
    pressed = [];
    if (!carrying) return;
    carrying = false;
    callbacks.onCarry(null);
  };
  container.addEventListener('pointerdown', (event) => {
    stop();
    if (event.pointerType !== 'mouse' || event.button !== 0 || event.altKey || !(event.target instanceof Element) || event.target.closest('button, a, input')) return;
    pressed = marksAt(session, overlays, event);
  }, { signal });
  // In the capture phase: another pane that the pointer is over asks afterwards what is carried.
  window.addEventListener('pointermove', (event) => {
    if (pressed.length === 0) return;
    if ((event.buttons & 1) === 0) return stop();
    const inside = event.target instanceof Node && container.contains(event.target);
    if (!inside) {
      carrying = true;
      callbacks.onCarry({ ids: pressed, over: event.target });
    } else if (carrying) {
      carrying = false;
      callbacks.onCarry(null);
    }
  }, { signal, capture: true });
  window.addEventListener('pointerup', (event) => {
    if (carrying && callbacks.onCarryDrop(event.target)) getSelection()?.removeAllRanges();
    // After the other pane has heard of it, too.
    window.setTimeout(stop);
  }, { signal, capture: true });
  window.addEventListener('pointercancel', stop, { signal });
}

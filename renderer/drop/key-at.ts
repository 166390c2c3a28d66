/** The `data-drop` of what the pointer is over. */
export function keyAt(target: EventTarget | null): string | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-drop]')?.dataset['drop'] ?? null : null;
}

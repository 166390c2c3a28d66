/** The keyboard goes along with the row that a key moved to. */
import { showRow, type CarryRow } from './carry-store.ts';

export function focusRow(row: CarryRow): void {
  showRow(row);
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(`[data-carry-row="${CSS.escape(row.passage.annotationId)}"]`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  });
}

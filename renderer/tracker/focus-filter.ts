/** The filter box of the tracker; found by id because the command list has no hold on components. */
export const FILTER_BOX_ID = 'tracker-filter';

/** True where the tracker is on screen and its filter box has the focus now. */
export function focusTrackerFilter(): boolean {
  const box = document.getElementById(FILTER_BOX_ID);
  if (!(box instanceof HTMLInputElement)) return false;
  box.focus();
  box.select();
  return true;
}

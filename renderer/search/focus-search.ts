/** The search box of the title bar; found by id because the command list has no hold on components. */
export const SEARCH_BOX_ID = 'search-box';

export function focusSearch(): void {
  const box = document.getElementById(SEARCH_BOX_ID);
  if (box instanceof HTMLInputElement) {
    box.focus();
    box.select();
  }
}

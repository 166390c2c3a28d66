/** Menus and tooltips open inside one named landmark, so that a screen reader never finds them outside of every part of the page. */
export const POPUP_CONTAINER_ID = 'popups';

export function popupContainer(): HTMLElement | null {
  return document.getElementById(POPUP_CONTAINER_ID);
}

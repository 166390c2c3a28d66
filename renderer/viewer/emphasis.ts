/** How much something on a page stands out: it is pointed at from somewhere, or it is what is worked on. */
export type Emphasis = 'active' | 'hovered' | null;
export type EmphasisOf = (id: string) => Emphasis;

export function setEmphasis(element: HTMLElement | SVGElement, emphasis: Emphasis): void {
  if (emphasis) element.dataset['emphasis'] = emphasis;
  else delete element.dataset['emphasis'];
}

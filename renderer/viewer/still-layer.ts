/**
 * After each key and each change of the selection, wherever in the window it is, PDF.js appends the mark that ends a
 * text layer to it again; with it every page on screen is laid out again, which made typing a response sluggish. A
 * mark that stands last already stays where it is.
 */
export function keepLayerStill(layer: HTMLElement): void {
  layer.append = (...nodes: (Node | string)[]): void => {
    if (nodes.length === 1 && nodes[0] === layer.lastChild) return;
    HTMLElement.prototype.append.apply(layer, nodes);
  };
}

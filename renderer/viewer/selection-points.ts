/** DOM selection -> runs of the text layers of the pages it touches. */

/** The text layer of one page, as PDF.js built it. */
export interface TextLayer {
  readonly pageIndex: number;
  readonly div: HTMLElement;
  /** One element per run, in order; elements of empty runs are not in the tree. */
  readonly runDivs: readonly HTMLElement[];
  readonly runs: readonly string[];
}

export interface LayerPoint {
  readonly pageIndex: number;
  readonly run: number;
  readonly offset: number;
}

/**
 * Where a boundary point of a selection stands among the runs of a layer. Points between runs (on a line break, on the
 * layer itself) belong to the next run; a point behind everything gives `run` = number of runs.
 */
export function pointInLayer(layer: TextLayer, node: Node, offset: number): LayerPoint {
  const { pageIndex, runDivs } = layer;
  const point = document.createRange();
  point.setStart(node, offset);
  point.collapse(true);
  const own = runDivs.findIndex((div) => div.contains(node));
  const div = runDivs[own];
  if (div) {
    // A find match splits a run into several text nodes, so the offset is measured over the whole run.
    const inside = document.createRange();
    inside.setStart(div, 0);
    inside.setEnd(node, offset);
    return { pageIndex, run: own, offset: inside.toString().length };
  }
  const next = runDivs.findIndex((candidate) => candidate.isConnected && point.comparePoint(candidate, 0) >= 0);
  return { pageIndex, run: next < 0 ? runDivs.length : next, offset: 0 };
}

/** Both ends of the range over the layers it touches (given in page order), or null where it touches none. */
export function pointsOf(range: Range, layers: readonly TextLayer[]): { readonly start: LayerPoint; readonly end: LayerPoint } | null {
  const touched = layers.filter(({ div }) => range.intersectsNode(div));
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return null;
  const start = first.div.contains(range.startContainer)
    ? pointInLayer(first, range.startContainer, range.startOffset)
    : { pageIndex: first.pageIndex, run: 0, offset: 0 };
  const end = last.div.contains(range.endContainer)
    ? pointInLayer(last, range.endContainer, range.endOffset)
    : { pageIndex: last.pageIndex, run: last.runs.length, offset: 0 };
  return { start, end };
}

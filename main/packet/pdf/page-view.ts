/** A page as a reader sees it: cropped, turned. Visual coordinates count from its bottom left corner, y up. */
export interface PageView {
  readonly width: number;
  readonly height: number;
  readonly rotate: 0 | 90 | 180 | 270;
  /** Crop box in user space: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
}

export function pageView(box: readonly [number, number, number, number], rotate: number): PageView {
  const turn = (((Math.round(rotate / 90) * 90) % 360) + 360) % 360;
  const [w, h] = [box[2] - box[0], box[3] - box[1]];
  const sideways = turn === 90 || turn === 270;
  return { box, rotate: turn as PageView['rotate'], width: sideways ? h : w, height: sideways ? w : h };
}

/** The matrix that takes visual coordinates to user space. */
export function visualToUser(view: PageView): readonly [number, number, number, number, number, number] {
  const [x0, y0, x1, y1] = view.box;
  switch (view.rotate) {
    case 0: return [1, 0, 0, 1, x0, y0];
    case 90: return [0, 1, -1, 0, x1, y0];
    case 180: return [-1, 0, 0, -1, x1, y1];
    case 270: return [0, -1, 1, 0, x0, y1];
  }
}

export function toUser(view: PageView, x: number, y: number): readonly [number, number] {
  const [a, b, c, d, e, f] = visualToUser(view);
  return [a * x + c * y + e, b * x + d * y + f];
}

export function toVisual(view: PageView, x: number, y: number): readonly [number, number] {
  const [x0, y0, x1, y1] = view.box;
  switch (view.rotate) {
    case 0: return [x - x0, y - y0];
    case 90: return [y - y0, x1 - x];
    case 180: return [x1 - x, y1 - y];
    case 270: return [y1 - y, x - x0];
  }
}

/** Bounds of points in user space as a PDF rectangle. */
export function bounds(numbers: readonly number[]): readonly [number, number, number, number] {
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** A visual rectangle (left, bottom, right, top) in user space. */
export function rectToUser(view: PageView, rect: readonly [number, number, number, number]): readonly [number, number, number, number] {
  return bounds([...toUser(view, rect[0], rect[1]), ...toUser(view, rect[2], rect[3])]);
}

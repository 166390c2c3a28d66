/** Where the window stood, and where it may stand now that the screens may be others. Numbers are DIPs. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  /** Null lets the system choose a place. */
  readonly bounds: Rectangle | null;
  readonly maximized: boolean;
  readonly fullScreen: boolean;
}

export const MINIMUM_SIZE = { width: 960, height: 600 } as const;
const USUAL: WindowState = { bounds: null, maximized: false, fullScreen: false };
/** As much of the title bar must be reachable, or the window could not be moved by hand. */
const GRIP = { width: 120, height: 24 } as const;

/** @param text what was saved; anything unreadable gives the usual state */
export function parseWindowState(text: string): WindowState {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return USUAL;
  }
  if (typeof value !== 'object' || value === null) return USUAL;
  return {
    bounds: 'bounds' in value ? parseRectangle(value.bounds) : null,
    maximized: 'maximized' in value && value.maximized === true,
    fullScreen: 'fullScreen' in value && value.fullScreen === true,
  };
}

function parseRectangle(value: unknown): Rectangle | null {
  if (typeof value !== 'object' || value === null) return null;
  const number = (key: string): number => {
    const found: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
    return typeof found === 'number' && Number.isSafeInteger(found) ? found : Number.NaN;
  };
  const rectangle = { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
  return Object.values(rectangle).some(Number.isNaN) ? null : rectangle;
}

/**
 * The saved bounds fitted to the screens of today: on the screen that shows most of the title bar, not larger than it and
 * wholly on it; null where no screen shows enough of the title bar.
 * @param workAreas of the screens, without task bars
 */
export function fitToScreens(bounds: Rectangle | null, workAreas: readonly Rectangle[]): Rectangle | null {
  if (bounds === null) return null;
  const titleBar = { ...bounds, height: GRIP.height };
  const best = workAreas
    .map((area) => ({ area, seen: overlap(titleBar, area) }))
    .filter(({ seen }) => seen.width >= GRIP.width && seen.height >= GRIP.height / 2)
    .sort((a, b) => b.seen.width * b.seen.height - a.seen.width * a.seen.height)[0];
  if (best === undefined) return null;
  const width = Math.min(Math.max(bounds.width, MINIMUM_SIZE.width), best.area.width);
  const height = Math.min(Math.max(bounds.height, MINIMUM_SIZE.height), best.area.height);
  return {
    x: clamp(bounds.x, best.area.x, best.area.x + best.area.width - width),
    y: clamp(bounds.y, best.area.y, best.area.y + best.area.height - height),
    width, height,
  };
}

function overlap(a: Rectangle, b: Rectangle): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

/** A value that React components can read with useSyncExternalStore. */
export class ViewStore<T extends object> {
  private value: T;
  private readonly listeners = new Set<() => void>();

  constructor(value: T) {
    this.value = value;
  }

  readonly get = (): T => this.value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Tells the listeners only where something really changed. */
  set(change: Partial<T>): void {
    const next = { ...this.value, ...change };
    const keys = Object.keys(next) as (keyof T)[];
    if (keys.every((key) => Object.is(next[key], this.value[key]))) return;
    this.value = next;
    for (const listener of this.listeners) listener();
  }
}

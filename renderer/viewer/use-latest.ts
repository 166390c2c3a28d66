import { useLayoutEffect, useRef, type RefObject } from 'react';

/** The newest value, readable from listeners that were attached once. */
export function useLatest<T>(value: T): RefObject<T> {
  const ref = useRef(value);
  useLayoutEffect(() => {
    ref.current = value;
  });
  return ref;
}

import { useEffect, useState } from 'react';
import type { Id } from '../api/model.ts';
import { isRecord, loadView } from '../state/saved-view.ts';
import { LAYOUTS, type Rotation, type ViewState, type Zoom } from '../viewer/model.ts';

export function documentViewKey(documentId: Id): string {
  return `document:${documentId}`;
}

/** Where the document was left: undefined while it is looked up, null at the first opening. */
export function useSavedPlace(documentId: Id): ViewState | null | undefined {
  const [found, setFound] = useState<{ readonly documentId: Id; readonly place: ViewState | null } | null>(null);
  useEffect(() => {
    let gone = false;
    void loadView(documentViewKey(documentId), readViewState).then((place) => { if (!gone) setFound({ documentId, place }); });
    return () => { gone = true; };
  }, [documentId]);
  return found?.documentId === documentId ? found.place : undefined;
}

function readViewState(value: unknown): ViewState | null {
  if (!isRecord(value)) return null;
  const { pageIndex, left, top, zoom, rotation } = value;
  const layout = LAYOUTS.find((one) => one === value['layout']) ?? 'continuous';
  if (typeof pageIndex !== 'number' || typeof left !== 'number' || typeof top !== 'number' || !isZoom(zoom) || !isRotation(rotation)) return null;
  return { pageIndex, left, top, zoom, rotation, layout };
}

function isZoom(value: unknown): value is Zoom {
  return value === 'fit-text' || value === 'fit-width' || value === 'fit-page' || (typeof value === 'number' && value > 0);
}

function isRotation(value: unknown): value is Rotation {
  return value === 0 || value === 90 || value === 180 || value === 270;
}

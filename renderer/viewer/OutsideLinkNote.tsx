import { Copy, X } from 'lucide-react';
import { useEffect, type RefObject } from 'react';
import { IconButton } from '../ui/IconButton.tsx';

export interface OutsideLink {
  readonly address: string;
  /** Of the link, in client coordinates. */
  readonly rect: DOMRect;
}

export interface OutsideLinkNoteProps {
  readonly link: OutsideLink;
  readonly pane: RefObject<HTMLElement | null>;
  onClose(): void;
}

/** Tickmark works offline and never follows a link out of a document; it shows where the link leads. */
export function OutsideLinkNote({ link, pane, onClose }: OutsideLinkNoteProps) {
  useEffect(() => {
    const outside = (event: PointerEvent): void => {
      if (!(event.target instanceof Element && event.target.closest('.viewer-link-note'))) onClose();
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('pointerdown', outside, true);
    window.addEventListener('keydown', escape, true);
    return () => {
      window.removeEventListener('pointerdown', outside, true);
      window.removeEventListener('keydown', escape, true);
    };
  }, [onClose]);
  const box = pane.current?.getBoundingClientRect();
  const left = Math.max(8, Math.min(link.rect.left - (box?.left ?? 0), (box?.width ?? 0) - 340));
  return (
    <div className="viewer-link-note" role="status" style={{ left, top: link.rect.bottom - (box?.top ?? 0) + 4 }}>
      <span className="viewer-soft">Leads out of Tickmark:</span>
      <code>{link.address}</code>
      <IconButton label="Copy address" icon={<Copy size={14} />} onClick={() => void navigator.clipboard?.writeText(link.address).catch(() => undefined)} />
      <IconButton label="Close" icon={<X size={14} />} onClick={onClose} />
    </div>
  );
}

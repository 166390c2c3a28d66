import { Popover } from '@base-ui/react/popover';
import { popupContainer } from '../ui/popup-container.ts';
import { moveInList } from '../ui/roving-list.ts';
import type { AnchorRect, ViewerChip } from './model.ts';
import './chip-crowd.css';

export interface ChipCrowdProps {
  readonly chips: readonly ViewerChip[];
  readonly rect: AnchorRect;
  onHover(id: string | null): void;
  onChoose(id: string): void;
  onClose(): void;
}

/** The marks that share one chip, one below the other: each is what its own chip would be. */
export function ChipCrowd({ chips, rect, onHover, onChoose, onClose }: ChipCrowdProps) {
  return (
    <Popover.Root open onOpenChange={(open) => { if (!open) onClose(); }}>
      <Popover.Portal container={popupContainer()}>
        <Popover.Positioner className="popup-place" side="left" align="start" sideOffset={6} collisionPadding={8}
          anchor={{ getBoundingClientRect: () => new DOMRect(rect.left, rect.top, rect.width, rect.height) }}>
          <Popover.Popup className="viewer-crowd" aria-label="Marks close together">
            <ul aria-label="Marks" onKeyDown={moveInList}>
              {chips.map((chip, index) => (
                <li key={chip.id}>
                  <button type="button" data-row="" tabIndex={index === 0 ? 0 : -1} data-drop={chip.dropKey} title={chip.title}
                    onPointerEnter={() => onHover(chip.id)} onPointerLeave={() => onHover(null)} onFocus={() => onHover(chip.id)} onBlur={() => onHover(null)}
                    onClick={() => onChoose(chip.id)}>
                    <span className="viewer-crowd-label">{chip.label}</span>
                    <span className="viewer-crowd-words">{chip.words ?? chip.title}</span>
                  </button>
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

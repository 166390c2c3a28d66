/** The chips in the margin of one page: real buttons. Where too many stand close together, those of a stretch share one. */
import { gatherChips, stackChips } from './chip-stack.ts';
import { setEmphasis, type Emphasis, type EmphasisOf } from './emphasis.ts';
import type { ViewerChip } from './model.ts';
import { boxOf } from './page-box.ts';
import type { PageView } from './pdfjs-parts.ts';

/** As in overlay.css. */
const CHIP_HEIGHT = 22;
const CHIP_GAP = 4;

interface Standing {
  readonly chips: readonly ViewerChip[];
  readonly button: HTMLButtonElement;
}

export class ChipRail {
  readonly element = document.createElement('div');
  /** By the id of their first chip. */
  private readonly standing = new Map<string, Standing>();

  constructor() {
    this.element.className = 'viewer-chips';
  }

  layOut(view: PageView, chips: readonly ViewerChip[], emphasisOf: EmphasisOf): void {
    const byId = new Map(chips.map((chip) => [chip.id, chip]));
    const wishes = chips.map((chip) => ({ id: chip.id, top: boxOf(view.viewport, chip.quads)?.top ?? 0 }));
    const groups = gatherChips(wishes, CHIP_HEIGHT + CHIP_GAP);
    const tops = stackChips(groups.map(({ ids, top }) => ({ id: ids[0] ?? '', top })), CHIP_HEIGHT, CHIP_GAP, view.viewport.height);
    const gone = new Set(this.standing.keys());
    const topOf = ({ ids }: { readonly ids: readonly string[] }): number => tops.get(ids[0] ?? '') ?? 0;
    const ordered = groups.toSorted((a, b) => topOf(a) - topOf(b)).map((group) => {
      const [first = ''] = group.ids;
      gone.delete(first);
      const button = this.standing.get(first)?.button ?? document.createElement('button');
      const members = group.ids.map((id) => byId.get(id)).filter((chip) => chip !== undefined);
      this.standing.set(first, { chips: members, button });
      button.type = 'button';
      button.className = 'viewer-chip';
      button.style.marginTop = `${topOf(group)}px`;
      dress(button, members);
      setEmphasis(button, strongest(members, emphasisOf));
      return button;
    });
    for (const id of gone) this.standing.delete(id);
    // Moving a focused button in the tree would take its focus away.
    const { children, childElementCount } = this.element;
    const same = ordered.length === childElementCount && ordered.every((button, i) => children[i] === button);
    if (!same) this.element.replaceChildren(...ordered);
  }

  emphasise(ids: ReadonlySet<string>, emphasisOf: EmphasisOf): void {
    for (const { chips, button } of this.standing.values()) if (chips.some(({ id }) => ids.has(id))) setEmphasis(button, strongest(chips, emphasisOf));
  }
}

function dress(button: HTMLButtonElement, chips: readonly ViewerChip[]): void {
  const [chip] = chips;
  if (!chip) return;
  const alone = chips.length === 1;
  const label = alone ? chip.label : `${chips.length}▾`;
  const title = alone ? chip.title : `${chips.length} marks close together: ${chips.slice(0, 6).map((one) => one.title).join('; ')}${chips.length > 6 ? ' …' : ''}`;
  if (button.textContent !== label) button.textContent = label;
  button.title = title;
  button.setAttribute('aria-label', alone ? title : `${chips.length} marks close together`);
  if (alone) button.removeAttribute('aria-haspopup');
  else button.setAttribute('aria-haspopup', 'dialog');
  button.dataset['chipIds'] = chips.map(({ id }) => id).join('\n');
  button.dataset['look'] = chips.every(({ look }) => look === 'suggested') ? 'suggested' : 'linked';
  const dropKey = alone ? chip.dropKey : undefined;
  button.draggable = dropKey !== undefined;
  if (dropKey === undefined) delete button.dataset['drop'];
  else button.dataset['drop'] = dropKey;
}

function strongest(chips: readonly ViewerChip[], emphasisOf: EmphasisOf): Emphasis {
  const all = chips.map(({ id }) => emphasisOf(id));
  return all.find((one) => one === 'active') ?? all.find((one) => one !== null) ?? null;
}

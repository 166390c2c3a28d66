/**
 * The label of every page: what is printed on it. Candidates from headers and footers are joined into the one
 * sequence that counts on best from page to page; pages between are interpolated and marked as doubtful.
 */
import { folioLabel, type Folio } from './folio.ts';

export interface PageLabel {
  readonly label: string;
  readonly doubtful: boolean;
}

interface Node {
  readonly page: number;
  readonly folio: Folio;
  readonly score: number;
  readonly previous: Node | null;
  /** How many numbers the run holds up to here, and how far its first lies beyond its place in the file. */
  readonly run: number;
  readonly ahead: number;
}

/** Pages without a number that a sequence may bridge. */
const LOOK_BACK = 25;
/** What a run costs that begins after more than that; three good numbers earn it. */
const FRESH_START = 6;

/** How well number `next` on page `page` follows `before`; null where it cannot. */
function follow(before: Node, page: number, next: Folio): number | null {
  const pages = page - before.page;
  if (before.folio.style !== next.style) {
    // A new run of numbers: front matter to body, body to financial statements.
    // Letters and digits in one ("CR1", "Q3") are more often a formula than a page, unless they count on.
    const glued = /^[A-Z]+$/.test(next.style) && next.style !== 'ROMAN';
    return glued ? -7 : next.value <= 3 ? -1.2 : -4;
  }
  const steps = next.value - before.folio.value;
  if (steps === pages) return 2;
  if (steps > 0 && steps < pages) return 1 - 0.25 * (pages - steps);
  if (steps > pages && steps - pages <= 8) return -0.8 * (steps - pages);
  // Two or three numbers far beyond their place, before the numbers begin, are those of a table of contents.
  if (steps <= 0 && next.value <= 2 && before.run < 4 && before.ahead > 10) return -8;
  if (steps <= 0 && next.value <= 2) return next.value === 1 ? -3 : -4.5;
  return null;
}

/** The best chain of numbers over all pages, first to last. */
function bestChain(candidates: readonly (readonly Folio[])[]): Node[] {
  const layers: Node[][] = [];
  /** Best chain up to each page: after a long stretch without numbers (signatures, an exhibit's cover) a new run follows it. */
  const upTo: (Node | null)[] = [];
  let best: Node | null = null;
  for (const [page, folios] of candidates.entries()) {
    const layer: Node[] = [];
    for (const folio of folios) {
      // Years and amounts: no document of this length counts so far.
      if (folio.value > Math.max(500, candidates.length * 1.5)) continue;
      let score = folio.value === page + 1 && folio.style === '' ? 0.5 : 0;
      let previous: Node | null = null;
      const far = upTo[page - LOOK_BACK - 1] ?? null;
      if (far !== null && far.score - FRESH_START > score) { score = far.score - FRESH_START; previous = far; }
      for (let back = 1; back <= LOOK_BACK && back <= page; back += 1) {
        for (const before of layers[page - back] ?? []) {
          const step = follow(before, page, folio);
          if (step !== null && before.score + step - 0.02 * back > score) {
            score = before.score + step - 0.02 * back;
            previous = before;
          }
        }
      }
      const before = previous as Node | null;
      const run = before !== null && before.folio.style === folio.style && folio.value > before.folio.value ? before : null;
      const node: Node = { page, folio, score: score + folio.weight - 1, previous, run: (run?.run ?? 0) + 1, ahead: run?.ahead ?? folio.value - page - 1 };
      layer.push(node);
      if (best === null || node.score > best.score) best = node;
    }
    layers.push(layer);
    upTo.push(best);
  }
  const chain: Node[] = [];
  for (let node: Node | null = best; node !== null; node = node.previous) chain.unshift(node);
  return chain;
}

/** Too few numbers may be anything; a single "2" on the second page is the page number of a letter. */
function trustworthy(chain: readonly Node[], count: number): boolean {
  const sure = chain.filter((node) => node.folio.weight >= 2);
  if (sure.length >= Math.max(2, count * 0.25) || chain.length >= Math.max(3, count * 0.4)) return true;
  return sure.some((node) => node.folio.value === node.page + 1);
}

function plain(count: number): PageLabel[] {
  return Array.from({ length: count }, (_, index) => ({ label: String(index + 1), doubtful: false }));
}

/** A page that carries no number and stands before page 1 is cited by its place in the file, in brackets. */
function unnumbered(pageIndex: number): PageLabel {
  return { label: `[${pageIndex + 1}]`, doubtful: true };
}

function between(before: Node | undefined, after: Node | undefined, page: number, continued: boolean): PageLabel {
  // A number that begins again may begin after a page without one (contents): such a sheet is cited by its place.
  const anew = before !== undefined && after !== undefined && before.folio.style === after.folio.style && after.folio.value <= before.folio.value;
  if (after !== undefined && continued && !anew) return { label: folioLabel(after.folio.style, after.folio.value), doubtful: true };
  if (after !== undefined && before !== undefined && after.page - before.page > LOOK_BACK) {
    const counted = after.folio.value - (after.page - page);
    return counted >= 1 ? { label: folioLabel(after.folio.style, counted), doubtful: true } : unnumbered(page);
  }
  if (after !== undefined) {
    const sameRun = before === undefined || before.folio.style === after.folio.style;
    const pages = before === undefined ? Number.POSITIVE_INFINITY : after.page - before.page;
    const steps = before === undefined ? 0 : after.folio.value - before.folio.value;
    // Fewer numbers than pages: one source page runs over several PDF pages and carries its number at its end.
    if (before !== undefined && sameRun && steps > 0 && steps < pages) {
      const value = Math.min(after.folio.value, before.folio.value + (page - before.page));
      return { label: folioLabel(after.folio.style, value), doubtful: true };
    }
    const counted = after.folio.value - (after.page - page);
    if (sameRun && counted >= 1) return { label: folioLabel(after.folio.style, counted), doubtful: true };
    if (!sameRun && counted >= 1 && before !== undefined && after.page - page <= after.folio.value - 1) {
      return { label: folioLabel(after.folio.style, counted), doubtful: true };
    }
    if (before === undefined || (sameRun && steps <= 0)) return unnumbered(page);
  }
  if (before === undefined || page - before.page > LOOK_BACK) return unnumbered(page);
  return { label: folioLabel(before.folio.style, before.folio.value + (page - before.page)), doubtful: true };
}

/** What a page shows that the sequence passes over: pages bound in the wrong order keep the numbers they carry. */
function outOfOrder(folios: readonly Folio[], before: Node | undefined, after: Node | undefined): PageLabel | null {
  const near = (node: Node | undefined, folio: Folio): boolean => node !== undefined && node.folio.style === folio.style && Math.abs(folio.value - node.folio.value) <= 2;
  const shown = folios.find((folio) => folio.weight >= 3.5 && (near(before, folio) || near(after, folio)));
  return shown === undefined ? null : { label: folioLabel(shown.style, shown.value), doubtful: true };
}

function printedLabels(chain: readonly Node[], candidates: readonly (readonly Folio[])[], continued: boolean): PageLabel[] {
  const count = candidates.length;
  const byPage = new Map(chain.map((node) => [node.page, node]));
  const labels: PageLabel[] = [];
  let next = 0;
  for (let page = 0; page < count; page += 1) {
    const node = byPage.get(page);
    if (node === undefined) {
      labels.push(outOfOrder(candidates[page] ?? [], chain[next - 1], chain[next]) ?? between(chain[next - 1], chain[next], page, continued));
      continue;
    }
    const before = chain[next - 1];
    const steady = before === undefined || before.folio.style !== node.folio.style || node.folio.value - before.folio.value <= page - before.page;
    labels.push({ label: folioLabel(node.folio.style, node.folio.value), doubtful: !steady });
    next += 1;
  }
  return labels;
}

function sensible(labels: readonly string[] | null, count: number): readonly string[] | null {
  if (labels === null || labels.length !== count || labels.some((label) => label.trim() === '')) return null;
  if (new Set(labels).size < count * 0.9) return null;
  return labels.every((label, index) => label === String(index + 1)) ? null : labels;
}

/**
 * `candidates`: the folios of each page; `pdfLabels`: the file's own /PageLabels or null. The file's labels count
 * where the printed numbers do not contradict them. `continued`: the sheets were broken at printed numbers only, so one
 * without a number goes on in the next.
 */
export function labelPages(candidates: readonly (readonly Folio[])[], pdfLabels: readonly string[] | null, continued = false): PageLabel[] {
  const count = candidates.length;
  const own = sensible(pdfLabels, count);
  const chain = bestChain(candidates);
  if (own !== null) {
    const agreeing = chain.filter((node) => own[node.page]?.toLowerCase() === folioLabel(node.folio.style, node.folio.value).toLowerCase()).length;
    if (chain.length < count * 0.4 || agreeing >= chain.length / 2) return own.map((label) => ({ label, doubtful: false }));
  }
  return trustworthy(chain, count) ? printedLabels(chain, candidates, continued) : plain(count);
}

/** Sheets of one source page share the number that stands on its last one. `sources`: which source page each sheet shows. */
export function shareLabels(labels: readonly PageLabel[], sources: readonly number[]): PageLabel[] {
  const ends = new Map(sources.map((source, page) => [source, page]));
  return labels.map((label, page) => {
    const end = labels[ends.get(sources[page] ?? -1) ?? page];
    return label.doubtful && end !== undefined && !end.doubtful ? { label: end.label, doubtful: true } : label;
  });
}

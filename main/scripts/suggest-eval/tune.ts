/**
 * Finds weights for the evidence by going up one coordinate at a time: `node main/scripts/suggest-eval/tune.ts CORPUS CACHE`.
 * Looks at the pairs of the sets named behind, of the tuning half where none is; prints what it found, for all sets.
 */
import { indexFiling, type FilingIndex } from '../../suggest/filing-index.ts';
import { questionOf } from '../../suggest/question.ts';
import { weigh, type Weighed } from '../../suggest/score.ts';
import { rank, WEIGHTS, type Weights } from '../../suggest/suggest.ts';
import { installedWordVectors } from '../../suggest/vectors/installed.ts';
import { readFiling } from './filings.ts';
import { askingOf, HALVES, lands, placesOf, readPairs } from './truth.ts';

const [corpus = '', cache = '', ...rest] = process.argv.slice(2);
const named = rest.filter((word) => !word.startsWith('--'));
const halves = new Set(named.length === 0 ? ['tune'] : named);
const vectors = installedWordVectors();
const indexes = new Map<string, FilingIndex>();
const cases: { readonly half: string; readonly kind: string; readonly index: FilingIndex; readonly evidence: Weighed; readonly right: ReadonlySet<number> }[] = [];
for (const pair of readPairs()) {
  const filing = await readFiling(corpus, pair.file, cache);
  const index = indexes.get(pair.file) ?? indexFiling(filing, vectors);
  indexes.set(pair.file, index);
  const places = placesOf(pair, filing);
  const right = new Set(index.passages.flatMap((passage, at) => (lands(passage, places) ? [at] : [])));
  cases.push({ half: pair.half, kind: pair.kind, index, evidence: weigh(index, questionOf(askingOf(pair))), right });
}

function worth(weights: Weights, beside: number, chosen: ReadonlySet<string>): { readonly value: number; readonly at3: number } {
  let [value, at3, count] = [0, 0, 0];
  for (const { half, index, evidence, right } of cases) {
    if (!chosen.has(half)) continue;
    count += 1;
    const place = rank(index, evidence, weights, 10, beside).findIndex(({ passage }) => right.has(passage));
    if (place < 0) continue;
    if (place < 3) at3 += 1;
    value += (place < 3 ? 1 : 0) + (place < 1 ? 0.3 : 0) + 0.2 + 0.5 / (1 + place);
  }
  return { value: value / Math.max(1, count), at3: at3 / Math.max(1, count) };
}

let weights: Weights = { ...WEIGHTS };
let beside = 0.05;
let best = worth(weights, beside, halves).value;
const show = (): void => console.log(JSON.stringify({ weights, beside }), HALVES.map((half) => `${half} ${worth(weights, beside, new Set([half])).at3.toFixed(3)} (${worth(weights, beside, new Set([half])).value.toFixed(3)})`).join(' '));
show();
if (rest.includes('--show')) process.exit(0);
for (let round = 0; round < 3; round += 1) {
  for (const key of Object.keys(weights) as (keyof Weights)[]) {
    for (const step of [-0.4, -0.2, -0.1, 0.1, 0.2, 0.4]) {
      const tried = { ...weights, [key]: Math.round((weights[key] + step) * 100) / 100 };
      const { value } = worth(tried, beside, halves);
      if (value > best + 1e-4) { best = value; weights = tried; }
    }
  }
  for (const tried of [0, 0.05, 0.12, 0.2, 0.3]) {
    const { value } = worth(weights, tried, halves);
    if (value > best + 1e-4) { best = value; beside = tried; }
  }
  show();
}

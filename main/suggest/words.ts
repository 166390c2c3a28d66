/** Words of letters and filings made comparable: lower case, endings taken off, what every comment says left out. */

/** Words of grammar, and words that the staff writes in any comment whatever it is about. */
const COMMON = new Set(('a an the of to in on for and or nor but as at by is are was were be been being am has have had having with that this these those it its itself your yours you we our ours us not no '
  + 'do does did should would may might will can could shall must if from such than then so also any all each every other others another both either neither some same own only just very more most much many few less '
  + 'which who whom whose what when where why how whether there here into onto upon about above below between among through during before after since until while because under over within without per via '
  + 'they them their theirs he she his her him i me my one two first second etc eg ie versus '
  + 'please tell revise disclose disclosed discloses disclosure disclosures explain explaining provide provided provides note noted notes describe described describes discuss discussed discussion clarify clarified advise address addressed expand expanded '
  + 'respond response responses comment comments staff future filing filings filed file company companies registrant appear appears seem seems say says state states stated statement indicate indicates indicated identify regard regarding respect respectively '
  + 'consider considered consideration determine determined basis detail detailed details quantify further specifically specific include includes included including use used using see refer refers reference section regulation rule page pages item form paragraph year years fiscal ended quarter period periods '
  + 'make made take taken give given get got put let want expect like well however therefore additionally likely certain various related relating applicable appropriate ensure confirm confirming supplementally proposed text information').split(' '));

/** Words that any text has; they may tell a little, less than their rarity in one filing suggests. */
const LIGHT = new Set(('rather once set sets setting look looks looking time times out back up down off still even yet never always away long longer short good better best able need needs needed way ways thing things something anything nothing nobody everybody anyone someone '
  + 'work works working part parts kind kinds turn turns run runs running come comes came go goes going went keep keeps hold show shows help helps become becomes became amount amounts recent recently purpose order straight around along far near next last ago again together apart '
  + 'new old own owns high low large small great big little full whole half single several couple number numbers point points place side end ends begin begins start starts case cases fact reason reasons result results effect effects impact change changes changed affect affects affected cause caused '
  + 'possible certain sure clear different same similar particular general main major important significant material substantial appear called known know think believe mean means feel find found happen happens happened left leave leaves bring brings brought put puts plan plans '
  + 'person persons people day days week weeks month months today now soon later early already ever often usually instead unless although though despite hence thus whose whom itself themselves yourself us ones deal deals dealt move moves moved manner nature area areas level levels type types term terms '
  + 'across toward towards behind beyond among amongst outside inside within without per each less least enough too quite almost nearly mostly partly entirely fully third future current currently previous previously additional addition total').split(' '));

/** Endings that change the kind of word, longest first, with what may stay in their place. */
const ENDINGS: readonly (readonly [ending: string, left: string])[] = [
  ['izations', ''], ['isations', ''], ['ization', ''], ['isation', ''], ['fulness', ''], ['iveness', ''], ['ousness', ''], ['ational', ''], ['abilities', ''], ['ability', ''], ['ibility', ''],
  ['ations', ''], ['ation', ''], ['itions', ''], ['ition', ''], ['itive', ''], ['itors', ''], ['itor', ''], ['ators', ''], ['ative', ''], ['ating', ''], ['ated', ''], ['ates', ''], ['ator', ''], ['ate', ''], ['ments', ''], ['ment', ''], ['nesses', ''], ['ness', ''], ['ities', ''], ['ity', ''], ['ences', ''], ['ances', ''], ['ence', ''], ['ance', ''], ['ively', ''], ['ives', ''], ['ive', ''],
  ['ables', ''], ['able', ''], ['ible', ''], ['ably', ''], ['ions', ''], ['ion', ''], ['izing', ''], ['ising', ''], ['ized', ''], ['ised', ''], ['izes', ''], ['ises', ''], ['ize', ''], ['ise', ''],
  ['ings', ''], ['ing', ''], ['edly', ''], ['ers', ''], ['ors', ''], ['ally', ''], ['als', ''], ['al', ''], ['ies', 'y'], ['ied', 'y'], ['ed', ''], ['er', ''], ['or', ''], ['es', ''], ['ly', ''], ['s', ''],
];
const SHORTEST_STEM = 4;

function cut(word: string): string {
  if (word.length <= SHORTEST_STEM || /\d/.test(word)) return word.length === SHORTEST_STEM && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  for (const [ending, left] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length + left.length < (ending.length <= 2 ? 3 : SHORTEST_STEM)) continue;
    if (ending === 's' && /[su]s$/.test(word)) continue;
    return word.slice(0, -ending.length) + left;
  }
  return word;
}

/** A rough stem, the same for a word's forms: "impairments", "impaired", "impair" are "impair". */
export function stemOf(word: string): string {
  return cut(word).replace(/(\p{L})\1$/u, '$1').replace(/(?<=\p{L}{3})[ei]$/u, '').replace(/(?<=\p{L}{3})y$/u, 'i');
}

export interface Word {
  readonly stem: string;
  /** False for what says nothing of the subject. */
  readonly telling: boolean;
  /** True for words that tell little. */
  readonly light: boolean;
  /** As written, lower case. */
  readonly plain: string;
  /** From 0 up; the same word has the same as long as it is remembered. */
  readonly number: number;
}

/** A filing says the same few thousand words again and again: each is made once. All are forgotten when they are too many for a thread that lives long. */
const met = new Map<string, Word>();
const MOST_MET = 200_000;
let made = 0;

function wordOf(plain: string): Word {
  const known = met.get(plain);
  if (known !== undefined) return known;
  const word = { plain, stem: stemOf(plain), light: LIGHT.has(plain), telling: !COMMON.has(plain) && plain.length > 1 && !/^\d{1,2}$/.test(plain), number: made };
  made += 1;
  if (met.size >= MOST_MET) met.clear();
  met.set(plain, word);
  return word;
}

/** Words and figures in order; a figure keeps its points and commas inside. */
export function wordsOf(text: string): Word[] {
  const joined = text.replace(/(?<=\p{Ll})[-\u00ad\u2010\u2011]\n\s*(?=\p{Ll})/gu, '').normalize('NFKC').toLowerCase().replace(/[\u2019']s\b/g, '').replace(/\.(?<=\b\p{L}\.)(?=\p{L}\.)/gu, '');
  // Letters of English first: they are told much sooner than those of all scripts.
  return (joined.match(/[a-z]+(?![a-z]|\P{ASCII})|\p{L}+|\d[\d,.]*\d|\d/gu) ?? []).map(wordOf);
}

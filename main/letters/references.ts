/** What a comment refers to: printed pages and Items. */

/** "31", "F-12", "II-4", "S-3", "Alt-2", "xiv", "43-55". */
const LABEL = '(?:[A-Z][A-Za-z]{0,2}-\\d{1,3}|\\d{1,3}(?!\\d|[,.]\\d)|[ivxl]{1,6}\\b)(?:\\s?[-–—]\\s?(?:[A-Z]{1,3}-)?\\d{1,3}(?!\\d))?';
const LIST_JOIN = '(?:\\s*,\\s*(?:and\\s+|or\\s+)?|\\s*[;/]\\s*|\\s+(?:and|or|&|to|through)\\s+)';
/** What shows that a number behind "and" counts something else: "page 15 and 20% of sales", "page 1 and 5 years". */
const NO_MORE = '(?![\\w%]|\\s+(?:years?|months?|weeks?|days?|quarters?|percent|million|billion|shares|customers)\\b)';
const PAGES = new RegExp(`\\b(?:[Pp]ages?|PAGES?|[Pp]gs?\\.?|[Pp]p?\\.)\\s+(?:[Nn](?:os?\\.|umbers?)\\s+)?(${LABEL}(?:${LIST_JOIN}(?:on\\s+)?(?:[Pp]ages?\\s+)?${LABEL}${NO_MORE})*)`, 'g');
const ITEM = '\\d{1,4}[A-Z]?(?:\\.\\d{1,2})?(?:\\.[a-z]\\b)?(?:-\\d+)?(?:\\s?\\(T\\))?(?:\\(\\w{1,4}\\))*';
const ITEMS = new RegExp(`(?<!line\\s)\\bItems?\\s+(?:Nos?\\.\\s*|Numbers?\\s+)?(${ITEM}(?:${LIST_JOIN}(?:Items?\\s+)?${ITEM}(?![\\d%]))*)`, 'gi');

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Labels of the pages that `text` names, as printed, in order, each once; of a list each number, a range as it is. */
export function findPages(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(PAGES)) {
    for (const label of (match[1] ?? '').match(new RegExp(LABEL, 'g')) ?? []) found.push(label.replace(/\s+/g, ''));
  }
  return unique(found);
}

/** Item numbers that `text` names, as printed after "Item" or "Items", in order, each once. */
export function findItems(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(ITEMS)) {
    for (const item of (match[1] ?? '').match(new RegExp(ITEM, 'gi')) ?? []) found.push(item.replace(/\s+/g, ''));
  }
  return unique(found);
}

/**
 * The pages that a person means by "31" or "F-12": those with that printed label, and only where no page has it, the
 * one at that position, counted from 1.
 */
export function pagesNamed<P extends { readonly pageIndex: number; readonly pageLabel: string }>(pages: readonly P[], wanted: string): readonly P[] {
  const printed = pages.filter((page) => page.pageLabel.toLowerCase() === wanted.trim().toLowerCase());
  return printed.length > 0 ? printed : pages.filter((page) => String(page.pageIndex + 1) === wanted.trim());
}

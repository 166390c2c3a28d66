/** What is known of a passage when it is looked for again: W3C TextQuoteSelector, and where it once stood. */
export interface Quote {
  readonly exact: string;
  /** The words just before and after, when known. */
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** 0-based page and UTF-16 offset of the passage when it was marked; `start` says that the pagination was known. */
  readonly pageIndex?: number | undefined;
  readonly start?: number | undefined;
}

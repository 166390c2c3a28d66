/** The app's own sign. */
export function TickMark() {
  return (
    <svg className="tick-mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="5" fill="var(--accent)" />
      <path d="M5.5 10.6 8.7 13.8 14.8 6.6" fill="none" stroke="var(--on-accent)" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

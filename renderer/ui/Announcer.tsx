import { create } from 'zustand';

const useAnnouncement = create<{ readonly words: string }>()(() => ({ words: '' }));

/** Tells a screen reader what a gesture did, where the eye sees it anyway. */
export function announce(words: string): void {
  // The same words twice are two announcements: a trailing space makes them differ.
  useAnnouncement.setState(({ words: before }) => ({ words: before === words ? `${words} ` : words }));
}

export function Announcer() {
  const words = useAnnouncement((state) => state.words);
  return <div className="visually-hidden" role="status" aria-label="Announcements">{words}</div>;
}

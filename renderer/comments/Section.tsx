import { useId, type ReactNode } from 'react';

export interface SectionProps {
  readonly title: string;
  /** A few words at the right: "2 linked", "saved". */
  readonly fact?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, fact, children }: SectionProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h3 id={id}>{title}</h3>
        <span className="section-fact">{fact}</span>
      </div>
      {children}
    </section>
  );
}

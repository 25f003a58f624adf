import { type ReactNode, useEffect, useId, useRef } from 'react';

interface SectionProps {
  readonly title: string;
  /** Beside the title: a count, a link to the whole. */
  readonly aside?: ReactNode;
  /** When this changes after the page was shown, the title takes the focus: what was asked for is here. */
  readonly focusOn?: string;
  readonly children: ReactNode;
}

export function Section({ title, aside, focusOn, children }: SectionProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A link followed on this page moves the focus; an address opened anew leaves it where a reader begins.
    if (focusOn !== undefined && document.activeElement !== document.body) heading.current?.focus();
  }, [focusOn]);
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {aside && <div className="quiet">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

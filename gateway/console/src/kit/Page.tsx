import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useWords } from '../words/Words.js';

interface PageProps {
  readonly title: string;
  /** The list this page belongs to, as a way back. */
  readonly back?: { readonly to: string; readonly label: string };
  /** The question the page answers, or what it is. */
  readonly lede?: ReactNode;
  /** What can be done from here. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

let pathShown: string | null = null;

/** One layout for every page: title and question, then the answer. Coming from another page, the title takes the focus. */
export function Page({ title, back, lede, actions, children }: PageProps) {
  const words = useWords();
  const { pathname } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (pathShown !== null && pathShown !== pathname) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    pathShown = pathname;
  }, [pathname]);

  return (
    <div className="page">
      <title>{words.frame.pageTitle(title)}</title>
      <div className="page-head">
        <div>
          {back && (
            <p className="back no-print">
              <Link to={back.to}>
                <span aria-hidden="true">← </span>
                {back.label}
              </Link>
            </p>
          )}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lede && <p className="lede">{lede}</p>}
        </div>
        {actions && <div className="row no-print">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { Button } from '../kit/Button.js';
import { keepsQuestions } from '../session/keepsQuestions.js';
import { useSitting } from '../session/SessionProvider.js';
import { useLanguage, useWords } from '../words/Words.js';
import { Broken } from './Broken.js';
import { GroupMenu, useOfficerGroups } from './GroupMenu.js';
import { useDirectorGroups } from './useDirectorGroups.js';
import { Who } from './Who.js';

function Brand() {
  return (
    <Link className="brand" to="/">
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path d="M2 27 11 9l6 10 4-6 9 14Z" fill="var(--heap)" />
      </svg>
      Archipel
    </Link>
  );
}

function Navigation() {
  const words = useWords();
  const { mandate } = useSitting();
  const officerGroups = useOfficerGroups();
  const directorGroups = useDirectorGroups();
  const links: { to: string; label: string }[] = [{ to: '/', label: words.frame.home }];
  if (mandate?.role === 'COMMUNE_AGENT') {
    links.push({ to: `/communes/${mandate.tenant}`, label: words.frame.myCommune });
    links.push({ to: '/actions', label: words.frame.actions });
    links.push({ to: '/stands', label: words.frame.stands });
    links.push({ to: '/contracts', label: words.frame.contracts });
    links.push({ to: '/approach', label: words.frame.approach });
    links.push({ to: '/propose', label: words.frame.propose });
    links.push({ to: '/territory', label: words.frame.territory });
  }
  if (mandate === null || mandate.role === 'ANALYST') {
    links.push({ to: '/public', label: words.frame.public });
    links.push({ to: '/observatory', label: words.frame.observatory });
    links.push({ to: '/collective-story', label: words.frame.collectiveStory });
    if (keepsQuestions(mandate)) links.push({ to: '/saved-questions', label: words.frame.rooms.savedQuestions });
    links.push({ to: '/spread', label: words.frame.spread });
    links.push({ to: '/open-data', label: words.frame.openData });
  }
  if (mandate?.role === 'TECHNICIAN') links.push({ to: '/calendars', label: words.frame.calendars });
  return (
    <nav aria-label={words.frame.navigation}>
      <ul className="nav">
        {links.map(({ to, label }) => (
          <li key={to}>
            <NavLink to={to} end={to === '/'}>
              {label}
            </NavLink>
          </li>
        ))}
        {mandate?.role === 'PROJECT_OFFICER' && <GroupMenu groups={officerGroups} />}
        {mandate?.role === 'DIRECTOR' && <GroupMenu groups={directorGroups} />}
      </ul>
    </nav>
  );
}

function Language() {
  const words = useWords();
  const { language, speak } = useLanguage();
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <span lang={other}>
      <Button weight="quiet" onPress={() => speak(other)}>
        {words.frame.otherLanguage}
      </Button>
    </span>
  );
}

/** What stands around every page: the way to its content, the navigation, who acts, and what is made up. */
export function Frame({ children }: { children: ReactNode }) {
  const words = useWords();
  const { session } = useSitting();
  const { pathname } = useLocation();
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {words.frame.skip}
      </a>
      <header className="frame-head">
        <div className="frame-row">
          <Brand />
          <Navigation />
          <div className="frame-who push">
            <Who />
            <Language />
          </div>
        </div>
        {session.demonstration && (
          <div className="banner">
            <p className="frame-row">{words.frame.demonstrationBanner}</p>
          </div>
        )}
      </header>
      <main className="frame-main" id="content" tabIndex={-1}>
        <Broken address={pathname}>{children}</Broken>
      </main>
      <footer className="frame-foot">
        <p className="frame-row">{words.frame.foot}</p>
      </footer>
    </div>
  );
}

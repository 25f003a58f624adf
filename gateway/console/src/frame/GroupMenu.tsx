import { useEffect, useRef, useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useWords } from '../words/Words.js';

/** Pages that serve one purpose, under its name. */
export interface Group {
  readonly key: string;
  readonly label: string;
  readonly links: readonly { readonly to: string; readonly label: string }[];
}

/** An officer's pages by what one does with them: what comes in, what is given, who is set in motion, and the frame of it all. */
export function useOfficerGroups(): readonly Group[] {
  const { frame } = useWords();
  const { groups, rooms } = frame;
  return [
    {
      key: 'receive',
      label: groups.receive,
      links: [{ to: '/inbox', label: frame.inbox }],
    },
    {
      key: 'support',
      label: groups.support,
      links: [
        { to: '/supports', label: frame.supports },
        { to: '/requests', label: frame.requests },
      ],
    },
    { key: 'fund', label: groups.fund, links: [{ to: '/funds', label: rooms.funds }] },
    {
      key: 'engage',
      label: groups.engage,
      links: [
        { to: '/initiatives', label: frame.initiatives },
        { to: '/involvement', label: rooms.involvement },
        { to: '/trainings', label: rooms.trainings },
        { to: '/frameworks', label: rooms.frameworks },
        { to: '/story', label: rooms.story },
        { to: '/silent-communes', label: rooms.silentCommunes },
      ],
    },
    {
      key: 'territory',
      label: groups.territory,
      links: [
        { to: '/territorial-project', label: rooms.territorialProject },
        { to: '/criteria', label: rooms.criteria },
        { to: '/councils', label: rooms.councils },
        { to: '/regimes', label: rooms.regimes },
        { to: '/imports', label: rooms.imports },
        { to: '/saved-questions', label: rooms.savedQuestions },
        { to: '/territory', label: frame.territory },
      ],
    },
    {
      key: 'team',
      label: groups.team,
      links: [
        { to: '/posts', label: rooms.posts },
        { to: '/working-groups', label: rooms.workingGroups },
        { to: '/development-council', label: rooms.developmentCouncil },
        { to: '/mandates', label: frame.mandates },
      ],
    },
  ];
}

/** Whether an address is one of the group's pages, or below one. */
const holds = ({ links }: Group, pathname: string) =>
  links.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));

/** Pages in groups; one group is open at a time, and closes once a page was chosen, on Escape, or when one turns elsewhere. */
export function GroupMenu({ groups }: { groups: readonly Group[] }) {
  const { pathname } = useLocation();
  const [open, setOpen] = useState<string | null>(null);
  const place = useRef<HTMLLIElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes what led to it.
  useEffect(() => setOpen(null), [pathname]);
  useEffect(() => {
    if (open === null) return;
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && !place.current?.contains(target)) setOpen(null);
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      place.current?.querySelector('button')?.focus();
      setOpen(null);
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);

  return groups.map((group) => {
    const [only, ...others] = group.links;
    if (only !== undefined && others.length === 0) {
      return (
        <li key={group.key}>
          <NavLink to={only.to}>{only.label}</NavLink>
        </li>
      );
    }
    const isOpen = open === group.key;
    return (
      <li key={group.key} className="menu" ref={isOpen ? place : null}>
        <button
          type="button"
          className={holds(group, pathname) ? 'menu-button menu-here' : 'menu-button'}
          aria-expanded={isOpen}
          aria-controls={`menu-${group.key}`}
          onClick={() => setOpen(isOpen ? null : group.key)}
        >
          {group.label} <span aria-hidden="true">▾</span>
        </button>
        <ul className="menu-list" id={`menu-${group.key}`} hidden={!isOpen}>
          {group.links.map(({ to, label }) => (
            <li key={to}>
              <NavLink to={to} onClick={() => setOpen(null)}>
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </li>
    );
  });
}

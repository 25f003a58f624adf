import { useWords } from '../words/Words.js';
import type { Group } from './GroupMenu.js';

/** A director's pages by what one does with them: place posts, hold agreements, share what is short, give account, and the pole itself. */
export function useDirectorGroups(): readonly Group[] {
  const { frame } = useWords();
  const { poleGroups: groups, poleRooms: rooms } = frame;
  return [
    {
      key: 'place',
      label: groups.place,
      links: [
        { to: '/months', label: frame.months },
        { to: '/to-serve', label: frame.toServe },
        { to: '/technicians', label: rooms.technicians },
        { to: '/allocations', label: rooms.allocations },
        { to: '/checks', label: rooms.checks },
        { to: '/half-days', label: rooms.halfDays },
        { to: '/calendars', label: frame.calendars },
      ],
    },
    {
      key: 'agree',
      label: groups.agree,
      links: [
        { to: '/agreements', label: rooms.agreements },
        { to: '/statements', label: rooms.statements },
      ],
    },
    {
      key: 'share',
      label: groups.share,
      links: [
        { to: '/agenda', label: rooms.agenda },
        { to: '/reciprocity', label: rooms.reciprocity },
        { to: '/programmes', label: rooms.programmes },
      ],
    },
    {
      key: 'account',
      label: groups.account,
      links: [
        { to: '/month-report', label: rooms.monthReport },
        { to: '/saved-questions', label: frame.rooms.savedQuestions },
      ],
    },
    {
      key: 'pole',
      label: groups.pole,
      links: [
        { to: '/pole', label: rooms.institution },
        { to: '/partners', label: rooms.partners },
        { to: '/pole-imports', label: frame.rooms.imports },
        { to: '/story', label: frame.rooms.story },
        { to: '/councils', label: frame.rooms.councils },
        { to: '/territory', label: frame.territory },
      ],
    },
  ];
}

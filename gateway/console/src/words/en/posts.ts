import type { Catalogue } from '../fr.js';
import { count, halfDays } from './count.js';

/** Why a month may exceed its capacity, as the pole records it. */
const overrideReasons: Record<string, string> = {
  CAPACITY_CUT: 'the capacity was cut afterwards',
  IMPORTED: 'the allocation was taken in from elsewhere',
  LEARNT_LATE: 'the fact was learnt afterwards',
  OVERRIDDEN: 'an override with its reason allowed it',
};

/** The pole’s posts, month by month. */
export const posts: Pick<Catalogue, 'months' | 'glance'> = {
  months: {
    title: 'Posts by month',
    lede: 'By post and by month: what is committed, done, free, and what is over capacity.',
    from: 'First month',
    until: 'Last month',
    show: 'Show',
    earlier: 'Earlier months',
    later: 'Later months',
    onlyOver: 'Only those over capacity',
    all: 'All posts',
    view: 'Posts',
    caption:
      'In half-days. Committed = planned of accepted and active allocations, done of ended ones. A cell opens its allocations.',
    post: 'Post',
    employer: (name) => `employer: ${name}`,
    share: (percent) => `${percent}% pooled`,
    committedOf: (committed, capacity) => `${committed} / ${capacity}`,
    committedWords: 'committed of capacity',
    done: (n) => `done ${n}`,
    free: (n) => `free ${n}`,
    over: (n) => `over by ${n}`,
    cell: (post, month, committed, capacity, rest) =>
      `${post}, ${month}: ${halfDays(committed)} of ${capacity}, ${rest}`,
    unknownCell: 'unknown',
    noPosts: 'No post matches.',
    openCell: (post, month) => `${post}, ${month}`,
    close: 'Close',
    capacity: 'Capacity',
    committed: 'Committed',
    doneTerm: 'Done',
    freeTerm: 'Free',
    overTerm: 'Over',
    halfDays,
    overrideReason: (reason) => `Kept over capacity, with its reason: ${overrideReasons[reason] ?? reason}.`,
    skills: 'Skills',
    allocations: 'Allocations of this month',
    noAllocations: 'No allocation this month.',
    allocation: 'Allocation',
    project: 'Project',
    ledBy: 'Lead commune',
    planned: 'Planned',
    state: 'State',
    checks: 'To check',
    noCheck: 'nothing',
    imported: 'taken in from elsewhere',
    withoutCommunes: 'The projects’ titles are missing; posts, months and lead communes remain.',
    unreadableProject: 'project title unknown',
    until_: (from, until) => `from ${from} to ${until}`,
  },
  glance: {
    title: 'The pole, this month',
    lede: (month, last) => `Capacity of ${month}; over-allocation until ${last}.`,
    over: 'Posts over their capacity',
    nobodyOver: 'No post is over its capacity.',
    overBy: (n, month) => `${halfDays(n)} too many in ${month}`,
    noneRequested: 'No request is waiting.',
    posts: (n) => count(n, 'post', 'posts'),
    toTable: 'The whole table, month by month',
  },
};

import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, type KeysetList } from '#shared/graphql/fetchPages.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { communePages } from '../communes/communePages.js';
import { ofCommunes } from '../communes/heritage.js';
import { contains } from '../communes/search.js';
import { type MeetingFilter, type MeetingListArgs, MeetingSortKey } from './MeetingList.js';
import { type NamedListArgs, NamedSortKey } from './NamedList.js';

/** The tables a list reads, under the alias `m` for its own, and what it shows. The code's own text, never a request's. */
export interface Listed {
  readonly name: string;
  readonly from: string;
  readonly columns: string;
  /** The column that `search` looks into. */
  readonly title: string;
}

/** One list and the same list of each commune. */
export interface Lists<Row, Args> {
  readonly all: (manager: EntityManager, args: Args) => Promise<Page<Row>>;
  /** The first `most` of them: for a file, in one statement. */
  readonly every: (manager: EntityManager, args: Omit<Args, 'first'>, most: number) => Promise<Page<Row>>;
  readonly ofCommunes: (manager: EntityManager, communes: readonly string[], args: Args) => Promise<Page<Row>[]>;
}

/** Lists of what is held on a day: stands, forum sessions, events; the latest first unless told. */
export function meetingLists<Row>(listed: Listed): Lists<Row, MeetingListArgs> {
  return listsOf(listed, ({ filter, sort }: MeetingListArgs) => {
    const by = sort?.by ?? MeetingSortKey.HELD_ON;
    const first = by === MeetingSortKey.HELD_ON ? heldOn : updatedAt;
    const direction = sort?.direction ?? SortDirection.DESCENDING;
    return {
      where: [...kept(filter ?? {}, listed.title), ...between(filter ?? {})],
      sort: [first, byId],
      descending: direction === SortDirection.DESCENDING,
      question: [by, filter],
    };
  });
}

/** Lists of what has a name: micro-districts, associations. */
export function namedLists<Row>(listed: Listed): Lists<Row, NamedListArgs> {
  return listsOf(listed, ({ filter, sort }: NamedListArgs) => {
    const by = sort?.by ?? NamedSortKey.NAME;
    const byName: Term = { sql: `${listed.title} collate "fr-x-icu"`, type: 'text' };
    return {
      where: kept(filter ?? {}, listed.title),
      sort: [by === NamedSortKey.NAME ? byName : updatedAt, byId],
      descending: sort?.direction === SortDirection.DESCENDING,
      question: [by, filter],
    };
  });
}

type Term = KeysetList['sort'][number];
type Asked = Pick<KeysetList, 'where' | 'sort' | 'descending' | 'question'>;

const heldOn: Term = { sql: 'm.held_on', type: 'date' };
const updatedAt: Term = { sql: 'm.updated_at', type: 'timestamptz' };
const byId: Term = { sql: 'm.id', type: 'uuid' };

function listsOf<Row, Args extends MeetingListArgs | NamedListArgs>(
  { name, from, columns }: Listed,
  asked: (args: Args) => Asked,
): Lists<Row, Args> {
  const base = { from, select: columns };
  return {
    all: async (manager, args) => await fetchPage<Row>(manager, { name, ...base, ...asked(args) }, checkPage(args)),
    every: async (manager, args, most) => {
      const list = { name, ...base, ...asked({ ...args, first: most } as Args) };
      return await fetchPage<Row>(manager, list, { first: most });
    },
    ofCommunes: async (manager, communes, args) => {
      const list = { name: `commune.${name}`, ...base, ...asked(args), parent: 'm.insee' };
      return await communePages<Row>(manager, list, communes, checkPage(args));
    },
  };
}

function kept({ communes, visibilities, search }: MeetingFilter, title: string): Condition[] {
  const found: Condition[] = [];
  if (communes != null) found.push(ofCommunes('m.insee', communes));
  if (visibilities != null) found.push((place) => `m.visibility = any(${place(visibilities)})`);
  if (search != null) found.push(contains(search, title));
  return found;
}

function between({ since, until }: MeetingFilter): Condition[] {
  const found: Condition[] = [];
  if (since != null) found.push((place) => `m.held_on >= ${place(since)}::date`);
  if (until != null) found.push((place) => `m.held_on <= ${place(until)}::date`);
  return found;
}

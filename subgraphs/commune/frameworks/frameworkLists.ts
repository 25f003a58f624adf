import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { checkPage, type PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { communePages } from '../communes/communePages.js';
import { ofCommunes } from '../communes/heritage.js';
import { contains } from '../communes/search.js';
import type { AdoptionFilter, AdoptionListArgs } from './AdoptionList.js';
import { adoptionColumns } from './adoptionStore.js';
import type { FrameworkRow } from './Framework.js';
import type { AdoptionRow } from './FrameworkAdoption.js';
import { type FrameworkFilter, type FrameworkListArgs, FrameworkSortKey } from './FrameworkList.js';
import { frameworkColumns } from './store.js';

type Term = KeysetList['sort'][number];

function sortTerm(by: FrameworkSortKey): Term {
  switch (by) {
    case FrameworkSortKey.UPDATED_AT:
      return { sql: 'f.updated_at', type: 'timestamptz' };
    case FrameworkSortKey.TITLE:
      return { sql: 'f.title collate "fr-x-icu"', type: 'text' };
  }
}

function listOf(args: FrameworkListArgs, name: string): KeysetList {
  const by = args.sort?.by ?? FrameworkSortKey.TITLE;
  return {
    name,
    from: 'framework f',
    select: frameworkColumns,
    where: conditions(args.filter ?? {}),
    sort: [sortTerm(by), { sql: 'f.id', type: 'uuid' }],
    descending: args.sort?.direction === SortDirection.DESCENDING,
    question: [by, args.filter],
  };
}

export async function frameworkList(manager: EntityManager, args: FrameworkListArgs): Promise<Page<FrameworkRow>> {
  return await fetchPage<FrameworkRow>(manager, listOf(args, 'frameworks'), checkPage(args));
}

/** One page of frameworks for each commune that wrote them. */
export async function frameworksOfCommunes(
  manager: EntityManager,
  communes: readonly string[],
  args: FrameworkListArgs,
): Promise<Page<FrameworkRow>[]> {
  const list = { ...listOf(args, 'commune.frameworks'), parent: 'f.insee' };
  return await communePages<FrameworkRow>(manager, list, communes, checkPage(args));
}

const everyAdoption = (name: string): KeysetList => ({
  name,
  from: 'framework_adoption o',
  select: adoptionColumns,
  where: [],
  sort: [
    { sql: 'o.adopted_on', type: 'date' },
    { sql: 'o.id', type: 'uuid' },
  ],
});

const adoptions = (name: string, parent: string): KeysetList => ({ ...everyAdoption(name), parent });

/** All adoptions that the reader may see, oldest first: how practices spread. */
export async function adoptionList(manager: EntityManager, args: AdoptionListArgs): Promise<Page<AdoptionRow>> {
  const filter = args.filter ?? {};
  const list = { ...everyAdoption('frameworkAdoptions'), where: adoptionConditions(filter), question: [filter] };
  return await fetchPage<AdoptionRow>(manager, list, checkPage(args));
}

function adoptionConditions({ writtenBy, adopters, themes, until, visibilities }: AdoptionFilter): Condition[] {
  const found: Condition[] = [];
  // Through the frameworks' own rows: what is hidden from the reader filters nothing in.
  const framework =
    (condition: Condition): Condition =>
    (place) =>
      `exists (select 1 from framework f where f.id = o.framework_id and ${condition(place)})`;
  if (writtenBy != null) found.push(framework(ofCommunes('f.insee', writtenBy)));
  if (adopters != null) found.push(ofCommunes('o.insee', adopters));
  if (themes != null) found.push(framework((place) => `f.theme = any(${place(themes)})`));
  if (until != null) found.push((place) => `o.adopted_on <= ${place(until)}`);
  if (visibilities != null) found.push((place) => `o.visibility = any(${place(visibilities)})`);
  return found;
}

/** One page of adoptions for each framework, oldest first. */
export async function adoptionsOfFrameworks(
  manager: EntityManager,
  frameworks: readonly string[],
  page: PageArgs,
): Promise<Page<AdoptionRow>[]> {
  const list = adoptions('framework.adoptions', 'o.framework_id');
  return await fetchPages<AdoptionRow>(manager, list, frameworks, checkPage(page));
}

/** One page of what each commune adopted, oldest first. */
export async function adoptionsOfCommunes(
  manager: EntityManager,
  communes: readonly string[],
  page: PageArgs,
): Promise<Page<AdoptionRow>[]> {
  return await communePages<AdoptionRow>(manager, adoptions('commune.adoptions', 'o.insee'), communes, checkPage(page));
}

function conditions(filter: FrameworkFilter): Condition[] {
  const { communes, notOf, adoptedBy, themes, published, visibilities, search, updatedSince } = filter;
  const found: Condition[] = [];
  const among = (column: string, values: readonly string[] | null | undefined) => {
    if (values != null) found.push((place) => `${column} = any(${place(values)})`);
  };
  if (communes != null) found.push(ofCommunes('f.insee', communes));
  among('f.theme', themes);
  among('f.visibility', visibilities);
  if (notOf != null) found.push((place) => `f.insee <> all(${place(notOf)})`);
  if (adoptedBy != null) {
    // Through the adoptions' own rows: one that is hidden from the reader does not count.
    found.push(
      (place) => `exists (select 1 from framework_adoption where framework_adoption.framework_id = f.id
        and framework_adoption.insee = any(${place(adoptedBy)}))`,
    );
  }
  if (published != null) found.push(() => `f.published ${published ? '>' : '='} 0`);
  if (search != null) {
    const inVersion = contains(search, 'v.summary', 'v.content');
    const inTitle = contains(search, 'f.title');
    found.push(
      (place) => `(${inTitle(place)}) or exists (select 1 from framework_version v
        where v.framework_id = f.id and v.number = f.published and (${inVersion(place)}))`,
    );
  }
  if (updatedSince != null) found.push((place) => `f.updated_at >= ${place(updatedSince)}`);
  return found;
}

import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, type KeysetList } from '#shared/graphql/fetchPages.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { communePages } from '../communes/communePages.js';
import { ofCommunes } from '../communes/heritage.js';
import { contains } from '../communes/search.js';
import { type ContractFilter, type ContractListArgs, ContractSortKey } from './ContractList.js';
import type { ContractRow } from './FiftyFiftyContract.js';
import { contractColumns } from './store.js';

type Term = KeysetList['sort'][number];

const byId: Term = { sql: 'c.id', type: 'uuid' };

function sortTerm(by: ContractSortKey): Term {
  switch (by) {
    case ContractSortKey.UPDATED_AT:
      return { sql: 'c.updated_at', type: 'timestamptz' };
    case ContractSortKey.REFERENCE:
      return { sql: 'c.reference', type: 'text' };
    case ContractSortKey.TITLE:
      return { sql: 'c.title collate "fr-x-icu"', type: 'text' };
  }
}

function listOf(args: ContractListArgs, name: string): KeysetList {
  const by = args.sort?.by ?? ContractSortKey.REFERENCE;
  return {
    name,
    from: 'contract c',
    select: contractColumns,
    where: conditions(args.filter ?? {}),
    sort: [sortTerm(by), byId],
    descending: args.sort?.direction === SortDirection.DESCENDING,
    question: [by, args.filter],
  };
}

export async function contractList(manager: EntityManager, args: ContractListArgs): Promise<Page<ContractRow>> {
  return await fetchPage<ContractRow>(manager, listOf(args, 'contracts'), checkPage(args));
}

/** The first `most` contracts that this reader may see: for a file, in one statement. */
export async function everyContract(
  manager: EntityManager,
  args: Omit<ContractListArgs, 'first'>,
  most: number,
): Promise<Page<ContractRow>> {
  return await fetchPage<ContractRow>(manager, listOf({ ...args, first: most }, 'contracts'), { first: most });
}

/** One page of contracts for each commune. */
export async function contractsOfCommunes(
  manager: EntityManager,
  communes: readonly string[],
  args: ContractListArgs,
): Promise<Page<ContractRow>[]> {
  const list = { ...listOf(args, 'commune.contracts'), parent: 'c.insee' };
  return await communePages<ContractRow>(manager, list, communes, checkPage(args));
}

function conditions(filter: ContractFilter): Condition[] {
  const { communes, states, origins, visibilities, outOfBalance, search, updatedSince } = filter;
  const found: Condition[] = [];
  const among = (column: string, values: readonly string[] | null | undefined) => {
    if (values != null) found.push((place) => `${column} = any(${place(values)})`);
  };
  if (communes != null) found.push(ofCommunes('c.insee', communes));
  among('c.state', states);
  among('c.origin', origins);
  among('c.visibility', visibilities);
  if (outOfBalance != null) found.push(() => `c.unbalanced_side is ${outOfBalance ? 'not ' : ''}null`);
  if (search != null) found.push(contains(search, 'c.title', 'c.party_label', 'c.reference'));
  if (updatedSince != null) found.push((place) => `c.updated_at >= ${place(updatedSince)}`);
  return found;
}

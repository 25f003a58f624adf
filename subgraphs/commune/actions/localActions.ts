import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { fetchPages } from '#shared/graphql/fetchPages.js';
import { checkPage, type PageArgs } from '#shared/graphql/PageArgs.js';
import type { ActionRow } from './Action.js';
import { actionColumns } from './store.js';

/**
 * SQL: the acts within the twelve months that end on a day. An act is a journalled change by one of the commune's actors,
 * imports excluded; one made while the others could not see the action counts for nobody.
 * @param acts the alias of `action_act`; @param day placeholder of an ISO date
 */
const withinYear = (acts: string, day: string): string =>
  `${acts}.shown and ${acts}.day <= ${day}::date and ${acts}.day > ${day}::date - interval '12 months'`;

/**
 * SQL: for each initiative and commune, its local actions, that is actions SHARED or PUBLIC linked to the initiative with an
 * act within twelve months, and the day of their last act: rows (initiative_id, insee, actions, last_act_on).
 * @param initiatives placeholder of their ids; @param day placeholder of an ISO date
 */
export function localActs(initiatives: string, day: string): string {
  return `select action.initiative_id, action.insee, count(distinct action.id)::int as actions,
      max(action_act.day) as last_act_on
    from action join action_act on action_act.action_id = action.id
    where action.initiative_id = any(${initiatives}::uuid[]) and action.visibility <> 'PRIVATE'
      and ${withinYear('action_act', day)}
    group by action.initiative_id, action.insee`;
}

/** An initiative in a commune; its codes are the commune's own and those it took over from. */
export interface LocalKey {
  readonly initiativeId: string;
  readonly insee: string;
  readonly codes: readonly string[];
}

/** One page of the local actions of each initiative and commune, by reference. */
export async function localActionsOf(
  manager: EntityManager,
  keys: readonly LocalKey[],
  { on, ...page }: PageArgs & { readonly on: string },
): Promise<Page<ActionRow>[]> {
  const keyOf = (initiative: string, insee: string) => `${initiative} ${insee}`;
  const parents = keys.map(({ initiativeId, insee }) => keyOf(initiativeId, insee));
  return await fetchPages<ActionRow>(
    manager,
    {
      name: 'initiative.localActions',
      from: 'action a',
      select: actionColumns,
      where: [
        (place) => `a.initiative_id = any(${place(keys.map(({ initiativeId }) => initiativeId))}::uuid[])`,
        () => `a.visibility <> 'PRIVATE'`,
        (place) =>
          `exists (select 1 from action_act act where act.action_id = a.id and ${withinYear('act', place(on))})`,
      ],
      sort: [
        { sql: 'a.reference', type: 'text' },
        { sql: 'a.id', type: 'uuid' },
      ],
      question: on,
      parent: `(a.initiative_id::text || ' ' || a.insee)`,
      keysOfParent: new Map(
        keys.map(({ initiativeId, insee, codes }) => [
          keyOf(initiativeId, insee),
          codes.map((code) => keyOf(initiativeId, code)),
        ]),
      ),
    },
    parents,
    checkPage(page),
  );
}

import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { fetchPages } from '#shared/graphql/fetchPages.js';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { grouped, inOrder, wellFormed } from '../territory/identifiers.js';
import type { Organisation } from '../territory/Pole.js';
import type { InterestRow, MetropolitanDeliberation, PoleAxis, PoleGovernance } from './PoleGovernance.js';

type OnDay = { readonly on: string };

/** The governance of each pole on a day; null before the first. */
export async function governancesOn(
  manager: EntityManager,
  poles: readonly string[],
  { on }: OnDay,
): Promise<(PoleGovernance | null)[]> {
  const rows: (PoleGovernance & { pole: string })[] = await manager.query(
    `select distinct on (pole) pole, since, presidents, elected_members as "electedMembers", approximate,
      staff_posts as "staffPosts", act, source
    from pole_governance where pole = any($1) and since <= $2 order by pole, since desc`,
    [poles, on],
  );
  return oneInOrderOf(poles, rows, ({ pole }) => pole);
}

/** The axes of each pole known on a day, in their order. */
export async function axesOn(manager: EntityManager, poles: readonly string[], { on }: OnDay): Promise<PoleAxis[][]> {
  const rows: (PoleAxis & { pole: string })[] = await manager.query(
    `select pole, key, title, since, source from pole_axis where pole = any($1) and since <= $2
    order by pole, position`,
    [poles, on],
  );
  return grouped(poles, rows, ({ pole }) => pole);
}

const interestColumns = `i.id, i.pole, i.competence, i.title, i.text, i.since, i.ended_on as "endedOn", i.demonstration,
  i.version`;

/** Interests by id. */
export async function interestsById(manager: EntityManager, ids: readonly string[]): Promise<(InterestRow | null)[]> {
  const rows: InterestRow[] = await manager.query(
    `select ${interestColumns} from metropolitan_interest i where i.id = any($1::uuid[])`,
    [wellFormed(ids)],
  );
  return inOrder(ids, rows);
}

/** One page of each pole's interests on a day, the oldest first. */
export async function interestPages(
  manager: EntityManager,
  poles: readonly string[],
  { on, ...page }: OnDay & { readonly first: number; readonly after?: string | undefined },
): Promise<Page<InterestRow>[]> {
  return await fetchPages(
    manager,
    {
      name: 'metropolitanInterests',
      from: 'metropolitan_interest i',
      select: interestColumns,
      where: [(place) => `i.since <= ${place(on)} and coalesce(i.ended_on >= ${place(on)}, true)`],
      sort: [
        { sql: 'i.since', type: 'date' },
        { sql: 'i.id', type: 'uuid' },
      ],
      question: on,
      parent: 'i.pole',
    },
    poles,
    page,
  );
}

/** What councils decided on each interest, the first to decide first. */
export async function deliberationsOf(
  manager: EntityManager,
  interests: readonly string[],
): Promise<MetropolitanDeliberation[][]> {
  const rows: (MetropolitanDeliberation & { interest: string })[] = await manager.query(
    `select interest_id as interest, member, decided_on as "decidedOn", reference from metropolitan_deliberation
    where interest_id = any($1::uuid[]) order by decided_on, member`,
    [interests],
  );
  return grouped(interests, rows, ({ interest }) => interest);
}

/** The member agglomerations on a day whose council has not decided on each interest by then, by name. */
export async function silentMembersOf(
  manager: EntityManager,
  interests: readonly string[],
  { on }: OnDay,
): Promise<Organisation[][]> {
  const rows: (Organisation & { interest: string })[] = await manager.query(
    `select i.id as interest, member.siren, member.name from metropolitan_interest i
    join lateral (
      select siren, name from pole_members_on($2) where pole = i.pole and kind = 'AGGLOMERATION'
    ) member on true
    where i.id = any($1::uuid[]) and not exists (
      select from metropolitan_deliberation d
      where d.interest_id = i.id and d.member = member.siren and d.decided_on <= $2)
    order by i.id, member.name collate "fr-x-icu", member.siren`,
    [interests, on],
  );
  return grouped(interests, rows, ({ interest }) => interest);
}

/** Keys of the competences that are of metropolitan interest on a day: begun, not ended, decided by every member’s council. */
export async function competencesOfInterest(
  manager: EntityManager,
  pole: string,
  { on }: OnDay,
): Promise<ReadonlySet<string>> {
  const rows: { id: string; competence: string }[] = await manager.query(
    `select id, competence from metropolitan_interest
    where pole = $1 and competence is not null and since <= $2 and coalesce(ended_on >= $2, true)`,
    [pole, on],
  );
  const silent = await silentMembersOf(
    manager,
    rows.map(({ id }) => id),
    { on },
  );
  return new Set(rows.filter((_row, index) => silent[index]?.length === 0).map(({ competence }) => competence));
}

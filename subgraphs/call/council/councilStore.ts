import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { councilThreshold } from './composition.js';
import type { CouncilMission, CouncilOpinion, CouncilReferral, DevelopmentCouncil } from './DevelopmentCouncil.js';

/** A composition as recorded. */
export interface CompositionRow {
  readonly siren: string;
  readonly since: string;
  readonly women: number;
  readonly men: number;
  readonly ages: readonly number[];
  readonly withoutCouncillors: boolean;
  readonly act: string | null;
}

/** The council of each agglomeration, with what the law looks at: the inhabitants of its members today. */
export async function councilsOf(
  manager: EntityManager,
  sirens: readonly string[],
  { on }: { readonly on: string },
): Promise<(DevelopmentCouncil | null)[]> {
  const rows: { siren: string; inhabitants: number | null }[] = await manager.query(
    `select a.siren, (
      select case when bool_and(official.population is not null) then sum(official.population)::integer end
      from (
        select distinct on (commune) commune, siren from membership
        order by commune, since <= $2::date desc, case when since <= $2::date then since end desc, since
      ) held join official_commune official on official.insee = held.commune where held.siren = a.siren) as inhabitants
    from agglomeration a where a.siren = any($1)`,
    [sirens, on],
  );
  return oneInOrderOf(sirens, rows, ({ siren }) => siren).map((row) =>
    row === null ? null : { ...row, compulsory: row.inhabitants === null ? null : row.inhabitants > councilThreshold },
  );
}

/** The composition that holds on a day; null before the first. */
export async function compositionsOn(
  manager: EntityManager,
  sirens: readonly string[],
  { on }: { readonly on: string },
): Promise<(CompositionRow | null)[]> {
  const rows: CompositionRow[] = await manager.query(
    `select distinct on (siren) siren, since, women, men, ages, without_councillors as "withoutCouncillors", act
    from council_composition where siren = any($1) and since <= $2 order by siren, since desc`,
    [sirens, on],
  );
  return oneInOrderOf(sirens, rows, ({ siren }) => siren);
}

type Asked = { readonly first: number; readonly after?: string | undefined };
const newest = { descending: true } as const;

const opinionColumns = `o.id, o.title, o.opinion, o.adopted_on as "adoptedOn", o.follow_up as "followUp",
  o.follow_up_reason as "followUpReason", o.followed_on as "followedOn", o.version, o.referral_id as "referralId"`;

const opinions: KeysetList = {
  ...newest,
  name: 'opinions',
  from: 'council_opinion o',
  select: opinionColumns,
  where: [],
  sort: [
    { sql: 'o.adopted_on', type: 'date' },
    { sql: 'o.id', type: 'uuid' },
  ],
};

/** Opinions, the last adopted first; those that nobody has answered where told. */
export async function opinionPages(
  manager: EntityManager,
  sirens: readonly string[],
  { unanswered, ...page }: Asked & { readonly unanswered: boolean },
): Promise<Page<CouncilOpinion>[]> {
  const where = unanswered ? [() => "o.follow_up = 'NONE'"] : [];
  return await fetchPages(manager, { ...opinions, where, question: unanswered, parent: 'o.siren' }, sirens, page);
}

/** The opinions that answer each referral, the last adopted first. */
export async function opinionsOfReferrals(
  manager: EntityManager,
  referrals: readonly string[],
  page: Asked,
): Promise<Page<CouncilOpinion>[]> {
  return await fetchPages(
    manager,
    { ...opinions, name: 'referral.opinions', parent: 'o.referral_id' },
    referrals,
    page,
  );
}

export async function referralPages(
  manager: EntityManager,
  sirens: readonly string[],
  page: Asked,
): Promise<Page<CouncilReferral>[]> {
  const list: KeysetList = {
    ...newest,
    name: 'referrals',
    from: 'council_referral r',
    select: `r.id, r.title, r.question, r.origin, r.referred_on as "referredOn", r.due_on as "dueOn"`,
    where: [],
    sort: [
      { sql: 'r.referred_on', type: 'date' },
      { sql: 'r.id', type: 'uuid' },
    ],
    parent: 'r.siren',
  };
  return await fetchPages(manager, list, sirens, page);
}

export async function missionPages(
  manager: EntityManager,
  sirens: readonly string[],
  page: Asked,
): Promise<Page<CouncilMission>[]> {
  const list: KeysetList = {
    ...newest,
    name: 'missions',
    from: 'council_mission m',
    select: `m.id, m.siren, m.kind, m.title, m.training, m.trained_count as trained, m.half_days as "halfDays",
      m.from_day as "from", m.until_day as "until"`,
    where: [],
    sort: [
      { sql: 'm.from_day', type: 'date' },
      { sql: 'm.id', type: 'uuid' },
    ],
    parent: 'm.siren',
  };
  return await fetchPages(manager, list, sirens, page);
}

/** An opinion of the writer's own, locked until the transaction ends; null when there is none such. */
export async function lockOpinion(
  manager: EntityManager,
  id: string,
): Promise<{ readonly id: string; readonly version: number; readonly adoptedOn: string } | null> {
  const [row] = await manager.query<{ id: string; version: number; adoptedOn: string }[]>(
    `select id, version, adopted_on as "adoptedOn" from council_opinion where id = $1 for update`,
    [id],
  );
  return row ?? null;
}

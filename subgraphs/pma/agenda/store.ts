import type { EntityManager } from 'typeorm';
import { quarterNamed } from '#shared/councils/quarters.js';
import type { Page } from '#shared/graphql/connection.js';
import { fetchPages } from '#shared/graphql/fetchPages.js';
import { monthOf, monthsOf } from '#shared/graphql/months.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { skillReferential } from '#shared/skills/skillReferential.js';
import { type PostIndex, postIndex } from '../staffing/postIndex.js';
import { postsForMatching, postsOn } from '../staffing/postsForMatching.js';
import { uncoveredRequests } from '../staffing/uncoveredRequests.js';
import { grouped, inOrder, wellFormed } from '../territory/identifiers.js';
import type { AgendaDecision, PoolingAgenda, TeamTarget } from './PoolingAgenda.js';
import { agendaRule, keyOf, type Remaining, reasonOf, reckonAgenda } from './reckonAgenda.js';

type Asked = { readonly first: number; readonly after?: string | undefined };

const decisionColumns = `d.id, d.skill, jsonb_build_object('siren', d.territory) as territory, d.quarter, d.answer,
  d.decided_by as "decidedBy", d.decided_on as "decidedOn", d.text, d.demonstration`;

/** Decisions by id. */
export async function decisionsById(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(AgendaDecision | null)[]> {
  const rows: AgendaDecision[] = await manager.query(
    `select ${decisionColumns} from agenda_decision d where d.id = any($1::uuid[])`,
    [wellFormed(ids)],
  );
  return inOrder(ids, rows);
}

/** One page of each pole's decisions, the first first. */
export async function decisionPages(
  manager: EntityManager,
  poles: readonly string[],
  page: Asked,
): Promise<Page<AgendaDecision>[]> {
  return await fetchPages(
    manager,
    {
      ...{ name: 'agendaDecisions', from: 'agenda_decision d', select: decisionColumns, parent: 'd.pole', where: [] },
      sort: [
        { sql: 'd.decided_on', type: 'date' },
        { sql: 'd.id', type: 'uuid' },
      ],
    },
    poles,
    page,
  );
}

/** The agenda of each pole over some quarters, in a constant number of statements. @param quarters in their order */
export async function agendasOf(
  manager: EntityManager,
  poles: readonly string[],
  { quarters, today }: { readonly quarters: readonly string[]; readonly today: string },
  { locale }: RequestContext,
): Promise<PoolingAgenda[]> {
  const period = {
    from: monthOf(quarterNamed(quarters[0] ?? '').from),
    until: monthOf(quarterNamed(quarters.at(-1) ?? '').until),
  };
  const requests = await uncoveredRequests(manager, poles, period);
  const posts = await postsForMatching(manager, { poles, ...period });
  const decisions: (AgendaDecision & { pole: string })[] = await manager.query(
    `select distinct on (d.pole, d.quarter, d.skill, d.territory) d.pole, ${decisionColumns} from agenda_decision d
    where d.pole = any($1) and d.quarter = any($2)
    order by d.pole, d.quarter, d.skill, d.territory, d.seq desc`,
    [poles, quarters],
  );
  const families = new Map(skillReferential.map(({ code, family }) => [code, family]));
  const labels = new Map(skillReferential.map((skill) => [skill.code, skill[locale]]));
  return poles.map((pole, place) => {
    const index = postIndex(postsOn(posts.get(pole) ?? [], today), families);
    const asked = requests[place] ?? [];
    const made = new Map(
      decisions
        .filter((one) => one.pole === pole)
        .map((one) => [keyOf({ ...one, territory: one.territory.siren }), one]),
    );
    const shortages = reckonAgenda(asked, quarters, (skill, level, quarter) =>
      remainingIn(index, { skill, level, quarter, today }),
    );
    return {
      ...{
        pole,
        rule: agendaRule,
        asOf: today,
        n: new Set(shortages.flatMap((one) => one.requests.map(({ id }) => id))).size,
      },
      quarters: [...quarters],
      territories: [...new Set(shortages.map(({ territory }) => territory))].sort().map((siren) => ({ siren })),
      reckoned: shortages.map((shortage) => ({
        ...shortage,
        skillLabel: labels.get(shortage.skill) ?? shortage.skill,
        territory: { siren: shortage.territory },
        ableHalfDays: shortage.remaining.able,
        nearHalfDays: shortage.remaining.near,
        reason: reasonOf(shortage)[locale],
        requests: shortage.requests.map(({ id, halfDays }) => ({ request: { id }, halfDays })),
        decision: made.get(keyOf(shortage)) ?? null,
      })),
    };
  });
}

/** What is left in a quarter's months that are not past. */
function remainingIn(
  index: PostIndex,
  { skill, level, quarter, today }: { skill: string; level: number; quarter: string; today: string },
): Remaining {
  const { from, until } = quarterNamed(quarter);
  const months = monthsOf({ from: monthOf(from > today ? from : today), until: monthOf(until) });
  const able = new Set(index.holders(skill, level).map(({ id }) => id));
  const near = new Map(
    [skill, ...index.relatives(skill)]
      .flatMap((code) => index.holders(code, 1))
      .filter(({ id }) => !able.has(id))
      .map((post) => [post.id, post]),
  );
  const left = (posts: Iterable<{ readonly months: ReadonlyMap<string, { capacity: number; committed: number }> }>) => {
    let sum = 0;
    for (const post of posts) {
      for (const month of months) {
        const known = post.months.get(month);
        if (known !== undefined) sum += Math.max(0, known.capacity - known.committed);
      }
    }
    return sum;
  };
  return { able: left(index.holders(skill, level)), near: left(near.values()) };
}

/** Each pole's targets on a day, one for each agglomeration that has one. */
export async function targetsOn(
  manager: EntityManager,
  poles: readonly string[],
  { on }: { readonly on: string },
): Promise<TeamTarget[][]> {
  const rows: (TeamTarget & { pole: string })[] = await manager.query(
    `select distinct on (pole, agglomeration) pole, jsonb_build_object('siren', agglomeration) as agglomeration, since,
      posts, act, demonstration
    from team_target where pole = any($1) and since <= $2 order by pole, agglomeration, since desc`,
    [poles, on],
  );
  return grouped(poles, rows, ({ pole }) => pole);
}

import { dayOf } from '#shared/graphql/today.js';
import type { Operation } from '#tests/support/operations.js';
import type { Node, Questions } from './openQuestions.js';

/** What a question’s answer tells, and the same read by hand from the rows: two lists, in the same order. */
export interface Compared {
  readonly told: readonly Node[];
  readonly byHand: readonly Node[];
}
type ByHand = (data: Node, rows: Questions['rows'], operation: Operation) => Promise<Compared>;

const loos = '62528';
/** The day on which the tests' demonstration is, for the pole's scale. */
const day = '2026-11-23';

/** The questions held against the rows of the three databases, by number; those that suites of their own hold apart. */
export const answersByHand: Readonly<Record<number, ByHand>> = {
  1: fromTheStreet,
  2: whoShouldAct,
  5: withoutBasis,
  8: offersForNeed,
  9: neighboursWithTheNeed,
  13: threeRisks,
  14: outOfBalance,
  16: failedExperiments,
  20: changes,
};

async function fromTheStreet(data: Node, rows: Questions['rows'], { variables }: Operation): Promise<Compared> {
  const heard = await rows(
    'commune',
    `select h.text, h.follow_up, a.reference as action, c.reference as contract,
      coalesce(h.project_id, a.project_id, ca.project_id) as project
    from heard_need h left join action a on a.id = h.action_id left join contract c on c.id = h.contract_id
      left join action ca on ca.id = c.action_id
    where h.insee = $1 and h.heard_on >= $2 order by h.heard_on desc, h.id desc`,
    loos,
    variables.since,
  );
  const projects = await rows('commune', 'select id, reference from project');
  const labels = await rows('call', 'select project_id, reference, state from labelling');
  const working = await rows(
    'pma',
    `select team.project_id, post.code from allocation a join technician post on post.id = a.technician_id
      join resource_team team on team.id = a.team_id
    where a.state = 'ACTIVE' and $1::date between a.from_day and a.until_day`,
    day,
  );
  const followed = (id: string | null) =>
    id === null
      ? null
      : {
          reference: projects.find((one) => one.id === id)?.reference,
          label:
            labels.filter((one) => one.project_id === id).map(({ reference, state }) => `${reference} ${state}`)[0] ??
            null,
          posts: [...new Set(working.filter((one) => one.project_id === id).map(({ code }) => code))].sort(),
        };
  const shown = (project: Node) =>
    project === null || project === undefined
      ? null
      : {
          reference: project.reference,
          label: project.labelling === null ? null : `${project.labelling.reference} ${project.labelling.state}`,
          posts: project.techniciansAtWork.map(({ code }: Node) => code).sort(),
        };
  return {
    told: data.commune.heardNeeds.nodes.map(({ text, followUp, action, contract, project }: Node) => ({
      text,
      followUp,
      action: action?.reference ?? null,
      contract: contract?.reference ?? null,
      project: shown(project ?? action?.project ?? contract?.action?.project),
    })),
    byHand: heard.map(({ text, follow_up, action, contract, project }) => ({
      text,
      followUp: follow_up,
      action,
      contract,
      project: followed(project),
    })),
  };
}

/** The gap of each need, and that what is found for it adds up to it. */
async function whoShouldAct(data: Node, rows: Questions['rows'], { variables }: Operation): Promise<Compared> {
  const needs = await rows(
    'commune',
    `select id, kind, greatest(0, quantity_half_days - own_half_days
      - case kind when 'FACILITATION' then inhabitants_half_days else 0 end) as gap from need
    where project_id = $1 order by window_from, id`,
    variables.id,
  );
  const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);
  return {
    told: data.project.advice.needs.map(({ need, advice }: Node) => ({
      id: need.id,
      kind: need.kind,
      gap: advice.gap,
      found: sum(advice.parts.map(({ amount }: Node) => amount)) + advice.running + advice.uncovered,
      isExplained: advice.steps.every(({ question, answer, sentence }: Node) => question && answer && sentence),
    })),
    byHand: needs.map(({ id, kind, gap }) => ({ id, kind, gap, found: gap, isExplained: true })),
  };
}

async function withoutBasis(data: Node, rows: Questions['rows']): Promise<Compared> {
  const active = await rows(
    'pma',
    `select a.reference, a.employer_agreed_on is null as unagreed, a.from_day::text as from, least(a.until_day, $1)::text as until,
      post.employer, team.pilot, coalesce((select said.state from consent_receipt said
        where said.pole = team.pole and said.project_id = team.project_id and said.commune = team.pilot
          and coalesce(said.role, 'SECONDMENT') = 'SECONDMENT' order by said.seq desc limit 1), 'NONE') as word
    from allocation a join technician post on post.id = a.technician_id join resource_team team on team.id = a.team_id
    where a.state = 'ACTIVE' order by a.reference`,
    day,
  );
  return {
    told: data.pole.allocations.nodes
      .map(({ reference, checks }: Node) => ({
        reference,
        unagreed: checks.includes('NO_EMPLOYER_AGREEMENT'),
        unconsented: checks.includes('NO_CONSENT'),
      }))
      .filter(({ unagreed, unconsented }: Node) => unagreed || unconsented)
      .sort((one: Node, other: Node) => (one.reference < other.reference ? -1 : 1)),
    byHand: active
      .map(({ reference, unagreed, word }) => ({ reference, unagreed, unconsented: word !== 'GRANTED' }))
      .filter(({ unagreed, unconsented }) => unagreed || unconsented),
  };
}

/** Month by month, what agglomeration, pole and partners have left for each need. */
async function offersForNeed(data: Node, rows: Questions['rows']): Promise<Compared> {
  const told: Node[] = [];
  const byHand: Node[] = [];
  for (const { id, poleOffer, partnerOffers, from, until, kind, skill } of data.project.needs) {
    if (!['ENGINEERING', 'FACILITATION'].includes(kind)) continue;
    const posts = await rows(
      'pma',
      `select asked.month, sum(left_over.free)::int as free
      from technician post
        cross join lateral (select to_char(first, 'YYYY-MM') as month from generate_series(
          date_trunc('month', greatest($2::date, $1::date)), $3::date, '1 month') first) asked
        left join technician_month known on known.technician_id = post.id and known.month = asked.month
        cross join lateral (select coalesce(known.capacity, calendar_capacity(post.id, asked.month))
          - coalesce(known.committed, 0) as free) left_over
      where left_over.free > 0 and asked.month >= to_char(post.since, 'YYYY-MM')
        and asked.month <= to_char(coalesce(post.until, '9999-01-01'), 'YYYY-MM') and ($4::text is null or exists (select from technician_skill held where held.technician_id = post.id
          and held.code = $4 and held.since <= $1))
      group by 1 order by 1`,
      day,
      from,
      until,
      skill,
    );
    const partners = await rows(
      'pma',
      `select partner.name, sum(offer.half_days)::int as half_days from partner_offer offer
        join partner on partner.id = offer.partner_id
      where offer.from_day <= $2 and offer.until_day >= greatest($1::date, $3::date) group by 1 order by 1`,
      from,
      until,
      day,
    );
    const byMonth = new Map<string, number>();
    for (const { month, halfDays } of poleOffer.lots) byMonth.set(month, (byMonth.get(month) ?? 0) + halfDays);
    const sum = (lots: Node[]) => lots.reduce((all: number, { halfDays }: Node) => all + halfDays, 0);
    told.push({
      id,
      pole: [...byMonth].map(([month, free]) => ({ month, free })),
      partners: partnerOffers
        .map(({ partner, lots }: Node) => ({ name: partner.name, half_days: sum(lots) }))
        .sort((one: Node, other: Node) => (one.name < other.name ? -1 : 1)),
    });
    byHand.push({ id, pole: posts, partners });
  }
  return { told, byHand };
}

/** How many communes share each need, and that those told are among them, the nearest first, whatever their agglomeration. */
async function neighboursWithTheNeed(data: Node, rows: Questions['rows']): Promise<Compared> {
  const needs: Node[] = data.commune.projects.nodes.flatMap(({ needs: its }: Node) => its);
  const sharing = await rows(
    'commune',
    `select n.id, array_agg(distinct o.insee) as communes from need n join project p on p.id = n.project_id
      join need o on o.kind = n.kind and lower(o.skill) is not distinct from lower(n.skill) and o.project_id <> p.id
        and o.insee <> p.insee and o.insee <> all(p.co_carriers)
      join project op on op.id = o.project_id and op.visibility <> 'PRIVATE' and op.state in ('SHARED', 'PROPOSED')
    where p.insee = $1 or $1 = any(p.co_carriers) group by n.id`,
    loos,
  );
  const communesOf = (id: string): string[] => sharing.find((one) => one.id === id)?.communes ?? [];
  const agglomerations = new Set(
    needs.flatMap(({ peers }) => peers.nodes.map(({ commune }: Node) => commune.agglomeration.name)),
  );
  const isOrdered = (distances: number[]) =>
    distances.every((one, index) => index === 0 || one >= (distances[index - 1] ?? 0));
  return {
    told: [
      { agglomerations: agglomerations.size > 1 },
      ...needs.map(({ id, peers }) => ({
        id,
        total: peers.totalCount,
        areAmong: peers.nodes.every(({ commune }: Node) => communesOf(id).includes(commune.insee)),
        nearestFirst: isOrdered(peers.nodes.map(({ distanceKm }: Node) => distanceKm)),
      })),
    ],
    byHand: [
      { agglomerations: true },
      ...needs.map(({ id }) => ({ id, total: communesOf(id).length, areAmong: true, nearestFirst: true })),
    ],
  };
}

async function threeRisks(data: Node, rows: Questions['rows']): Promise<Compared> {
  const [by] = await rows(
    'commune',
    `with running as (select id, elected_carriers as carriers from action
        where insee = $1 and phase = 'OPERATION' and status in ('ONGOING', 'LATE', 'BLOCKED')),
      weight as (select lower(carrier) as carrier, sum(1.0 / cardinality(carriers)) as carried
        from running cross join unnest(carriers) carrier group by 1),
      presented as (select lower(function) as function from presentation where insee = $1 and elected and scope = 'WHOLE'
          and presented_on > $2::date - interval '12 months' and presented_on <= $2
        group by 1 having count(distinct place) = 2)
    select (select count(*)::int from running) as n,
      round((select sum(power(carried / (select sum(carried) from weight), 2)) from weight), 6)::float8 as hhi,
      round(coalesce((select carried from weight where carrier in ('maire', 'la maire', 'le maire')), 0)
        / (select sum(carried) from weight), 6)::float8 as mayor,
      (select count(*)::int from presented) as presenters`,
    loos,
    dayOf(new Date()),
  );
  const { hhi, mayorShare, electedWhoPresentedWhole } = data.commune.vigilance.personalisedCarrying;
  const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
  return {
    told: [
      {
        n: hhi.n,
        hhi: rounded(hhi.value),
        mayor: rounded(mayorShare.value),
        presenters: electedWhoPresentedWhole.value,
      },
    ],
    byHand: [by],
  };
}

async function outOfBalance(data: Node, rows: Questions['rows']): Promise<Compared> {
  const sides = await rows(
    'commune',
    `select c.reference, c.insee, s.side,
      avg(case judged.said when 'KEPT' then 1 when 'PARTLY' then 0.5 when 'NOT_KEPT' then 0 end) >= 0.5 as holds
    from contract c join contract_commitment s on s.contract_id = c.id
      cross join lateral (values (s.judged_by_commune), (s.judged_by_inhabitants)) judged (said)
    where c.visibility <> 'PRIVATE' and c.state in ('RUNNING', 'UNBALANCED') and judged.said is not null
    group by 1, 2, 3 order by 1, 2`,
  );
  const byHand = sides.flatMap(({ reference, insee, side, holds }) => {
    const other = sides.find((one) => one.reference === reference && one.insee === insee && one.side !== side);
    return !holds && other?.holds === true ? [{ reference, insee, side }] : [];
  });
  return {
    told: data.contracts.nodes.map(({ reference, commune, unbalancedSide }: Node) => ({
      reference,
      insee: commune.insee,
      side: unbalancedSide,
    })),
    byHand,
  };
}

async function failedExperiments(data: Node, rows: Questions['rows'], { variables }: Operation): Promise<Compared> {
  const { themes } = variables.filter as { themes: string[] };
  const lessons = await rows(
    'commune',
    `select l.text, l.theme, e.outcome, array(select reuse.insee from lesson_reuse reuse
      where reuse.lesson_id = l.id and reuse.visibility <> 'PRIVATE' order by reuse.insee) as reused_by
    from lesson l join experiment e on e.id = l.experiment_id
    where l.visibility <> 'PRIVATE' and e.visibility <> 'PRIVATE' and e.outcome in ('REFUTED', 'INCONCLUSIVE')
      and l.theme = any($1) order by 4 desc`,
    themes,
  );
  const inOrder = (list: Node[]) => list.map((one) => JSON.stringify(one)).sort();
  return {
    told: inOrder(
      data.lessons.nodes.map(({ text, theme, experiment, reusedBy }: Node) => ({
        text,
        theme,
        outcome: experiment.outcome,
        reused_by: reusedBy.map(({ commune }: Node) => commune.insee).sort(),
      })),
    ),
    byHand: inOrder(lessons),
  };
}

/** What the commune's agent may know: its own commune's, what concerns it, what others show to institutions. */
async function changes(data: Node, rows: Questions['rows'], { variables }: Operation): Promise<Compared> {
  const seen = `tenant = $1 or $1 = any(concerned) or $1 = any(concerned_until) or visibility <> 'PRIVATE' or visibility_before <> 'PRIVATE'`;
  const byHand: Node[] = [];
  for (const [part, scale] of [
    ['communes', 'commune'],
    ['agglomerations', 'call'],
    ['pole', 'pma'],
  ] as const) {
    const found = await rows(
      scale,
      `select entity, id from journal where ${seen} order by xid, seq limit $2`,
      loos,
      variables.first,
    );
    byHand.push({ part, changes: found.map(({ entity, id }) => `${entity} ${id}`) });
  }
  return {
    told: byHand.map(({ part }) => ({
      part,
      changes: data[part].changes.map(({ entity, id }: Node) => `${entity} ${id}`),
    })),
    byHand,
  };
}

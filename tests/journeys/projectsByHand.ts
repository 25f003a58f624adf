import { today } from '#tests/support/days.js';
import type { ByHand } from './answersByHand.js';
import type { Node } from './openQuestions.js';

/** The commune of the operations' examples. */
const loos = '62528';

export const fromTheStreet: ByHand = async (data, rows, { variables }) => {
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
    today(),
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
};

/** Where the rows are that an advice rests on, by what it calls them: the scale, its table, the column of their id. */
const evidenceRows = {
  Need: ['commune', 'need', 'id'],
  Consent: ['commune', 'consent', 'id'],
  EngineeringCapacity: ['commune', 'engineering_capacity', 'id'],
  RegimeReceipt: ['commune', 'regime_receipt', 'act_reference'],
  Commune: ['commune', 'commune', 'insee'],
  AgglomerationOffer: ['call', 'agglomeration', 'siren'],
  PoleOffer: ['pma', 'pole', 'siren'],
  Partner: ['pma', 'partner', 'id'],
} as const;

/** The gap of each need, to which what is found for it adds up; and that every row it is reasoned from is there. */
export const whoShouldAct: ByHand = async (data, rows, { variables }) => {
  const needs = await rows(
    'commune',
    `select id, kind, greatest(0, quantity_half_days - own_half_days
      - case kind when 'FACILITATION' then inhabitants_half_days else 0 end) as gap from need
    where project_id = $1 order by window_from, id`,
    variables.id,
  );
  const advised: Node[] = data.project.advice.needs;
  const evidence = advised.flatMap(({ advice }) => advice.steps.flatMap((step: Node) => step.evidence));
  const namesOf = (entity: string) => [
    ...new Set<string>(evidence.filter((one: Node) => one.entity === entity).map(({ id }: Node) => id)),
  ];
  const there: Node[] = [];
  for (const [entity, [scale, table, column]] of Object.entries(evidenceRows)) {
    const found = await rows(
      scale,
      `select distinct ${column}::text as name from ${table} where ${column}::text = any($1)`,
      namesOf(entity),
    );
    there.push({ entity, rows: found.map(({ name }) => name).sort() });
  }
  const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);
  return {
    told: [
      ...advised.map(({ need, advice }) => ({
        id: need.id,
        kind: need.kind,
        gap: advice.gap,
        found: sum(advice.parts.map(({ amount }: Node) => amount)) + advice.running + advice.uncovered,
        isExplained: advice.steps.every(({ question, answer, sentence }: Node) => question && answer && sentence),
      })),
      [...new Set(evidence.map(({ entity }: Node) => entity))].filter((entity) => !(String(entity) in evidenceRows)),
      ...Object.keys(evidenceRows).map((entity) => ({ entity, rows: namesOf(entity).sort() })),
    ],
    byHand: [...needs.map(({ id, kind, gap }) => ({ id, kind, gap, found: gap, isExplained: true })), [], ...there],
  };
};

/** Month by month what agglomeration, pole and partners have left for a need, and what its peers say that they could lend. */
export const offersForNeed: ByHand = async ({ need }, rows, { variables }) => {
  const [known] = await rows(
    'commune',
    'select skill, window_from::text as from, window_until::text as until from need where id = $1',
    variables.id,
  );
  const { skill, from, until } = known ?? {};
  const window = (since: string) => [from < since ? since : from, until];
  const months = `(select to_char(first, 'YYYY-MM') as month
    from generate_series(date_trunc('month', $1::date), $2::date, '1 month') first) asked`;
  const ofPole = await rows(
    'pma',
    `select asked.month, sum(left_over.free)::int as free
    from technician post cross join ${months}
      left join technician_month known on known.technician_id = post.id and known.month = asked.month
      cross join lateral (select coalesce(known.capacity, calendar_capacity(post.id, asked.month))
        - coalesce(known.committed, 0) as free) left_over
    where left_over.free > 0 and asked.month >= to_char(post.since, 'YYYY-MM')
      and asked.month <= to_char(coalesce(post.until, '9999-01-01'), 'YYYY-MM')
      and exists (select from technician_skill held
        where held.technician_id = post.id and held.code = $3 and held.since <= $4)
    group by 1 order by 1`,
    ...[...window(today()), skill, today()],
  );
  const ofAgglomeration = await rows(
    'call',
    `select asked.month, sum(greatest(held.half_days - coalesce(known.committed, 0), 0))::int as free
    from post cross join ${months}
      join lateral (select half_days from post_capacity where post_id = post.id and since <= asked.month
        order by since desc limit 1) held on true
      left join post_month known on known.post_id = post.id and known.month = asked.month
    where post.siren = '246200364' and post.state = 'FILLED'
      and exists (select from post_skill where post_id = post.id and post_skill.skill = $3)
    group by 1 having sum(greatest(held.half_days - coalesce(known.committed, 0), 0)) > 0 order by 1`,
    ...[...window(today()), skill],
  );
  const partners = await rows(
    'pma',
    `select partner.name, sum(offer.half_days)::int as free from partner_offer offer
      join partner on partner.id = offer.partner_id
    where offer.from_day <= $2 and offer.until_day >= $1 group by 1 order by 1`,
    ...window(today()),
  );
  const lendable = await rows(
    'commune',
    `select distinct on (insee) insee, lendable_half_days as free from engineering_capacity
    where not superseded and visibility <> 'PRIVATE' order by insee, since desc`,
  );
  const stated = (insee: string) => lendable.find((one) => one.insee === insee)?.free;
  const distances: number[] = need.peers.nodes.map(({ distanceKm }: Node) => distanceKm);
  return {
    told: [
      need.agglomerationOffers.map(({ lots }: Node) => byMonth(lots)),
      byMonth(need.poleOffer.lots),
      need.partnerOffers.map(({ partner, lots }: Node) => ({ name: partner.name, free: freeOf(lots) })).sort(byName),
      need.peers.nodes.map(({ couldLend, commune }: Node) => couldLend?.lendableHalfDays ?? stated(commune.insee)),
      distances,
    ],
    byHand: [
      [ofAgglomeration],
      ofPole,
      partners,
      need.peers.nodes.map(({ commune }: Node) => stated(commune.insee)),
      [...distances].sort((one, other) => one - other),
    ],
  };
};

const freeOf = (lots: readonly Node[]): number => lots.reduce((all, { halfDays }) => all + halfDays, 0);
const byName = (one: Node, other: Node) => (one.name < other.name ? -1 : 1);

function byMonth(lots: readonly Node[]): Node[] {
  return [...new Set(lots.map(({ month }) => month))]
    .sort()
    .map((month) => ({ month, free: freeOf(lots.filter((lot) => lot.month === month)) }));
}

/** How many communes share each need, and that those told are among them, the nearest first, whatever their agglomeration. */
export const neighboursWithTheNeed: ByHand = async (data, rows) => {
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
};

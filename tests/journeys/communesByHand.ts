import { dayOf } from '#shared/graphql/today.js';
import type { ByHand } from './answersByHand.js';
import type { Node } from './openQuestions.js';

/** The commune of the operations' examples. */
const loos = '62528';

export const threeRisks: ByHand = async (data, rows) => {
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
};

export const outOfBalance: ByHand = async (data, rows) => {
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
};

export const failedExperiments: ByHand = async (data, rows, { variables }) => {
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
};

/** What the commune's agent may know: its own commune's, what concerns it, what others show to institutions. */
export const changes: ByHand = async (data, rows, { variables }) => {
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
};

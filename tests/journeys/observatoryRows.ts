import { v7 } from 'uuid';
import { competenceNamed } from '#shared/competences/Competence.js';
import { addDays } from '#shared/councils/calendarDays.js';
import { quarterAt } from '#shared/councils/quarters.js';
import { dayOf } from '#shared/graphql/today.js';
import type { Node, Questions } from './openQuestions.js';

/** The quarter under way, whatever day it is: no night sets it down while it is looked at. */
export const quarter = quarterAt(dayOf(new Date()));
/** A day of it, counted from its first. */
export const dayOfQuarter = (place: number): string => addDays(quarter.from, place);

/** Supports at work in the quarter, consented to, refused or neither, some ended; and what was decided on advice. */
export async function addSupports(questions: Questions): Promise<void> {
  const needs = await questions.rows(
    'commune',
    `select need.id, need.project_id as project, project.insee from need join project on project.id = need.project_id
    where project.state = 'PROPOSED' and project.visibility <> 'PRIVATE' and need.kind <> 'CO_FUNDING'
      and not exists (select from consent where consent.need_id = need.id and scale = 'AGGLOMERATION' and role = 'ADVICE')
    order by need.id limit 24`,
  );
  for (const [place, { id, project, insee }] of needs.entries()) {
    const support = v7();
    const ended = place % 5 === 0 ? dayOfQuarter(40) : null;
    for (const [step, state, at] of [
      [0, 'OFFERED', `${dayOfQuarter(4)}T09:00:00Z`],
      [1, 'ACTIVE', `${dayOfQuarter(19)}T09:00:00Z`],
      ...(ended === null ? [] : [[2, 'CLOSED', `${dayOfQuarter(41)}T09:00:00Z`] as const]),
    ] as const) {
      await questions.rows(
        'commune',
        `insert into support_receipt (id, insee, project_id, need_id, agglomeration, support_id, support_reference, role, kind,
          state, half_days, from_day, until_day, ended_on, decided_at, received_at)
        values ($1, $2, $3, $4, '246200364', $5, $6, 'ADVICE', 'ENGINEERING', $7, $8, $11, $12, $9, $10, $10)`,
        ...[
          v7(),
          insee,
          project,
          id,
          support,
          `TEST-${place}`,
          state,
          2 + (place % 9) * 2,
          step === 2 ? ended : null,
          at,
          dayOfQuarter(19),
          dayOfQuarter(181),
        ],
      );
    }
    if (place % 3 !== 2) {
      await questions.rows(
        'commune',
        `insert into consent (id, insee, project_id, need_id, scale, role, version, state, body, decided_on, enforceable_from, recorded_at)
        values ($1, $2, $3, $4, 'AGGLOMERATION', 'ADVICE', 1, $5, 'EXECUTIVE', $6::date, $6::date, $6::date + interval '10 hours')`,
        ...[
          v7(),
          insee,
          project,
          id,
          place % 3 === 0 ? 'GRANTED' : 'REFUSED',
          place % 2 === 0 ? dayOfQuarter(11) : dayOfQuarter(26),
        ],
      );
    }
    await questions.rows(
      'commune',
      `insert into advice_decision (id, insee, project_id, need_id, version, decision, reason, verdict, rules, advised_on, decided_at)
      select $1, $2, $3, $4, 1 + count(*), $5, 'Parce que.', 'SUPPORT', 'rules@1', $6::date, $6::date + interval '10 hours'
      from advice_decision where insee = $2 and need_id = $4`,
      ...[v7(), insee, project, id, place % 4 === 0 ? 'SET_ASIDE' : 'FOLLOWED', dayOfQuarter(1)],
    );
  }
}

/** A figure reckoned by hand: how many cases, how many of them count, or what each is worth. */
export interface ByHand {
  readonly n: number;
  readonly value: number | null;
}

const paris = (instant: Date): string => dayOf(instant);
const share = (cases: readonly boolean[]): ByHand => ({
  n: cases.length,
  value: cases.length === 0 ? null : Math.round((cases.filter(Boolean).length / cases.length) * 10_000) / 10_000,
});

/** What the communes' rows come to, row after row and apart from the statement that counts them. */
export async function reckonedByHand(
  { rows }: Questions,
  today = dayOf(new Date()),
): Promise<Readonly<Record<string, ByHand>>> {
  const lastDay = [quarter.until, today].sort()[0] ?? quarter.until;
  const all = async (sql: string): Promise<Node[]> => await rows('commune', sql);
  const projects = await all(
    `select * from project where visibility <> 'PRIVATE' and proposed_on <= '${quarter.until}'`,
  );
  const needs = await all('select * from need');
  const receipts = await all('select * from support_receipt order by seq');
  const words = await all(`select * from consent where scale = 'AGGLOMERATION' order by version`);
  const acts = await all('select * from commune_act');
  const regimes = await all('select * from regime_receipt order by seq');
  const people = await all('select insee, inhabitants from population order by since');
  const projectOf = (id: string): Node => projects.find((one) => one.id === id);
  const known = receipts.filter(({ decided_at: at }) => paris(at) <= quarter.until);
  const supports = [...new Set(known.map(({ support_id: id }) => id))].flatMap((id): Node[] => {
    const steps = known.filter((one) => one.support_id === id);
    const last = steps.at(-1);
    const activeOn = steps
      .filter(({ state }) => state === 'ACTIVE')
      .map(({ decided_at: at }) => paris(at))
      .sort()[0];
    return projectOf(last.project_id) === undefined
      ? []
      : [{ ...last, activeOn, insee: projectOf(last.project_id).insee }];
  });
  const work = supports.filter(
    ({ activeOn, ended_on: ended, until_day: until, state }) =>
      activeOn !== undefined &&
      ['ACTIVE', 'CLOSED', 'INTERRUPTED'].includes(state) &&
      (ended ?? until ?? '9999') >= quarter.from,
  );
  const effort = (needId: string) => {
    const need = needs.find(({ id }) => id === needId);
    const given = supports.filter((one) => one.need_id === needId && !['OFFERED', 'REFUSED'].includes(one.state));
    const sum = (peers: boolean) =>
      given.filter(({ kind }) => (kind === 'PEER_EXCHANGE') === peers).reduce((total, one) => total + one.half_days, 0);
    const own = need.own_half_days + (need.kind === 'FACILITATION' ? need.inhabitants_half_days : 0);
    return { above: sum(false), all: sum(false) + sum(true) + own };
  };
  const wordOn = (one: Node): Node =>
    words.findLast((word) => word.need_id === one.need_id && word.role === one.role && word.insee === one.insee);
  const regimeOf = (one: Node): string | null => {
    const key = competenceNamed(needs.find(({ id }) => id === one.need_id)?.competence)?.key;
    const told = regimes.filter((row) => row.insee === one.insee && row.competence === key && row.since <= lastDay);
    const since = [...new Set(told.map((row) => row.since))].sort();
    const points = since.map((day) => told.findLast((row) => row.since === day));
    return points.findLast((row) => row.regime !== null && row.act_enforceable_from <= lastDay)?.regime ?? null;
  };
  /** To lead in the commune's stead for a time: measured by nothing while it holds. */
  const isMandate = ({ role, state, enforceable_from: from, until_day: until }: Node): boolean =>
    ['CARRYING', 'CO_CARRYING'].includes(role) && state === 'GRANTED' && from <= lastDay && until >= lastDay;
  const replaces = (one: Node): boolean => {
    const regime = regimeOf(one);
    if (regime === null || regime === 'TRANSFERRED') return false;
    const word = wordOn(one);
    if (word !== undefined && word.state !== 'GRANTED' && (one.ended_on ?? lastDay) > paris(word.recorded_at))
      return true;
    if (word !== undefined && isMandate(word)) return false;
    if (one.role === 'CARRYING') return true;
    const isSmall = people.findLast(({ insee }) => insee === one.insee)?.inhabitants < 2_000;
    const { above, all: whole } = effort(one.need_id);
    return above * 100 > (isSmall ? 90 : 80) * whole;
  };
  const ninety = new Date(Date.parse(lastDay) - 90 * 86_400_000).toISOString().slice(0, 10);
  const served = [...new Set(work.map((one) => one.need_id))].map(effort).filter(({ all: whole }) => whole > 0);
  const shares = served.map(({ above, all: whole }) => Math.round((10_000 * above) / whole)).sort((a, b) => a - b);
  const middle = ((shares[(shares.length - 1) >> 1] ?? 0) + (shares[shares.length >> 1] ?? 0)) / 2;
  const spoken = words.filter(
    (word) =>
      projectOf(word.project_id)?.insee === word.insee &&
      paris(word.recorded_at) >= quarter.from &&
      paris(word.recorded_at) <= quarter.until,
  );
  const actions = await all(`select origin, created_at from action where visibility <> 'PRIVATE'`);
  const asked = needs.filter(
    (need) =>
      projectOf(need.project_id) !== undefined &&
      need.window_from >= quarter.from &&
      need.window_from <= quarter.until &&
      need.kind !== 'CO_FUNDING' &&
      need.quantity_half_days > need.own_half_days + (need.kind === 'FACILITATION' ? need.inhabitants_half_days : 0),
  );
  const inQuarter = (await all('select * from advice_decision order by version')).filter(
    (one) =>
      projectOf(one.project_id) !== undefined &&
      paris(one.decided_at) >= quarter.from &&
      paris(one.decided_at) <= quarter.until,
  );
  // A commune may think again: its last word of the quarter counts.
  const decisions = [...new Map(inQuarter.map((one) => [`${one.insee} ${one.need_id}`, one])).values()];
  return {
    SUBSTITUTION: share(work.map(replaces)),
    SILENT_CARRYING: share(
      work.map((one) => !acts.some(({ insee, day }) => insee === one.insee && day > ninety && day <= lastDay)),
    ),
    PRIOR_CONSENT: share(
      work
        .filter(({ activeOn }) => activeOn >= quarter.from)
        .map((one) =>
          words.some(
            (word) =>
              word.need_id === one.need_id &&
              word.role === one.role &&
              word.state === 'GRANTED' &&
              paris(word.recorded_at) <= one.activeOn &&
              word.enforceable_from <= one.activeOn,
          ),
        ),
    ),
    OVER_HALF: share(served.map(({ above, all: whole }) => above * 2 > whole)),
    OVER_MOST: share(served.map(({ above, all: whole }) => above * 5 > whole * 4)),
    ABOVE_SHARE: { n: shares.length, value: Math.round(middle) / 10_000 },
    REFUSALS: share(spoken.map(({ state }) => state === 'REFUSED')),
    COMMUNAL_INITIATIVE: share(
      actions
        .filter(({ created_at: at }) => paris(at) >= quarter.from && paris(at) <= quarter.until)
        .map(({ origin }) => origin !== 'INITIATIVE'),
    ),
    UNMET_NEEDS: share(
      asked.map(
        (need) =>
          !supports.some((one) => one.need_id === need.id && ['CONSENTED', 'ACTIVE', 'CLOSED'].includes(one.state)),
      ),
    ),
    ADVICE_FOLLOWED: share(decisions.map(({ decision }) => decision === 'FOLLOWED')),
    ADVICE_SET_ASIDE: share(decisions.map(({ decision }) => decision === 'SET_ASIDE')),
  };
}

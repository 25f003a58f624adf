import fc from 'fast-check';
import { v7 } from 'uuid';
import { assess } from '#shared/subsidiarity/assess.js';
import type { CommuneStanding } from '#shared/subsidiarity/CommuneStanding.js';
import type { Role } from '#shared/subsidiarity/roles.js';
import type { SupportSituation } from '#shared/subsidiarity/SupportSituation.js';
import { truthOf } from '#shared/subsidiarity/Truth.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { bully, callSiren, grenay, loos, poleSiren } from '../smallTerritory.js';

/** Its last day is known on the day of the question. */
const quarter = { from: '2026-04-01', until: '2026-06-30', asked: '2026-11-24' };
/** Of many inhabitants, of few, of nobody knows how many. */
const communes = [loos, bully, grenay] as const;
const smallness = { [loos]: 'FALSE', [bully]: 'TRUE', [grenay]: 'UNKNOWN' } as const;
/** Competences of which every commune was told the same: its own, delegated, transferred, or told and taken back. */
const regimes = { schools: 'COMMUNAL', roads: 'DELEGATED', waste: 'TRANSFERRED', water: null } as const;

const day = fc.constantFrom('2026-01-15', '2026-03-31', '2026-04-02', '2026-05-20', '2026-06-30', '2026-07-01');
const anyWord = fc.record({
  state: fc.constantFrom('GRANTED', 'GRANTED', 'REFUSED', 'WITHDRAWN'),
  on: day,
  enforceable: fc.option(day, { nil: null }),
  until: fc.option(fc.constantFrom('2026-05-31', '2026-06-30', '2026-12-31'), { nil: null }),
});
const anySupport = fc.record({
  role: fc.constantFrom<Role>('ADVICE', 'CO_FACILITATION', 'SECONDMENT', 'CO_CARRYING', 'CARRYING'),
  kind: fc.constantFrom('ENGINEERING', 'ENGINEERING', 'FACILITATION', 'PEER_EXCHANGE'),
  state: fc.constantFrom('OFFERED', 'REFUSED', 'CONSENTED', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'CLOSED', 'INTERRUPTED'),
  halfDays: fc.integer({ min: 0, max: 30 }),
  until: fc.option(fc.constantFrom('2026-03-30', '2026-05-31', '2026-12-31'), { nil: null }),
  ended: day,
});
const anyNeed = fc
  .record({
    insee: fc.constantFrom(...communes),
    competence: fc.constantFrom('schools', 'schools', 'roads', 'waste', 'water', 'Écoles', 'inconnue', null),
    kind: fc.constantFrom('ENGINEERING', 'FACILITATION'),
    own: fc.integer({ min: 0, max: 10 }),
    inhabitants: fc.integer({ min: 0, max: 6 }),
    supports: fc.array(anySupport, { minLength: 1, maxLength: 3 }),
    // What the commune said on each role, the last word counting.
    words: fc.array(fc.tuple(fc.constantFrom<Role>('ADVICE', 'SECONDMENT', 'CO_CARRYING', 'CARRYING'), anyWord), {
      maxLength: 4,
    }),
  })
  .map((need) => ({
    ...need,
    words: need.words.map(([role, word], place) => {
      const isFirst = need.words.findIndex(([other]) => other === role) === place;
      // Only what was given can be taken back.
      return [role, isFirst && word.state === 'WITHDRAWN' ? { ...word, state: 'REFUSED' } : word] as const;
    }),
  }));
type AnyNeed = typeof anyNeed extends fc.Arbitrary<infer Need> ? Need : never;
type Kept = AnyNeed & { readonly ids: readonly string[] };

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
  await commune.rows('delete from population where insee = $1 returning insee', [grenay]);
  for (const insee of communes) {
    for (const [competence, regime] of Object.entries(regimes)) {
      const told = (since: string, kept: string | null) =>
        commune.rows(
          `insert into regime_receipt (id, insee, agglomeration, competence, since, regime, act_body, act_reference, act_decided_on,
            act_enforceable_from, operations, demonstration)
          values ($1, $2, $3, $4, $5::date, $6, 'DELIBERATION', 'x', $5, $5, '[]', false) returning id`,
          [v7(), insee, callSiren, competence, since, kept],
        );
      await told('2020-01-01', regime ?? 'COMMUNAL');
      if (regime === null) await told('2020-01-01', null);
      // What begins after the quarter is of no weight in it.
      await told('2026-07-01', 'TRANSFERRED');
    }
  }
});
afterAll(() => commune?.close());

/** Writes needs with their supports as they were told and their words as they were given. */
async function keep(needs: readonly AnyNeed[]): Promise<Kept[]> {
  const kept = needs.map((need) => ({ ...need, id: v7(), project: v7(), ids: need.supports.map(() => v7()) }));
  const write = async (sql: string, rows: readonly object[]) => {
    await commune.rows(`${sql} returning 1`, [JSON.stringify(rows)]);
  };
  await write(
    `insert into project (id, insee, reference, title, summary, theme, state, visibility, shared_on, proposed_on, proposed_to)
    select project, insee, project::text, 'Projet', 'x', 'ENERGY', 'PROPOSED', 'SHARED', '2025-01-01', '2025-01-01', '${callSiren}'
    from jsonb_to_recordset($1) as t (project uuid, insee text)`,
    kept,
  );
  await write(
    `insert into need (id, project_id, insee, kind, description, quantity_half_days, own_half_days, inhabitants_half_days, competence)
    select id, project, insee, kind, 'x', 40, own, inhabitants, competence
    from jsonb_to_recordset($1) as t (id uuid, project uuid, insee text, kind text, own int, inhabitants int, competence text)`,
    kept,
  );
  await write(
    `insert into support_receipt (id, insee, project_id, need_id, agglomeration, support_id, support_reference, role, kind, state,
      half_days, from_day, until_day, ended_on, decided_at)
    select uuidv7(), insee, project, need, '${callSiren}', id, 'x', role, kind, state, half_days, '2026-01-10', until, ended, at
    from jsonb_to_recordset($1) as t (insee text, project uuid, need uuid, id uuid, role text, kind text, state text, half_days int,
      until date, ended date, at timestamptz, place int) order by place`,
    kept.flatMap(({ insee, project, id: need, supports, ids }) =>
      supports.flatMap(({ role, kind, state, halfDays, until, ended }, place) => {
        const row = { insee, project, need, id: ids[place], role, kind, half_days: halfDays, until };
        const isOver = state === 'CLOSED' || state === 'INTERRUPTED' || state === 'REFUSED';
        return [
          { ...row, state: 'OFFERED', ended: null, at: '2026-01-05T10:00:00Z', place: 0 },
          ...(state === 'ACTIVE' || isOver
            ? [{ ...row, state: 'ACTIVE', ended: null, at: '2026-01-10T10:00:00Z', place: 1 }]
            : []),
          { ...row, state, ended: isOver ? ended : null, at: '2026-02-01T10:00:00Z', place: 2 },
        ];
      }),
    ),
  );
  const bodies: Readonly<Record<string, string>> = {
    SECONDMENT: 'AGREEMENT',
    CO_CARRYING: 'DELIBERATION',
    CARRYING: 'DELIBERATION',
  };
  const said = kept.flatMap(({ insee, project, id: need, words }) =>
    words.map(([role, { state, on, enforceable, until }], place) => ({
      ...{ id: v7(), insee, project, need, role, state, on, until },
      enforceable: enforceable !== null && enforceable < on ? on : enforceable,
      body: bodies[role] ?? 'EXECUTIVE',
      version: words.slice(0, place + 1).filter(([other]) => other === role).length,
    })),
  );
  const before = (one: (typeof said)[number]) =>
    said.find(({ need, role, version }) => need === one.need && role === one.role && version === one.version - 1)?.id;
  await write(
    `insert into consent (id, insee, project_id, need_id, scale, role, version, supersedes, state, body, decided_on, enforceable_from,
      until_day, recorded_at)
    select id, insee, project, need, 'AGGLOMERATION', role, version, supersedes, state, body, "on", enforceable, until,
      "on" + interval '10 hours'
    from jsonb_to_recordset($1) as t (id uuid, insee text, project uuid, need uuid, role text, version int, supersedes uuid, state text,
      body text, "on" date, enforceable date, until date) order by version`,
    said.map((one) => ({ ...one, supersedes: before(one) ?? null })),
  );
  return kept;
}

/** What the commune said last on a role, of what was recorded by the quarter's end. */
function lastWord({ words }: AnyNeed, role: Role) {
  return words.findLast(([of, { on }]) => of === role && on <= quarter.until)?.[1];
}

/** A support as the rule is told of it at the end of the quarter, from what communes know. */
function situationOf(need: Kept, place: number): SupportSituation {
  const support = need.supports[place];
  const id = need.ids[place];
  if (support === undefined || id === undefined) throw new Error('No such support.');
  const { role, kind, state, halfDays, until } = support;
  const told = need.competence === 'Écoles' ? 'schools' : (need.competence ?? '');
  const regime = (regimes as Readonly<Record<string, string | null>>)[told] ?? 'UNKNOWN';
  const last = lastWord(need, role);
  const words: CommuneStanding['words'] =
    last === undefined
      ? []
      : [{ scale: 'AGGLOMERATION', role, standing: last.state as CommuneStanding['words'][number]['standing'] }];
  const standing: CommuneStanding = {
    ...{ insee: need.insee, agglomeration: callSiren, small: smallness[need.insee] },
    ...{ regime: regime as CommuneStanding['regime'], words, nextCouncil: null },
  };
  const isOver = state === 'CLOSED' || state === 'INTERRUPTED';
  const isAtWorkAfter = last !== undefined && (isOver ? support.ended : quarter.until) > last.on;
  const promised = need.supports.filter((one) => ['CONSENTED', 'ACTIVE', 'CLOSED', 'INTERRUPTED'].includes(one.state));
  const sum = (isExchange: boolean) =>
    promised.reduce((total, one) => total + ((one.kind === 'PEER_EXCHANGE') === isExchange ? one.halfDays : 0), 0);
  const own = need.own + (need.kind === 'FACILITATION' ? need.inhabitants : 0);
  const led = role === 'CARRYING' || role === 'CO_CARRYING';
  const enforceable = last?.enforceable == null ? null : last.enforceable < last.on ? last.on : last.enforceable;
  return {
    ...{ id, day: quarter.until, scale: 'AGGLOMERATION', provider: callSiren, role, halfDays, until },
    state: state as SupportSituation['state'],
    communes: [standing],
    workedAfterRefusal: isAtWorkAfter && last.state !== 'GRANTED' ? [need.insee] : [],
    ledByOther: 'FALSE',
    mandates:
      led && last?.state === 'GRANTED'
        ? [{ commune: need.insee, enforceableFrom: enforceable, until: last.until }]
        : [],
    effort: { above: kind === 'PEER_EXCHANGE' ? 0 : sum(false), below: own + sum(true) },
    // Not known to communes, or of no weight for this verdict.
    ...{ instructedByBeneficiary: 'UNKNOWN', actsOnInhabitants: false, hasRelay: 'UNKNOWN', lower: [] },
    ...{ hasUpskilling: false, repeated: truthOf(false), coFunding: null, enforceable: 'TRUE', withinInterest: 'TRUE' },
    ...{ chain: 'UNKNOWN', evidence: [] },
  };
}

const isAtWork = ({ state, until, ended }: AnyNeed['supports'][number]): boolean => {
  const isOver = state === 'CLOSED' || state === 'INTERRUPTED';
  const last = isOver ? ended : (until ?? '9999-12-31');
  return (state === 'ACTIVE' || isOver) && last >= quarter.from;
};

it('a support stands in a commune’s place for the observatory exactly where the rule says so', async () => {
  const seen = { yes: 0, no: 0 };
  for (let round = 0; round < 6; round += 1) {
    const kept = await keep(fc.sample(anyNeed, 60));
    const told = await commune.rows(
      `select id, hits from observatory_cases($1, $2, $3, $4, array['SUBSTITUTION']) where id = any($5)`,
      [poleSiren, quarter.from, quarter.until, quarter.asked, kept.flatMap(({ ids }) => ids)],
    );
    const counted = new Map(told.map(({ id, hits }) => [id, hits === 1]));
    for (const need of kept) {
      for (const [place, support] of need.supports.entries()) {
        const situation = situationOf(need, place);
        const held = isAtWork(support) ? assess(situation).held.includes('SUBSTITUTION') : undefined;
        if (held !== undefined) seen[held ? 'yes' : 'no'] += 1;
        // The whole situation stands beside a difference, to be read at once.
        expect(JSON.stringify({ counted: counted.get(situation.id), situation, need })).toBe(
          JSON.stringify({ counted: held, situation, need }),
        );
      }
    }
  }
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(20);
});

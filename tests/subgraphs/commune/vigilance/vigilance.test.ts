import { v7 } from 'uuid';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { writeFiveYears } from '#tests/support/fiveYears.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { administrator, analyst, director, grenay, grenayAgent, loos, loosAgent, officer } from '../smallTerritory.js';

const figure = '{ value n asOf rows why }';
const vigilance = `vigilance {
  asOf
  personalisedCarrying { alert reasons n asOf rows hhi ${figure} mayorShare ${figure} electedWhoPresentedWhole ${figure} }
  silos { alert reasons n crossShare ${figure} eiIndex ${figure} trend { crossShare ${figure} eiIndex ${figure} } }
  involvement { alert reasons n distinct ${figure} newcomersShare ${figure} topTenthShare ${figure}
    districtsNotVisited ${figure} peersMobilised ${figure} contractsKeptBothSides ${figure} }
  thresholds { mayorShareOver presentersAtLeast declineOver newcomersShareUnder topTenthShareOver districtsNotVisitedOver
    version }
}`;

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

async function seen(actor: Actor = loosAgent, insee = loos) {
  const { data, errors, extensions } = await commune.ask(
    actor,
    `{ commune(insee: "${insee}") { insee ${vigilance} } }`,
  );
  expect(errors).toBeUndefined();
  return { vigilance: data.commune.vigilance, statements: extensions?.statements };
}

async function set(values: Record<string, unknown>, actor: Actor = loosAgent) {
  const { data, errors } = await commune.ask(
    actor,
    `mutation ($input: SetVigilanceThresholdsInput!) { setVigilanceThresholds(input: $input) {
      thresholds { mayorShareOver presentersAtLeast newcomersShareUnder version }
      problems { __typename path ... on VersionConflict { currentVersion } } } }`,
    { input: { idempotencyKey: v7(), ...values } },
  );
  if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
  return data.setVigilanceThresholds;
}

describe('a commune that has recorded nothing', () => {
  it('reads that nothing is known, and why; never 0, never "no"', async () => {
    const { vigilance: risks } = await seen(grenayAgent, grenay);
    const { personalisedCarrying, silos, involvement } = risks;
    for (const risk of [personalisedCarrying, silos, involvement]) {
      expect(risk.alert).toBe('UNKNOWN');
      expect(risk.reasons.length).toBeGreaterThan(0);
      const figures = [...Object.values(risk), ...Object.values(risk.trend ?? {})].filter(
        (value): value is { value: null; why: string; asOf: string } =>
          typeof value === 'object' && value !== null && 'why' in value,
      );
      expect(figures.length).toBeGreaterThan(1);
      for (const one of figures) expect(one).toMatchObject({ value: null, why: expect.any(String), asOf: risks.asOf });
    }
  });
});

describe('a commune with five years of history', () => {
  let first: Awaited<ReturnType<typeof seen>>;
  const meetings: string[] = [];
  beforeAll(async () => {
    await writeFiveYears(commune.rows, loos, 4);
    first = await seen();
    const day = first.vigilance.asOf;
    await commune.rows(
      `with district as (
        insert into micro_district (id, insee, name, visibility) values
          (gen_random_uuid(), $1, 'Cité 5', 'PRIVATE'), (gen_random_uuid(), $1, 'Centre', 'PRIVATE') returning id, name),
      held as (
        insert into stand (id, insee, micro_district_id, held_on, held_by, contacts, first_contacts, visibility)
        select gen_random_uuid(), $1, id, $2::date - age, array['ELECTED'], 3, 0, 'PRIVATE'
        from district, unnest(array[20, 500]) age where name = 'Centre' returning id, held_on),
      came as (
        insert into participation (id, insee, stand_id, held_on, token)
        select gen_random_uuid(), $1, id, held_on, repeat(person, 64) from held, unnest(array['a', 'b']) person
        where person = 'a' or held_on > $2::date - 365),
      pres as (
        insert into presentation (id, insee, function, elected, scope, place, presented_on, visibility)
        select gen_random_uuid(), $1, 'adjointe', true, 'WHOLE', place, $2::date - 30, 'PRIVATE'
        from unnest(array['INSIDE', 'OUTSIDE']) place)
      insert into forum_session (id, insee, held_on, participants, peers_mobilised, visibility)
      values (gen_random_uuid(), $1, $2::date - 10, 30, 6, 'PRIVATE')`,
      [loos, day],
    );
    const held = await commune.rows('select id from stand where held_on > $1::date - 365', [day]);
    meetings.push(...held.map(({ id }) => String(id)));
  });

  it('reads each figure with what it is counted from', async () => {
    const { vigilance: risks } = await seen();
    expect(risks.personalisedCarrying).toMatchObject({
      // Two operations with the mayor, two with a deputy: exactly half is not over half, but one presenter is under three.
      hhi: { value: 0.5, n: 4 },
      mayorShare: { value: 0.5, n: 4, asOf: risks.asOf },
      electedWhoPresentedWhole: { value: 1, n: 2 },
      alert: 'RAISED',
    });
    const ids = await commune.rows('select id from action where insee = $1 order by id', [loos]);
    expect(risks.personalisedCarrying.hhi.rows).toEqual(ids.map(({ id }) => id));
    expect(risks.involvement).toMatchObject({
      distinct: { value: 2, n: 2, rows: meetings },
      newcomersShare: { value: 0.5 },
      topTenthShare: { value: 0.5 },
      districtsNotVisited: { value: 1, n: 2 },
      peersMobilised: { value: 6, n: 1 },
      contractsKeptBothSides: { value: null, n: 0 },
      alert: 'UNKNOWN',
    });
  });

  it('compares with its actions as they were a year before, from their journal', async () => {
    const { silos } = (await seen()).vigilance;
    // Places 2 and 4 cross now; a year before, 4 alone.
    expect(silos.crossShare).toMatchObject({ value: 0.5, n: 4 });
    expect(silos.trend.crossShare.value).toBeCloseTo(0.25, 9);
    // Now (1 within + 0) × 2 and (1 within, 2 outside) × 2; a year before one such action only.
    expect(silos.eiIndex.value).toBeCloseTo(0, 9);
    expect(silos.trend.eiIndex.value).toBeCloseTo(0 - (2 - 4) / (2 + 4), 9);
    expect(silos.alert).toBe('QUIET');
  });

  it('reads a day of the past as it was', async () => {
    const { data } = await commune.ask(
      loosAgent,
      `{ commune(insee: "${loos}") { early: vigilance(on: "2000-01-01") { asOf silos { crossShare ${figure} } }
        late: vigilance(on: "2999-01-01") { asOf } } }`,
    );
    expect(data.commune.early).toMatchObject({ asOf: '2000-01-01', silos: { crossShare: { value: null, n: 0 } } });
    expect(data.commune.late.asOf).toBe(first.vigilance.asOf);
  });

  it('does not guess the state of an action brought in without its history', async () => {
    await commune.rows(
      `insert into action (id, insee, reference, title, summary, theme, phase, status, origin, visibility, created_at,
        updated_at)
      values (gen_random_uuid(), $1, 'LOOS-A-2020-1', 'Reprise', '', 'ENERGY', 'IDEA', 'ONGOING', 'COMMUNE', 'PRIVATE',
        now() - interval '3 years', now())`,
      [loos],
    );
    const { silos } = (await seen()).vigilance;
    expect(silos.crossShare.value).toBe(0.5);
    expect(silos.trend.crossShare).toMatchObject({ value: null, why: expect.stringContaining('1 action') });
    expect(silos.alert).toBe('UNKNOWN');
  });

  it('costs the same number of statements with 500 actions', async () => {
    const few = await seen();
    await commune.rows(`delete from action where insee = $1`, [loos]);
    await commune.rows(`delete from journal_audit`);
    await commune.rows(`delete from journal`);
    await writeFiveYears(commune.rows, loos, 500);
    const many = await seen();
    expect(many.vigilance.personalisedCarrying.hhi.n).toBe(500);
    expect(many.vigilance.silos.trend.crossShare.value).toBeCloseTo(0.25, 9);
    expect(many.statements).toBe(few.statements);
    // The transaction’s beginning; the scope it is for; its end; the commune; the eight of vigilance.
    expect(many.statements).toBe(3 + 1 + 8);
  });
});

describe('the risks of a commune', () => {
  const others: [string, Actor][] = [
    ['an agent of another commune', grenayAgent],
    ['an officer of the agglomeration', officer],
    ['the director of the pole', director],
    ['an analyst', analyst],
    ['an analyst who borrows the commune’s code', { ...analyst, tenant: loos }],
    ['an administrator of the commune', administrator],
    ['the public', publicActor],
  ];

  it.each(others)('do not exist for %s, nor do its thresholds', async (_who, actor) => {
    expect((await seen(actor)).vigilance).toBeNull();
    const { data } = await commune.ask(
      actor,
      `{ _entities(representations: [{ __typename: "Commune", insee: "${loos}" }]) { ... on Commune { ${vigilance} } } }`,
    );
    expect(data._entities[0].vigilance).toBeNull();
  });

  it.each(others)('are not watched by %s', async (_who, actor) => {
    const attempt = set({ expectedVersion: 0 }, actor);
    if (actor === grenayAgent) {
      expect((await attempt).problems).toEqual([]);
      expect((await seen()).vigilance.thresholds.version).toBe(0);
    } else {
      const code = actor.role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      await expect(attempt).rejects.toMatchObject({ errors: [{ extensions: { code } }] });
    }
  });

  it('leave no trace of their thresholds in what others read of changes', async () => {
    await commune.journalReadable();
    const { data } = await commune.ask(analyst, '{ communeChanges(first: 200) { changes { entity } } }');
    const entities = data.communeChanges.changes.map(({ entity }: { entity: string }) => entity);
    expect(entities).not.toContain('VigilanceThresholds');
  });
});

describe('thresholds', () => {
  it('are the commune’s own once it sets them, and change what alerts', async () => {
    const before = (await seen()).vigilance;
    expect(before.thresholds).toMatchObject({ mayorShareOver: 0.5, presentersAtLeast: 3, declineOver: 0, version: 0 });
    expect(before.personalisedCarrying.alert).toBe('RAISED');
    const { thresholds, problems } = await set({ expectedVersion: 0, presentersAtLeast: 1, newcomersShareUnder: 0.6 });
    expect({ thresholds, problems }).toEqual({
      thresholds: { mayorShareOver: 0.5, presentersAtLeast: 1, newcomersShareUnder: 0.6, version: 1 },
      problems: [],
    });
    const after = (await seen()).vigilance;
    expect(after.personalisedCarrying.alert).toBe('QUIET');
    expect(after.involvement.alert).toBe('RAISED');
  });

  it('are written by one of two writers at once; the other reads the version to start from', async () => {
    const [one, other] = await Promise.all([
      set({ expectedVersion: 1, mayorShareOver: 0.4 }),
      set({ expectedVersion: 1, mayorShareOver: 0.6 }),
    ]);
    const won = [one, other].filter(({ problems }) => problems.length === 0);
    expect(won).toHaveLength(1);
    const lost = [one, other].find(({ problems }) => problems.length > 0);
    expect(lost.problems).toEqual([expect.objectContaining({ __typename: 'VersionConflict', currentVersion: 2 })]);
  });

  it('sent twice under one key are set once', async () => {
    const idempotencyKey = v7();
    const once = await set({ idempotencyKey, expectedVersion: 2 });
    const again = await set({ idempotencyKey, expectedVersion: 2 });
    expect(again.thresholds.version).toBe(once.thresholds.version);
  });

  it.each([
    [{ mayorShareOver: 1.2 }, 'mayorShareOver'],
    [{ declineOver: -0.1 }, 'declineOver'],
    [{ newcomersShareUnder: 50 }, 'newcomersShareUnder'],
    [{ presentersAtLeast: -1 }, 'presentersAtLeast'],
    [{ districtsNotVisitedOver: 2_000_000_000 }, 'districtsNotVisitedOver'],
  ])('%j is refused, and the field named', async (values, name) => {
    const { problems } = await set({ expectedVersion: 3, ...values });
    expect(problems).toEqual([{ __typename: 'InvalidInput', path: ['input', name] }]);
  });
});

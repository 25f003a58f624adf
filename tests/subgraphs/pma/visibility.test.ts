import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inTransaction } from '#shared/database/transaction.js';
import type { Actor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { actors, type OpenPole, openPole } from './openPole.js';
import { allocation, lens, poleSiren, post, team } from './poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

const references = ['PMA-2026-001', 'PMA-2026-002', 'PMA-2026-003', 'PMA-2026-004', 'PMA-2027-005'];
const ofLoos = references.filter((reference) => reference !== 'PMA-2026-003');
const ofGrenay = ['PMA-2026-003'];

/** Which allocations exist for an actor, in every way they can be reached. */
const expectations: readonly [who: string, actor: Actor, allocations: readonly string[], posts: number][] = [
  ['the director of the pole', actors.director, references, 3],
  ['an analyst', actors.analyst, references, 3],
  ["an agglomeration's officer", actors.officer, references, 3],
  ['the pilot commune', actors.loos, ofLoos, 3],
  ['another commune of the team', actors.bully, ofLoos, 3],
  ['the pilot of the other team', actors.grenay, ofGrenay, 3],
  ['the director of another pole', actors.otherDirector, [], 3],
  ['everybody', actors.everybody, [], 0],
];

const namesOf = (list: readonly { reference: string }[]) => list.map((one) => one.reference);

describe.each(expectations)('for %s', (_who, actor, allocations, posts) => {
  it('lists, counts and single allocations agree', async () => {
    const { data, errors } = await pole.ask(
      `{ allocations(sort: { by: REFERENCE }) { totalCount nodes { reference } }
        pole(siren: "${poleSiren}") { allocations { totalCount } technicians { totalCount } }
        one: allocation(id: "${allocation(1)}") { reference } three: allocation(id: "${allocation(3)}") { reference } }`,
      actor,
    );
    expect(errors).toBeUndefined();
    expect(namesOf(data.allocations.nodes)).toEqual(allocations);
    expect(data.allocations.totalCount).toBe(allocations.length);
    expect(data.pole.allocations.totalCount).toBe(allocations.length);
    expect(data.pole.technicians.totalCount).toBe(posts);
    expect(data.one?.reference ?? null).toBe(allocations.includes('PMA-2026-001') ? 'PMA-2026-001' : null);
    expect(data.three?.reference ?? null).toBe(allocations.includes('PMA-2026-003') ? 'PMA-2026-003' : null);
  });

  it('months list visible allocations only, their numbers stay', async () => {
    const { data } = await pole.ask(
      `{ technician(id: "${post(2)}") { months(from: "2026-11", until: "2026-11") { committed allocations { reference } } } }`,
      actor,
    );
    if (posts === 0) expect(data.technician).toBeNull();
    else {
      const [month] = data.technician.months;
      expect(month.committed).toBe(26);
      expect(namesOf(month.allocations)).toEqual(allocations.includes('PMA-2026-003') ? ['PMA-2026-003'] : []);
    }
  });

  it('references from other scales show no more', async () => {
    const { data } = await pole.ask(
      `query ($them: [_Any!]!) { _entities(representations: $them) {
        ... on Allocation { reference } ... on ResourceTeam { id } ... on Technician { code } } }`,
      actor,
      {
        them: [
          { __typename: 'Allocation', id: allocation(3) },
          { __typename: 'ResourceTeam', id: team(2) },
          { __typename: 'Technician', id: post(2) },
        ],
      },
    );
    const seesTeam = allocations.includes('PMA-2026-003');
    expect(data._entities).toEqual([
      seesTeam ? { reference: 'PMA-2026-003' } : null,
      seesTeam ? { id: team(2) } : null,
      posts > 0 ? { code: 'PMA-T02' } : null,
    ]);
  });
});

describe('the name of who holds a post', () => {
  const name = 'Personne de test';
  const holder = `{ technician(id: "${post(4)}") { holder maskedByPolicy } }`;
  const setState = async (state: string) =>
    await pole.owner.query('update allocation set state = $2 where id = $1', [allocation(9), state]);
  beforeAll(async () => {
    await pole.owner.query(
      `insert into technician (id, pole, code, function, employer, pooled_share, since)
      values ($1, $2, 'PMA-T04', 'Poste réel', $3, 100, '2026-01-01')`,
      [post(4), poleSiren, lens],
    );
    await pole.owner.query(
      'insert into technician_holder (technician_id, pole, employer, name) values ($1, $2, $3, $4)',
      [post(4), poleSiren, lens, name],
    );
    await pole.owner.query(
      `insert into allocation (id, pole, year, number, technician_id, team_id, state, from_day, until_day,
        employer_agreed_on)
      values ($1, $2, 2026, 9, $3, $4, 'ACTIVE', '2026-11-01', '2026-12-31', '2026-10-01')`,
      [allocation(9), poleSiren, post(4), team(1)],
    );
  });
  afterAll(async () => {
    await pole.owner.query('delete from technician_holder');
    await pole.owner.query('delete from month_terms where technician_id = $1', [post(4)]);
    await pole.owner.query('delete from technician_month where technician_id = $1', [post(4)]);
    await pole.owner.query('delete from technician_skill where technician_id = $1', [post(4)]);
    await pole.owner.query('delete from allocation where id = $1', [allocation(9)]);
    await pole.owner.query('delete from technician where id = $1', [post(4)]);
  });

  const hidden: readonly [who: string, actor: Actor][] = [
    ['an analyst', actors.analyst],
    ['another commune of the team', actors.bully],
    ['a commune of another team', actors.grenay],
    ['the director of another pole', actors.otherDirector],
    ['an officer of another agglomeration', { ...actors.officer, tenant: '200072460' }],
    ['another role of the employer', { ...actors.officer, role: 'ADMINISTRATOR' }],
  ];

  it.each([
    ['the director of the pole', actors.director],
    ['the employer', actors.officer],
    ['the commune that leads its team', actors.loos],
  ])('is for %s', async (_who, actor) => {
    expect((await pole.ask(holder, actor)).data.technician).toEqual({ holder: name, maskedByPolicy: false });
  });

  it.each(hidden)('is hidden from %s', async (_who, actor) => {
    expect((await pole.ask(holder, actor)).data.technician).toEqual({ holder: null, maskedByPolicy: true });
  });

  it('is not for who led the team once the work has ended, nor before it begins', async () => {
    for (const state of ['ACCEPTED', 'ENDED']) {
      await setState(state);
      const { data } = await pole.ask(holder, actors.loos);
      expect(data.technician).toEqual({ holder: null, maskedByPolicy: true });
    }
    await setState('ACTIVE');
  });

  it.each(hidden)('is hidden from %s along every other way', async (_who, actor) => {
    const paths = [
      `{ allocations { nodes { technician { code holder } } } pole(siren: "${poleSiren}") { technicians { nodes { code holder } } } }`,
      `{ technicians(filter: { search: "personne de" }) { totalCount nodes { code } } }`,
      '{ technicians(sort: { by: FUNCTION, direction: DESCENDING }) { nodes { code holder } } }',
      '{ technicians(filter: { holder: "Personne de test" }) { totalCount } }',
      '{ poleChanges { changes { entity id verb } } }',
      `{ _entities(representations: [{ __typename: "Technician", id: "${post(4)}", holder: "x" }]) { ... on Technician { holder } } }`,
    ];
    for (const path of paths) expect(JSON.stringify(await pole.ask(path, actor))).not.toContain(name);
    const found = await pole.ask('{ technicians(filter: { search: "personne de" }) { totalCount } }', actor);
    expect(found.data.technicians.totalCount).toBe(0);
  });

  it.each(hidden)('is hidden from %s in what an error says', async (_who, actor) => {
    const wrong = [
      `{ technician(id: "${post(4)}") { holder { name } } }`,
      '{ technicians(sort: { by: HOLDER }) { nodes { holder } } }',
      `{ technicians(after: "${name}") { nodes { holder } } }`,
      `mutation { setCapacity(input: { idempotencyKey: "x", technicianId: "${post(4)}", expectedVersion: 9, month: "2027-01", capacity: 1 }) { problems { message } } }`,
      `mutation { recordAbsence(input: { idempotencyKey: "y", technicianId: "${post(4)}", expectedVersion: 1, months: [] }) { problems { message } technician { holder } } }`,
    ];
    for (const [place, query] of wrong.entries()) {
      const answer = JSON.stringify(await pole.ask(query, actor));
      // The third repeats the cursor that its own asker made up, if anything.
      if (place !== 2) expect(answer).not.toContain(name);
      expect(answer).toMatch(/errors|problems/);
    }
  });

  it('leaves with no export: one guarded field reads the names, and nothing else of the pole does', async () => {
    const house = fileURLToPath(new URL('../../../../subgraphs/pma/', import.meta.url));
    const readers = readdirSync(house, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('migrations'))
      .filter((file) => readFileSync(`${house}${file}`, 'utf8').includes('technician_holder'));
    expect(readers).toEqual(['technicians/store.ts']);
    const functions = await pole.owner.query(
      `select proname from pg_proc where pronamespace = 'public'::regnamespace and prosrc like '%technician_holder%'`,
    );
    expect(functions).toEqual([]);
  });

  it('is in no journal and in no delivery, whatever is done with the post', async () => {
    const done = (mutation: string, input: string) =>
      pole.ask(`mutation { ${mutation}(input: { idempotencyKey: "${mutation}", technicianId: "${post(4)}", ${input} }) {
        problems { message } } }`);
    await done('setCapacity', 'expectedVersion: 1, month: "2027-01", capacity: 9');
    await done('recordAbsence', 'expectedVersion: 2, months: [{ month: "2027-01", halfDays: 2 }]');
    await done('setTechnicianSkill', 'expectedVersion: 3, skill: "ENERGY", level: LEADS, since: "2026-02-01"');
    const rows = await pole.owner.query('select verb from journal where id = $1 order by verb', [post(4)]);
    expect(rows).toEqual([{ verb: 'RECORD_ABSENCE' }, { verb: 'SET_CAPACITY' }, { verb: 'SET_SKILL' }]);
    const kept = await pole.owner.query(
      `select (select count(*) from journal j where j::text like $1) + (select count(*) from outbox o where o::text like $1) as count`,
      [`%${name}%`],
    );
    expect(Number(kept[0].count)).toBe(0);
  });

  it('cannot be recorded for a post of the demonstration', async () => {
    const insert = pole.owner.query(
      'insert into technician_holder (technician_id, pole, employer, name) values ($1, $2, $3, $4)',
      [post(1), poleSiren, lens, name],
    );
    await expect(insert).rejects.toThrow(/foreign key/);
  });
});

describe('the database itself', () => {
  const scopeOf = (actor: Actor) => ({ ...actor, audience: 'institution' as const, readOnly: false });

  it.each([
    ['update technician_month set committed = 0', /permission denied/],
    ['update technician_month set override_half_days = 9', /permission denied/],
    ["update consent_receipt set state = 'GRANTED'", /permission denied/],
    ['delete from allocation', /permission denied/],
    ['select * from technician_holder for update', /permission denied/],
  ])('refuses the application "%s"', async (statement, words) => {
    const attempt = inTransaction(pole.app, scopeOf(actors.director), (manager) => manager.query(statement));
    await expect(attempt).rejects.toThrow(words);
  });

  it('does not let a commune move an allocation it sees', async () => {
    const moved = await inTransaction(pole.app, scopeOf(actors.loos), (manager) =>
      manager.query("update allocation set state = 'ENDED' where id = $1 returning id", [allocation(1)]),
    );
    expect(moved).toEqual([[], 0]);
  });

  it('lets a new allocation begin only as a request that is not imported', async () => {
    const insert = (state: string, imported: boolean) =>
      inTransaction(pole.app, scopeOf(actors.director), (manager) =>
        manager.query(
          `insert into allocation (id, pole, year, number, technician_id, team_id, state, from_day, until_day, imported)
          values (uuidv7(), $1, 2026, 900, $2, $3, $4, '2026-11-01', '2026-11-30', $5)`,
          [poleSiren, post(1), team(1), state, imported],
        ),
      );
    await expect(insert('ACTIVE', false)).rejects.toThrow(/row-level security/);
    await expect(insert('REQUESTED', true)).rejects.toThrow(/row-level security/);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { actors, type OpenPole, openPole } from './openPole.js';
import { lens, loos, poleSiren } from './poleRows.js';

let pole: OpenPole;

/** A thousand posts, each with a month, a project, a team and an allocation. */
beforeAll(async () => {
  pole = await openPole();
  await pole.owner.query(`
    create temp table made as select n, uuidv7() as post, uuidv7() as team, uuidv7() as project, uuidv7() as allocation
      from generate_series(1, 1000) n;
    insert into technician (id, pole, code, function, employer, pooled_share, since, demonstration)
      select post, '${poleSiren}', 'PMA-X' || n, 'Poste ' || n, '${lens}', 50, '2026-01-01', true from made;
    insert into month_terms (technician_id, pole, month, told_capacity) select post, '${poleSiren}', '2026-11', 20 from made;
    insert into resource_team (id, pole, project_id, pilot, communes)
      select team, '${poleSiren}', project, '${loos}', array['${loos}'] from made;
    insert into allocation (id, pole, year, number, technician_id, team_id, state, from_day, until_day)
      select allocation, '${poleSiren}', 2026, 1000 + n, post, team, 'ACTIVE', '2026-11-01', '2026-11-30' from made;
    insert into allocation_month (allocation_id, pole, technician_id, state, month, planned)
      select allocation, '${poleSiren}', post, 'ACTIVE', '2026-11', 5 from made`);
});
afterAll(async () => {
  await pole?.close();
});

const representationsOf = async (count: number) => {
  const rows: { id: string }[] = await pole.owner.query(
    'select project_id as id from resource_team order by project_id desc limit $1',
    [count],
  );
  return rows.map(({ id }) => ({ __typename: 'Project', id }));
};

describe.each([
  ['the director', actors.director],
  ['a commune', actors.loos],
])('for %s', (_who, actor) => {
  it('a thousand projects cost as many SQL statements as one', async () => {
    const ask = async (count: number) =>
      await pole.ask(
        `query ($projects: [_Any!]!) { _entities(representations: $projects) { ... on Project {
          resourceTeam { pilot { name } allocations { totalCount nodes { checks
            chain { complete brokenFrom links { from { name } to { name } agreement { id } } } months { planned } technician { code
            skills { label } months(from: "2026-11", until: "2026-12") { committed allocations { reference } } } } } }
          techniciansAtWork(on: "2026-11-15") { code } } } }`,
        actor,
        { projects: await representationsOf(count) },
      );
    const [one, thousand] = [await ask(1), await ask(1000)];
    expect(thousand.errors).toBeUndefined();
    expect(thousand.data._entities).toHaveLength(1000);
    expect(thousand.data._entities[999].techniciansAtWork).toHaveLength(1);
    expect(thousand.data._entities[999].resourceTeam.allocations.nodes[0].technician.months[0].committed).toBe(5);
    expect(thousand.statements).toBe(one.statements);
  });

  it('a page of two hundred posts costs as many as one of one', async () => {
    const ask = (first: number) =>
      pole.ask(
        `{ technicians(first: ${first}, filter: { search: "poste" }) { totalCount nodes { months(from: "2026-11", until: "2026-11") {
          allocations { reference checks availableTransitions { to } } } } } }`,
        actor,
      );
    const [one, many] = [await ask(1), await ask(200)];
    expect(many.errors).toBeUndefined();
    expect(many.data.technicians).toMatchObject({ totalCount: 1000 });
    expect(many.data.technicians.nodes).toHaveLength(200);
    expect(many.statements).toBe(one.statements);
  });
});

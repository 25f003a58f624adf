import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { actors, type OpenPole, openPole } from './openPole.js';
import { poleSiren, project } from './poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

const overAllocated = `{
  pole(siren: "${poleSiren}") {
    technicians(filter: { overAllocatedBetween: { from: "2026-11", until: "2027-01" } }) {
      totalCount
      nodes {
        code
        months(from: "2026-11", until: "2026-12") {
          month capacity committed free over done overrideReason
          allocations { reference state team { project { id } pilot { name } } }
        }
      }
    }
  }
}`;

describe("the director's question: who has promised too much, when, for which projects of which communes", () => {
  it('is answered by technician and month', async () => {
    const { data, errors } = await pole.ask(overAllocated);
    expect(errors).toBeUndefined();
    const { totalCount, nodes } = data.pole.technicians;
    expect(totalCount).toBe(2);
    const inLoos = { project: { id: project(1) }, pilot: { name: 'Loos-en-Gohelle' } };
    expect(nodes[0]).toEqual({
      code: 'PMA-T01',
      months: [
        {
          month: '2026-11',
          ...{ capacity: 20, committed: 12, free: 8, over: 0, done: 3, overrideReason: null },
          allocations: [{ reference: 'PMA-2026-001', state: 'ACTIVE', team: inLoos }],
        },
        {
          month: '2026-12',
          ...{ capacity: 8, committed: 12, free: 0, over: 4, done: 0, overrideReason: 'CAPACITY_CUT' },
          allocations: [
            { reference: 'PMA-2026-001', state: 'ACTIVE', team: inLoos },
            { reference: 'PMA-2026-002', state: 'PROPOSED', team: inLoos },
          ],
        },
      ],
    });
    expect(nodes[1].months[0]).toMatchObject({ committed: 26, over: 6, overrideReason: 'IMPORTED' });
    expect(nodes[1].months[0].allocations[0].team.pilot).toEqual({ name: 'Grenay' });
  });

  it('costs the same number of SQL statements for one technician and for all', async () => {
    const of = (filter: string) =>
      pole.ask(`{ technicians(${filter}) { nodes { skills { code } months(from: "2026-10", until: "2027-01") {
        month allocations { checks months { planned } consents { state } availableTransitions { to }
          technician { code } team { pilot { name } allocations { totalCount } } } } } } }`);
    const one = await of('filter: { search: "T01" }');
    const all = await of('first: 20');
    expect(one.data.technicians.nodes).toHaveLength(1);
    expect(all.data.technicians.nodes).toHaveLength(3);
    expect(all.errors).toBeUndefined();
    expect(all.statements).toBe(one.statements);
  });

  it('lists what is not in order, with the months asked for', async () => {
    const of = (filter: string) =>
      pole.ask(`{ allocations(filter: ${filter}, sort: { by: REFERENCE }) { totalCount nodes { reference checks } } }`);
    expect(
      (await of('{ checks: [OVER_ALLOCATED, NO_EMPLOYER_AGREEMENT, NO_CONSENT] }')).data.allocations.nodes,
    ).toEqual([
      { reference: 'PMA-2026-001', checks: ['OVER_ALLOCATED'] },
      { reference: 'PMA-2026-003', checks: ['OVER_ALLOCATED', 'NO_EMPLOYER_AGREEMENT', 'NO_CONSENT'] },
    ]);
    const inDecember = '{ checks: [OVER_ALLOCATED], between: { from: "2026-12", until: "2026-12" } }';
    expect((await of(inDecember)).data.allocations.nodes).toEqual([
      { reference: 'PMA-2026-001', checks: ['OVER_ALLOCATED'] },
    ]);
    const inNovember = '{ checks: [OVER_ALLOCATED], between: { from: "2026-11", until: "2026-11" } }';
    expect((await of(inNovember)).data.allocations.nodes.map((node: { reference: string }) => node.reference)).toEqual([
      'PMA-2026-003',
    ]);
    expect((await of('{ checks: [] }')).data.allocations.totalCount).toBe(0);
  });

  it('lists what has no basis in the months asked for, without any question of capacity', async () => {
    const { data, errors } = await pole.ask(`{ allocations(filter: {
      checks: [NO_EMPLOYER_AGREEMENT, NO_CONSENT], between: { from: "2026-11", until: "2026-12" }
    }) { nodes { reference } } }`);
    expect(errors).toBeUndefined();
    expect(data.allocations.nodes).toEqual([{ reference: 'PMA-2026-003' }]);
  });
});

describe('a project as the pole knows it', () => {
  const atWork = (on: string) => `query ($projects: [_Any!]!) {
    _entities(representations: $projects) { ... on Project { id resourceTeam { pilot { insee } }
      techniciansAtWork${on} { code } } }
  }`;
  const projects = [1, 2, 3].map((number) => ({ __typename: 'Project', id: project(number) }));

  it('has a team, and the posts that work on it today', async () => {
    const { data } = await pole.ask(atWork(''), actors.analyst, { projects });
    expect(data._entities).toEqual([
      { id: project(1), resourceTeam: { pilot: { insee: '62498' } }, techniciansAtWork: [{ code: 'PMA-T01' }] },
      { id: project(2), resourceTeam: { pilot: { insee: '62386' } }, techniciansAtWork: [{ code: 'PMA-T02' }] },
      { id: project(3), resourceTeam: null, techniciansAtWork: [] },
    ]);
  });

  it('has nobody at work on a day no active allocation covers, accepted ones not counted', async () => {
    const { data } = await pole.ask(atWork('(on: "2027-01-10")'), actors.analyst, { projects });
    expect(data._entities.map((one: { techniciansAtWork: object[] }) => one.techniciansAtWork)).toEqual([[], [], []]);
  });

  it('stays a stub with nothing to say when its id is no id', async () => {
    const odd = [{ __typename: 'Project', id: "1' or true" }];
    const { data, errors } = await pole.ask(atWork(''), actors.analyst, { projects: odd });
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([{ id: "1' or true", resourceTeam: null, techniciansAtWork: [] }]);
  });
});

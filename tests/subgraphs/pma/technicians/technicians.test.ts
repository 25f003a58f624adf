import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { department, post } from '../poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

const codesOf = async (args: string): Promise<string[]> => {
  const { data, errors } = await pole.ask(`{ technicians(${args}) { nodes { code } } }`);
  expect(errors).toBeUndefined();
  return data.technicians.nodes.map((one: { code: string }) => one.code);
};

describe('a list of posts', () => {
  it('is searched without regard to case and accents', async () => {
    expect(await codesOf('filter: { search: "CHARGE D’ENERGIE" }')).toEqual(['PMA-T01']);
    expect(await codesOf('filter: { search: "ecol" }')).toEqual(['PMA-T03']);
    expect(await codesOf('filter: { search: "%" }')).toEqual([]);
  });

  it('is filtered by skill, employer and over-allocation', async () => {
    expect(await codesOf('filter: { skills: ["ENERGY", "NOTHING"] }')).toEqual(['PMA-T01']);
    expect(await codesOf(`filter: { employers: ["${department}"] }`)).toEqual(['PMA-T03']);
    expect(await codesOf('filter: { overAllocatedBetween: { from: "2026-11", until: "2026-11" } }')).toEqual([
      'PMA-T02',
    ]);
    expect(await codesOf('filter: { skills: [] }')).toEqual([]);
  });

  it('is sorted as French sorts, both ways', async () => {
    expect(await codesOf('sort: { by: FUNCTION }')).toEqual(['PMA-T02', 'PMA-T01', 'PMA-T03']);
    expect(await codesOf('sort: { by: FUNCTION, direction: DESCENDING }')).toEqual(['PMA-T03', 'PMA-T01', 'PMA-T02']);
  });

  it('is paged without loss, and a cursor of another list is refused', async () => {
    const page = (after: string) =>
      pole.ask(`{ technicians(first: 2${after}) { totalCount nodes { code } pageInfo { hasNextPage endCursor } } }`);
    const first = (await page('')).data.technicians;
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = (await page(`, after: "${first.pageInfo.endCursor}"`)).data.technicians;
    expect([...first.nodes, ...second.nodes].map((one: { code: string }) => one.code)).toEqual([
      'PMA-T01',
      'PMA-T02',
      'PMA-T03',
    ]);
    const other = await pole.ask(`{ allocations(after: "${first.pageInfo.endCursor}") { totalCount } }`);
    expect(other.errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });
});

describe('a post', () => {
  it('says what it can do and what it can give: what was said of a month, or what the calendar gives', async () => {
    const { data } = await pole.ask(
      `{ technician(id: "${post(1)}") { code function employer { name } pooledShare since until demonstration version
        skills { code label level } months(from: "2026-09", until: "2026-10") { month capacity free } } }`,
      actors.loos,
      {},
      'en',
    );
    expect(data.technician).toEqual({
      code: 'PMA-T01',
      function: 'Chargé d’énergie',
      employer: { name: 'CA de Lens-Liévin' },
      ...{ pooledShare: 50, since: '2026-01-01', until: null, demonstration: true, version: 1 },
      skills: [
        { code: 'ENERGY', label: 'energy of buildings', level: 'TEACHES' },
        { code: 'FACILITATION', label: "facilitation and inhabitants' involvement", level: 'PRACTISES' },
      ],
      months: [
        // Half of twenty-two days.
        { month: '2026-09', capacity: 22, free: 22 },
        { month: '2026-10', capacity: 20, free: 20 },
      ],
    });
  });

  it.each([
    ['reversed months', '(from: "2026-12", until: "2026-11")'],
    ['thirty-seven months', '(from: "2026-01", until: "2029-01")'],
    ['a month that is none', '(from: "2026-13", until: "2026-13")'],
  ])('refuses %s', async (_what, span) => {
    const { errors } = await pole.ask(`{ technician(id: "${post(1)}") { months${span} { month } } }`);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });

  it('takes thirty-six months', async () => {
    const { data } = await pole.ask(
      `{ technician(id: "${post(1)}") { months(from: "2026-01", until: "2028-12") { month } } }`,
    );
    expect(data.technician.months).toHaveLength(36);
  });

  it.each(['', 'x', "' or 1=1 --", '\u0000'])('with the id %j is absent', async (id) => {
    const { data, errors } = await pole.ask('query ($id: ID!) { technician(id: $id) { code } }', actors.director, {
      id,
    });
    expect(errors).toBeUndefined();
    expect(data.technician).toBeNull();
  });
});

import type { Actor, Scale } from '#shared/identity/Actor.js';
import { operation } from '#tests/support/operations.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CountedScales, openCountedScales } from './countedScales.js';
import { idOf, lensLievin, loos, month, pole } from './manyRows.js';

const many = 1_000;
/** The largest page there is. */
const page = 200;

const director: Actor = { subject: 'director', role: 'DIRECTOR', scale: 'pma', tenant: pole };
const officer: Actor = { subject: 'officer', role: 'PROJECT_OFFICER', scale: 'call', tenant: lensLievin };
const agent: Actor = { subject: 'agent', role: 'COMMUNE_AGENT', scale: 'commune', tenant: loos };
const analyst: Actor = { ...director, subject: 'analyst', role: 'ANALYST' };

/** How many times a key stands in an answer with a value. */
function count(value: unknown, key: string): number {
  if (value === null || typeof value !== 'object') return 0;
  return Object.entries(value).reduce(
    (sum, [name, part]) => sum + (name === key && part !== null ? 1 : 0) + count(part, key),
    0,
  );
}

let one: CountedScales;
let thousand: CountedScales;
beforeAll(async () => {
  one = await openCountedScales(1);
  thousand = await openCountedScales(many);
}, 120_000);
afterAll(async () => {
  await one?.stop();
  await thousand?.stop();
});

describe('the SQL statements of a fetch are as many for a thousand rows as for one', () => {
  const projectParts = `id leadCommune { name } coCarriers { commune { name } state } availableTransitions { to }
    needs { kind consents { state supersedes { state } } consentNow(scale: POLE, role: SECONDMENT) { state } }
    fundingPlan { ownShareCents lines { amountCents } } timeline { what }
    actions(first: 5) { totalCount nodes { reference commune { name } } }`;
  const technicianParts = `id skills { label } months(from: "${month}", until: "${month}") {
    capacity calendarCapacity toldCapacity withdrawn over
    allocations { reference capacityOverride { reason } team { pilot { name } } } }`;
  const lists: [name: string, scale: Scale, query: string][] = [
    ['actions', 'commune', '{ list: actions(first: 200) { nodes { id commune { name } project { title } } } }'],
    [
      "a commune's actions",
      'commune',
      `{ commune(insee: "${loos}") { actions(first: 200) { nodes { id project { needs { kind } } } } } }`,
    ],
    ['projects', 'commune', `{ projects(first: 200) { nodes { ${projectParts} } } }`],
    [
      'labellings',
      'call',
      `{ agglomeration(siren: "${lensLievin}") { labellings(first: 200) { nodes { id decisions { to }
        availableTransitions { to } receipt { leadCommune { name } coCarriers { name } } clock { daysLeft } waitingFor
        review { percent grid { version } scores { score } } proposedRefusal { reason } informed { name }
        questions { text answers { text commune { name } } } comments { text agglomeration { name } }
        commitments { text judgements { state } } } } } }`,
    ],
    ['posts', 'pma', `{ pole(siren: "${pole}") { technicians(first: 200) { nodes { ${technicianParts} } } } }`],
    [
      'work that no agreement reimburses',
      'pma',
      `{ pole(siren: "${pole}") { reimbursementStatements(quarterOf: "${month}-15") { totalCount }
        workWithoutAgreement(quarterOf: "${month}-15", first: 200) { nodes { allocation { id technician { code } } } } } }`,
    ],
    [
      'what a member gave',
      'pma',
      `{ pole(siren: "${pole}") { reciprocity(from: "${month}", until: "${month}") { members { halfDaysGiven
        workGiven(first: 200) { nodes { allocation { id reference } } } } flows { halfDays } } } }`,
    ],
    [
      'allocations',
      'pma',
      `{ pole(siren: "${pole}") { allocations(first: 200) { nodes { id checks months { planned } consents { state }
        team { pilot { name } } technician { code } } } } }`,
    ],
  ];

  it.each(lists)('%s (%s)', async (_name, scale, query) => {
    const ask = async (from: CountedScales) => {
      const request = { query, actor: scale === 'pma' ? director : officer, locale: 'fr', requestId: 'test' } as const;
      const answer = await from.scales[scale].execute(request);
      expect(answer.errors).toBeUndefined();
      return { rows: count(answer.data, 'id'), statements: answer.extensions?.statements };
    };
    const few = await ask(one);
    expect(few).toEqual({ rows: 1, statements: expect.any(Number) });
    expect(await ask(thousand)).toEqual({ rows: page, statements: few.statements });
  });

  const quarters: [scale: Scale, root: string, part: string, indicator: string][] = [
    ['commune', 'observatory', 'commune', 'COMMUNAL_INITIATIVE'],
    ['call', 'agglomerationObservatory', 'agglomeration', 'SMALL_COVERAGE'],
    ['pma', 'poleObservatory', 'pole', 'SMALL_COVERAGE'],
  ];

  it.each(quarters)(
    'quarters of the observatory (%s), from rows, and rows behind a figure',
    async (scale, root, part, indicator) => {
      const query = `{ ${root}(until: "2026-Q4", quarters: 4) { id quarter ${part}Figures { indicator n recomputed { n } }
      parts: ${part}Figures(by: BAND) { n } ${part}Cases(indicator: ${indicator}, first: ${page}) { nodes { title } } } }`;
      const ask = async (from: CountedScales) => {
        const answer = await from.scales[scale].execute({ query, actor: analyst, locale: 'fr', requestId: 'test' });
        expect(answer.errors).toBeUndefined();
        return { listed: count(answer.data, 'title'), statements: answer.extensions?.statements };
      };
      const [few, much] = [await ask(one), await ask(thousand)];
      if (scale === 'commune') expect([few.listed, much.listed]).toEqual([0, page]);
      expect(much.statements).toBe(few.statements);
    },
  );

  const entities: [scale: Scale, fields: string][] = [
    ['commune', `... on Project { id title leadCommune { name } needs { kind } actions(first: 3) { totalCount } }`],
    ['call', '... on Project { id labelling { state decisions { to } receipt { leadCommune { name } } } }'],
    [
      'pma',
      '... on Project { id resourceTeam { pilot { name } } techniciansAtWork(on: "2026-11-15") { code skills { label } } }',
    ],
  ];

  it.each(entities)('a thousand projects asked of the scale %s at once', async (scale, fields) => {
    const ask = async (projects: number) => {
      const representations = Array.from({ length: projects }, (_, i) => ({ __typename: 'Project', id: idOf('a', i) }));
      const answer = await thousand.scales[scale].execute({
        query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fields} } }`,
        variables: { representations },
        actor: analyst,
        locale: 'fr',
        requestId: 'test',
      });
      expect(answer.errors).toBeUndefined();
      return { rows: count(answer.data, 'id'), statements: answer.extensions?.statements };
    };
    const few = await ask(1);
    expect(few).toEqual({ rows: 1, statements: expect.any(Number) });
    expect(await ask(many)).toEqual({ rows: many, statements: few.statements });
  });
});

describe('the questions cost each scale the same fetches and statements, whatever they find', () => {
  const questions: [name: string, actor: Actor, variables: object, row: string][] = [
    ['dashboards/street-to-technician', analyst, { siren: lensLievin, actions: page }, 'labelling'],
    ['director/over-allocations', director, { pole, from: month, until: month }, 'overrideReason'],
    ['agglomeration/inbox', officer, { siren: lensLievin, first: page }, 'receipt'],
    ['commune/who-should-act', agent, { insee: loos }, 'advice'],
    ['agglomeration/in-their-place', officer, { siren: lensLievin }, 'assessment'],
    ['director/in-their-place', director, { pole }, 'assessment'],
  ];

  it.each(questions)('%s', async (name, actor, variables, row) => {
    const { query } = operation(name);
    const few = await one.ask(actor, query, variables);
    const much = await thousand.ask(actor, query, variables);
    expect([few.errors, much.errors]).toEqual([undefined, undefined]);
    expect(count(few.data, row)).toBe(1);
    expect(count(much.data, row)).toBeGreaterThanOrEqual(50);
    expect(few.fetches.length).toBeGreaterThan(1);
    expect(much.fetches).toEqual(few.fetches);
  });
});

import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { change } from '../change.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { analyst, loos, loosAgent, officer } from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const selection = 'commune { trajectory { starting wished since } investmentCapacity { since amountCents source } }';
const call = (name: string, input: object, actor: Actor = loosAgent) =>
  change(commune, actor, name, input as Record<string, unknown>, selection);
const ofLoos = async (actor: Actor, fields: string) => {
  const { data, errors } = await commune.ask(actor, `{ commune(insee: "${loos}") { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data.commune;
};
const paths = (problems: { path: string[] }[]) => problems.map(({ path }) => path.join('.'));

describe('a commune’s own trajectory', () => {
  const told = { starting: 'La ville minière.', wished: 'La ville durable.', visibility: 'PUBLIC' };

  it('holds from its day until the next one, for who may see it', async () => {
    await call('setCommuneTrajectory', { ...told, since: '2014-01-01' });
    await call('setCommuneTrajectory', {
      ...told,
      wished: 'La ville pilote.',
      since: '2020-01-01',
      visibility: 'SHARED',
    });
    const wished = async (actor: Actor, on: string) =>
      (await ofLoos(actor, `trajectory(on: "${on}") { wished }`)).trajectory?.wished ?? null;
    expect(await wished(analyst, '2013-12-31')).toBeNull();
    expect(await wished(analyst, '2019-12-31')).toBe('La ville durable.');
    expect(await wished(analyst, '2020-01-01')).toBe('La ville pilote.');
    expect(await wished(publicActor, '2020-01-01')).toBe('La ville durable.');
  });

  it('says something at both ends, on a day of the calendar', async () => {
    const { problems } = await call('setCommuneTrajectory', { starting: ' ', wished: '', since: '1066-10-14' });
    expect(paths(problems)).toEqual(['input.starting', 'input.wished', 'input.since']);
  });

  it('is told by the commune alone', async () => {
    const attempt = call('setCommuneTrajectory', { ...told, since: '2021-01-01' }, officer);
    await expect(attempt).rejects.toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });
});

describe('a commune’s investment capacity', () => {
  const figure = { since: '2025-01-01', amountCents: 120_000_000, source: 'Compte administratif 2024' };

  it('is dated and sourced; recorded again for a day, the last figure holds and the first is kept', async () => {
    await call('setInvestmentCapacity', figure);
    await call('setInvestmentCapacity', { ...figure, amountCents: 130_000_000 });
    const { commune: now } = await call('setInvestmentCapacity', { ...figure, since: '2026-01-01', amountCents: 0 });
    expect(now.investmentCapacity).toEqual({ since: '2026-01-01', amountCents: 0, source: figure.source });
    const { investmentCapacities } = await ofLoos(loosAgent, 'investmentCapacities { since amountCents }');
    expect(investmentCapacities).toEqual([
      { since: '2025-01-01', amountCents: 130_000_000 },
      { since: '2026-01-01', amountCents: 0 },
    ]);
    const hidden = { ...figure, since: '2024-01-01', visibility: 'PUBLIC' };
    await call('setInvestmentCapacity', hidden);
    expect(await ofLoos(publicActor, 'investmentCapacities { since }')).toEqual({
      investmentCapacities: [{ since: '2024-01-01' }],
    });
    await call('setInvestmentCapacity', { ...hidden, visibility: 'PRIVATE' });
    expect(await commune.rows('select count(*)::int as figures from investment_capacity')).toEqual([{ figures: 5 }]);
    expect(await ofLoos(analyst, 'investmentCapacity { since } investmentCapacities { since }')).toEqual({
      investmentCapacity: null,
      investmentCapacities: [],
    });
  });

  it('is not stated without a source', async () => {
    const { problems } = await call('setInvestmentCapacity', { ...figure, source: '' });
    expect(paths(problems)).toEqual(['input.source']);
  });
});

describe('a commune’s own engineering', () => {
  const given = { since: '2026-01-01', managersFteHundredths: 250, skills: ['ENERGY', 'PROCUREMENT'] };
  const engineering = 'managersFteHundredths skills lendableHalfDays since';
  const told = async (actor: Actor, on: string) =>
    (await ofLoos(actor, `engineeringCapacity(on: "${on}") { ${engineering} }`)).engineeringCapacity;

  it('is told from a day on, and offered to others only once it is shown to them', async () => {
    await call('setEngineeringCapacity', { ...given, skills: ['energy', 'Marchés publics'], lendableHalfDays: 2 });
    expect(await told(loosAgent, '2026-06-01')).toEqual({ ...given, lendableHalfDays: 2 });
    expect(await told(loosAgent, '2025-12-31')).toBeNull();
    expect(await told(analyst, '2026-06-01')).toBeNull();
    await call('setEngineeringCapacity', { ...given, lendableHalfDays: 3, visibility: 'SHARED' });
    expect(await told(analyst, '2026-06-01')).toEqual({ ...given, lendableHalfDays: 3 });
    expect(await told(publicActor, '2026-06-01')).toBeNull();
  });

  it('is whole numbers within bounds, each skill once, and lends nobody it has not', async () => {
    const { problems } = await call('setEngineeringCapacity', {
      since: '1066-10-14',
      managersFteHundredths: -1,
      skills: ['Mobilités', ' mobilites ', '', 'eau'],
      lendableHalfDays: 10_001,
    });
    expect(paths(problems)).toEqual([
      'input.since',
      'input.managersFteHundredths',
      'input.lendableHalfDays',
      'input.skills.2',
      'input.skills.3',
      'input.skills.1',
    ]);
    const nobody = await call('setEngineeringCapacity', { ...given, managersFteHundredths: 0, lendableHalfDays: 1 });
    expect(nobody.problems).toMatchObject([{ rule: 'LENDS_WHAT_IT_HAS' }]);
  });

  it('is told by the commune alone', async () => {
    const attempt = call('setEngineeringCapacity', given, officer);
    await expect(attempt).rejects.toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });
});

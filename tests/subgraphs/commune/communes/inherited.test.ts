import { v7 } from 'uuid';
import { recordSuccession } from '#commune/communes/recordSuccession.js';
import { asOwner } from '#shared/database/asOwner.js';
import { dayOf } from '#shared/graphql/today.js';
import type { Actor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { change } from '../change.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { grenay, grenayAgent, lens, lensAgent, loos, loosAgent } from '../smallTerritory.js';

const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000));
const today = inDays(0);
const told = {
  setSteeringFunction: 'steeringTeam { asOf }',
  setInvestmentCapacity: 'commune { insee }',
  setEngineeringCapacity: 'commune { insee }',
  setCommuneTrajectory: 'commune { insee }',
};
let commune: CommuneUnderTest;
const tell = async (actor: Actor, name: keyof typeof told, input: Record<string, unknown>) =>
  expect((await change(commune, actor, name, input, told[name])).problems).toEqual([]);
const plan = async (heldOn: string) => {
  const { data } = await commune.ask(
    grenayAgent,
    `mutation { planCommuneCouncil(input: { idempotencyKey: "${v7()}", heldOn: "${heldOn}", visibility: PRIVATE }) {
      problems { message } } }`,
  );
  expect(data.planCommuneCouncil.problems).toEqual([]);
};
const ofLoos = async (fields: string) => {
  const { data, errors } = await commune.ask(loosAgent, `{ commune(insee: "${loos}") { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data.commune;
};
const succeed = (from: string) =>
  asOwner(commune.ownerUrl, 'test', (manager) =>
    recordSuccession(manager, {
      from: [from],
      to: loos,
      since: today,
      act: 'Arrêté préfectoral 2026-114',
      source: 'Recueil des actes administratifs du Pas-de-Calais',
    }),
  );

beforeAll(async () => {
  commune = await openCommune();
  for (const [agent, amountCents] of [
    [grenayAgent, 100],
    [lensAgent, 200],
  ] as const) {
    await tell(agent, 'setSteeringFunction', {
      function: 'DGS',
      since: '2026-01-01',
      routineHalfDays: 10,
      projectHalfDays: 10,
      cooperationTraining: false,
      internalPromotion: false,
      visibility: 'PRIVATE',
    });
    const shown = { since: '2026-01-01', visibility: 'PRIVATE' };
    const models = { starting: 'chacun pour soi', wished: `se prêter ${amountCents}` };
    await tell(agent, 'setCommuneTrajectory', { ...shown, ...models });
    await tell(agent, 'setInvestmentCapacity', { ...shown, amountCents, source: 'Compte administratif 2025' });
    await tell(agent, 'setEngineeringCapacity', {
      ...shown,
      managersFteHundredths: amountCents,
      skills: [],
      lendableHalfDays: 0,
    });
  }
  await plan(today);
  await plan(inDays(40));
  await commune.rows('update council_meeting set held_on = held_on - 10 where held_on = $1', [today]);
  await succeed(grenay);
});
afterAll(() => commune?.close());

describe('what a commune took over is told with its own', () => {
  it('figures of the only commune taken over hold until it tells its own; of several, no part is the whole’s', async () => {
    const figures = `investmentCapacity { amountCents commune { insee } } investmentCapacities { amountCents }
      engineeringCapacity { managersFteHundredths } trajectory { wished commune { insee } }`;
    expect(await ofLoos(figures)).toEqual({
      investmentCapacity: { amountCents: 100, commune: { insee: grenay } },
      investmentCapacities: [{ amountCents: 100 }],
      engineeringCapacity: { managersFteHundredths: 100 },
      trajectory: { wished: 'se prêter 100', commune: { insee: grenay } },
    });
    await succeed(lens);
    expect(await ofLoos(figures)).toEqual({
      investmentCapacity: null,
      investmentCapacities: [{ amountCents: 100 }, { amountCents: 200 }],
      engineeringCapacity: null,
      trajectory: null,
    });
    await tell(loosAgent, 'setInvestmentCapacity', {
      since: '2026-02-01',
      visibility: 'PRIVATE',
      amountCents: 350,
      source: 'Budget primitif',
    });
    expect((await ofLoos(figures)).investmentCapacity).toEqual({ amountCents: 350, commune: { insee: loos } });
  });

  it('functions of its steering team stand under the commune that recorded them', async () => {
    const { steeringTeam } = await ofLoos('steeringTeam { routineHalfDays functions { function commune { insee } } }');
    expect(steeringTeam.routineHalfDays).toBe(20);
    expect(steeringTeam.functions.map((one: { commune: { insee: string } }) => one.commune.insee).sort()).toEqual(
      [grenay, lens].sort(),
    );
  });

  it('councils that were held stay; one planned after its last day is no council any more', async () => {
    const { councils } = await ofLoos(`councils(from: "${inDays(-60)}", until: "${inDays(60)}") { heldOn estimated }`);
    const entered = councils.filter(({ estimated }: { estimated: boolean }) => !estimated);
    expect(entered).toEqual([{ heldOn: inDays(-10), estimated: false }]);
  });
});

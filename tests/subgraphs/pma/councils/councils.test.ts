import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { poleSiren } from '../poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

type Actor = Parameters<OpenPole['ask']>[1];
const change = async (mutation: string, type: string, input: object, actor: Actor = actors.director) => {
  const { data, errors } = await pole.ask(
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) {
      council { id heldOn state version } problems { __typename } } }`,
    actor,
    { input: { idempotencyKey: v7(), ...input } },
  );
  return { ...data?.done, code: errors?.[0]?.extensions.code };
};
const calendar = async (actor: Actor = actors.director) =>
  (
    await pole.ask(
      `{ pole(siren: "${poleSiren}") { councils(from: "2030-01-01", until: "2030-06-30") { heldOn state estimated } } }`,
      actor,
    )
  ).data.pole.councils;

describe('the pole’s council calendar', () => {
  it('estimates a council for each quarter in which none is entered, and says so', async () => {
    expect(await calendar()).toEqual([
      { heldOn: '2030-03-29', state: 'PLANNED', estimated: true },
      { heldOn: '2030-06-28', state: 'PLANNED', estimated: true },
    ]);
    const planned = await change('planPoleCouncil', 'PlanCouncilInput', { heldOn: '2030-02-12', visibility: 'SHARED' });
    expect(planned.problems).toEqual([]);
    expect((await calendar()).map(({ heldOn }: { heldOn: string }) => heldOn)).toEqual(['2030-02-12', '2030-06-28']);
    expect((await calendar(actors.everybody))[0]).toMatchObject({ heldOn: '2030-03-29', estimated: true });
    const { id, version } = planned.council;
    const moved = await change('movePoleCouncil', 'MoveCouncilInput', {
      ...{ id, expectedVersion: version, heldOn: '2030-02-13' },
    });
    expect(moved.council).toMatchObject({ heldOn: '2030-02-13', state: 'PLANNED' });
    const cancelled = await change('cancelPoleCouncil', 'CloseCouncilInput', { id, expectedVersion: 2 });
    expect(cancelled.council).toMatchObject({ state: 'CANCELLED' });
  });

  it('is entered by the pole’s director alone', async () => {
    const input = { heldOn: '2030-02-12', visibility: 'PUBLIC' };
    expect((await change('planPoleCouncil', 'PlanCouncilInput', input, actors.officer)).code).toBe('FORBIDDEN');
    const { council } = await change('planPoleCouncil', 'PlanCouncilInput', input);
    const other = { id: council.id, expectedVersion: 1 };
    expect((await change('cancelPoleCouncil', 'CloseCouncilInput', other, actors.otherDirector)).code).toBe(
      'FORBIDDEN',
    );
  });
});

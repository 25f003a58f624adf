import { v7 } from 'uuid';
import { addDays } from '#shared/councils/calendarDays.js';
import { dayOf } from '#shared/graphql/today.js';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { analyst, cabbalr, call, loosAgent, officer, otherOfficer } from '../smallTerritory.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
});
afterAll(() => scale?.close());

const today = dayOf(new Date());
const change = async (name: string, input: object, actor: Actor = officer) => {
  const type = { plan: 'PlanCouncilInput', move: 'MoveCouncilInput' }[name] ?? 'CloseCouncilInput';
  const { data, errors } = await scale.ask(
    actor,
    `mutation ($input: ${type}!) { ${name}AgglomerationCouncil(input: $input) {
      council { id heldOn state version convocation { clearDays article } } problems { __typename ... on RuleBroken { rule } } } }`,
    { input: { idempotencyKey: v7(), ...input } },
  );
  if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
  return data[`${name}AgglomerationCouncil`];
};
const calendar = async (actor: Actor, siren = call) => {
  const { data } = await scale.ask(
    actor,
    `{ agglomeration(siren: "${siren}") { councils { id heldOn state estimated } } }`,
  );
  return data.agglomeration.councils;
};

describe('an agglomeration’s calendar of councils', () => {
  it('tells an estimate for each quarter until a council is entered, which is called five clear days ahead', async () => {
    const before = await calendar(officer);
    expect(before.length).toBeGreaterThanOrEqual(4);
    expect(before.every(({ estimated }: { estimated: boolean }) => estimated)).toBe(true);
    const { council } = await change('plan', { heldOn: addDays(today, 40), visibility: 'PUBLIC' });
    expect(council).toMatchObject({ state: 'PLANNED', convocation: { clearDays: 5, article: 'CGCT L2121-12' } });
    const after = await calendar(publicActor);
    expect(after).toHaveLength(before.length);
    expect(after).toContainEqual({ id: council.id, heldOn: addDays(today, 40), state: 'PLANNED', estimated: false });
  });

  it('is written by its own officers alone, and a private meeting is theirs alone to see', async () => {
    const given = { heldOn: addDays(today, 20), kind: 'BUREAU', visibility: 'PRIVATE' };
    const { council } = await change('plan', given);
    const seenBy = async (actor: Actor) =>
      (await calendar(actor)).some(({ id }: { id: string | null }) => id === council.id);
    expect(await seenBy(officer)).toBe(true);
    for (const actor of [otherOfficer, loosAgent, analyst, publicActor]) expect(await seenBy(actor)).toBe(false);
    for (const actor of [loosAgent, analyst]) {
      await expect(change('plan', given, actor)).rejects.toMatchObject({
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      });
    }
    const moved = { id: council.id, expectedVersion: 1, heldOn: addDays(today, 21) };
    await expect(change('move', moved, otherOfficer)).rejects.toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
    expect((await change('move', moved)).council).toMatchObject({ heldOn: addDays(today, 21), version: 2 });
    expect(await calendar(otherOfficer, cabbalr)).not.toEqual([]);
  });

  it('says no to a past day, to a second meeting of a day, and to what is closed', async () => {
    const kinds = async (name: string, input: object) =>
      (await change(name, input)).problems.map(
        (one: { rule?: string; __typename: string }) => one.rule ?? one.__typename,
      );
    expect(await kinds('plan', { heldOn: addDays(today, -1) })).toEqual(['COUNCIL_IS_TO_COME']);
    const { council } = await change('plan', { heldOn: addDays(today, 60) });
    expect(await kinds('plan', { heldOn: addDays(today, 60) })).toEqual(['AlreadyDone']);
    expect(await kinds('hold', { id: council.id, expectedVersion: 1 })).toEqual(['COUNCIL_WAS_HELD']);
    expect((await change('cancel', { id: council.id, expectedVersion: 1 })).council.state).toBe('CANCELLED');
    expect(await kinds('move', { id: council.id, expectedVersion: 2, heldOn: addDays(today, 61) })).toEqual([
      'COUNCIL_IS_PLANNED',
    ]);
  });
});

import { v7 } from 'uuid';
import type { Actor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { call, loosAgent, officer, otherOfficer } from '../smallTerritory.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
});
afterAll(() => scale?.close());

const members = { delegations: ['Transition écologique'], services: ['Habitat'], electedCount: 3, technicianCount: 7 };

async function run(mutation: string, input: object, actor: Actor = officer) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await scale.ask(
    actor,
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) {
      workingGroup { id version electedCount technicianCount endedOn } problems { __typename path } } }`,
    { input: { idempotencyKey: v7(), ...input } },
  );
  return { ...data?.done, code: errors?.[0]?.extensions.code };
}

const open = (given: object = {}) =>
  run('createWorkingGroup', { title: 'Rénovation', theme: 'HOUSING', members, since: '2026-01-01', ...given });
const titles = async (on: string) =>
  (
    await scale.ask(loosAgent, `{ agglomeration(siren: "${call}") { workingGroups(on: "${on}") { nodes { title } } } }`)
  ).data.agglomeration.workingGroups.nodes.map(({ title }: { title: string }) => title);

describe('a working group', () => {
  it('counts who works in it: its own agglomeration reads the figures, others where nobody can be recognised', async () => {
    const { workingGroup } = await open();
    expect(workingGroup).toMatchObject({ electedCount: 3, technicianCount: 7, version: 1 });
    const seen = await scale.ask(
      loosAgent,
      `{ workingGroup(id: "${workingGroup.id}") { electedCount technicianCount } }`,
    );
    expect(seen.data.workingGroup).toEqual({ electedCount: null, technicianCount: 7 });
  });

  it('is at work between its first and its last day', async () => {
    const { workingGroup } = await open({ title: 'Mobilités', theme: 'MOBILITY', since: '2025-01-01' });
    const ended = await run('updateWorkingGroup', { id: workingGroup.id, expectedVersion: 1, endedOn: '2025-06-30' });
    expect(ended.workingGroup).toMatchObject({ endedOn: '2025-06-30', version: 2, electedCount: 3 });
    expect(await titles('2025-06-30')).toEqual(['Mobilités']);
    expect(await titles('2025-07-01')).toEqual([]);
    const early = await run('updateWorkingGroup', { id: workingGroup.id, expectedVersion: 2, endedOn: '2024-01-01' });
    expect(early.problems).toMatchObject([{ path: ['input', 'endedOn'] }]);
  });

  it.each([
    ['no title', { title: ' ' }],
    ['an empty delegation', { members: { ...members, delegations: [''] } }],
    ['fewer than nobody', { members: { ...members, electedCount: -1 } }],
    ['more than a thousand', { members: { ...members, technicianCount: 1001 } }],
  ])('has not %s', async (_what, given) => {
    expect((await open(given)).problems).toMatchObject([{ __typename: 'InvalidInput' }]);
  });

  it('is changed by its own agglomeration alone, once per version', async () => {
    const { workingGroup } = await open({ title: 'Alimentation', theme: 'FOOD' });
    const input = { id: workingGroup.id, expectedVersion: 1, members: { ...members, electedCount: 9 } };
    expect((await run('updateWorkingGroup', input, otherOfficer)).code).toBe('FORBIDDEN');
    expect((await run('updateWorkingGroup', { ...input, id: 'none' })).code).toBe('NOT_FOUND');
    expect((await run('updateWorkingGroup', input)).workingGroup.electedCount).toBe(9);
    expect((await run('updateWorkingGroup', input)).problems).toMatchObject([{ __typename: 'VersionConflict' }]);
  });
});

import { v7 as newId, validate } from 'uuid';
import { insertRow, updateVersionedRow, type Written } from '#shared/database/versionedRow.js';
import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkTexts, checkTitle } from '#shared/graphql/textChecks.js';
import type { CreateWorkingGroupInput, GroupMembersInput, UpdateWorkingGroupInput } from './groupInputs.js';
import { groupsById, lockGroup } from './groupStore.js';

/** The most people of one kind that a group counts. */
const mostPeople = 1000;

/** Opens a working group of the officer's own agglomeration. */
export async function createWorkingGroup(context: RequestContext, input: CreateWorkingGroupInput): Promise<Outcome> {
  return await change(context, 'createWorkingGroup', input, async ({ manager, tenant, record }) => {
    refuseIf([...checkTitle(['input', 'title'], input.title), ...memberObstacles(input.members)]);
    const id = newId();
    await insertRow(manager, 'working_group', [
      ['id', id],
      ['siren', tenant],
      ['title', input.title.trim()],
      ['theme', input.theme],
      ['since', input.since],
      ...membersOf(input.members),
    ]);
    await record({ entity: 'WorkingGroup', id, verb: 'CREATE', visibility: 'PUBLIC' });
    return { entityId: id, version: 1 };
  });
}

/** Changes who works in a group, or ends it. */
export async function updateWorkingGroup(
  context: RequestContext,
  input: UpdateWorkingGroupInput,
  now: Date = new Date(),
): Promise<Outcome> {
  return await change(context, 'updateWorkingGroup', input, async ({ manager, record }) => {
    const { id, members, endedOn } = input;
    if (members != null) refuseIf(memberObstacles(members));
    const group = validate(id) ? await lockGroup(manager, id) : null;
    if (group === null) {
      const readable = validate(id) && (await context.load(groupsById, id, undefined)) !== null;
      throw new GraphError(readable ? 'FORBIDDEN' : 'NOT_FOUND');
    }
    checkVersion(group.version, input.expectedVersion);
    if (endedOn != null && group.since !== null && endedOn < group.since) {
      refuseIf([invalid(['input', 'endedOn'], endsEarly)]);
    }
    const version = await updateVersionedRow(manager, 'working_group', { id: group.id, now }, [
      ...(members == null ? [] : membersOf(members)),
      ...(endedOn == null ? [] : ([['ended_on', endedOn]] as const)),
    ]);
    await record({ entity: 'WorkingGroup', id: group.id, verb: 'UPDATE', visibility: 'PUBLIC' });
    return { entityId: group.id, version };
  });
}

function memberObstacles(members: GroupMembersInput): Obstacle[] {
  const path = ['input', 'members'];
  return [
    ...checkTexts([...path, 'delegations'], members.delegations),
    ...checkTexts([...path, 'services'], members.services),
    ...(['electedCount', 'technicianCount'] as const).flatMap((name) =>
      members[name] >= 0 && members[name] <= mostPeople ? [] : [invalid([...path, name], outOfRange)],
    ),
  ];
}

function membersOf({ delegations, services, electedCount, technicianCount }: GroupMembersInput): Written {
  return [
    ['delegations', delegations.map((one) => one.trim())],
    ['services', services.map((one) => one.trim())],
    ['elected_count', electedCount],
    ['technician_count', technicianCount],
  ];
}

const outOfRange = {
  fr: `Un groupe compte de 0 à ${mostPeople} personnes de chaque sorte\u00a0: corrigez le nombre.`,
  en: `A group counts 0 to ${mostPeople} people of each kind: correct the number.`,
};
const endsEarly = {
  fr: 'Le groupe finirait avant de commencer\u00a0: corrigez le dernier jour.',
  en: 'The group would end before it begins: correct the last day.',
};

import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, refuseIf, type Work } from '#shared/graphql/change.js';
import { checkDay } from '#shared/graphql/dayChecks.js';
import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { officialCommunes } from '#shared/graphql/officialCommunes.js';
import { invalid, type Obstacle, toProblem } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import { partyKinds } from '../agreements/writing.js';
import { clock } from '../territory/clock.js';
import { teamsById } from './store.js';
import { endMember, insertMember, type LockedTeam, lockTeam, memberOf, updateTeam, writePilot } from './teamChanges.js';
import { AddTeamMemberInput, EndTeamMemberInput, ResourceTeamPayload, SetTeamPilotInput } from './teamInputs.js';

@Resolver()
export class TeamMutations {
  @Mutation(() => ResourceTeamPayload, {
    nullable: true,
    description:
      'Says which commune pilots a team, or that none does any more. Work goes on; a new pilot’s consent is awaited, and a missing pilot raises a check.',
  })
  async setTeamPilot(
    @Arg('input', () => SetTeamPilotInput) input: SetTeamPilotInput,
    @Ctx() context: RequestContext,
  ): Promise<ResourceTeamPayload> {
    const outcome = await change(context, 'setTeamPilot', input, async (work) => {
      const team = await locked(work, input);
      const pilot = input.pilot ?? null;
      const { since, reason } = input;
      refuseIf([...checkTitle(['input', 'reason'], reason), ...pilotObstacles(team, { pilot, since })]);
      if (pilot !== null) {
        const [known] = await officialCommunes(work.manager, [pilot]);
        refuseIf(known ? [] : [noSuchCommune]);
      }
      const version = await writePilot(work.manager, team.id, { pilot, since, reason: reason.trim() });
      await journal(work, team.id, 'SET_PILOT', { from: team.pilot, to: pilot, since });
      return { entityId: team.id, version };
    });
    return await payload(context, outcome);
  }

  @Mutation(() => ResourceTeamPayload, { nullable: true, description: 'Gives a function of a body a role in a team.' })
  async addTeamMember(
    @Arg('input', () => AddTeamMemberInput) input: AddTeamMemberInput,
    @Ctx() context: RequestContext,
  ): Promise<ResourceTeamPayload> {
    const outcome = await change(context, 'addTeamMember', input, async (work) => {
      const team = await locked(work, input);
      const { body, role, since } = input;
      refuseIf([...checkTitle(['input', 'function'], input.function), ...checkDay(['input', 'since'], since)]);
      const [kind] = await partyKinds(work.manager, work.tenant, [body]);
      refuseIf(kind == null ? [noSuchBody] : []);
      await insertMember(work.manager, [
        ['id', newId()],
        ['team_id', team.id],
        ['pole', work.tenant],
        ['body', body],
        ['function', input.function.trim()],
        ['role', role],
        ['since', since],
      ]);
      await journal(work, team.id, 'ADD_MEMBER', { body, role, since });
      return { entityId: team.id, version: await updateTeam(work.manager, team.id, []) };
    });
    return await payload(context, outcome);
  }

  @Mutation(() => ResourceTeamPayload, {
    nullable: true,
    description: 'Ends a member’s role, or takes that end back; what it was stays readable.',
  })
  async endTeamMember(
    @Arg('input', () => EndTeamMemberInput) input: EndTeamMemberInput,
    @Ctx() context: RequestContext,
  ): Promise<ResourceTeamPayload> {
    const outcome = await change(context, 'endTeamMember', input, async (work) => {
      const team = await locked(work, input);
      const { memberId, until = null } = input;
      const member = await memberOf(work.manager, { teamId: team.id, id: memberId, ended: until === null });
      refuseIf([
        ...checkDay(['input', 'until'], until),
        ...(member === null ? [noSuchMember] : until !== null && until < member.since ? [endsEarly] : []),
      ]);
      await endMember(work.manager, memberId, until);
      await journal(work, team.id, 'END_MEMBER', { memberId, until });
      return { entityId: team.id, version: await updateTeam(work.manager, team.id, []) };
    });
    return await payload(context, outcome);
  }
}

async function locked(
  { manager }: Work,
  input: { readonly id: string; readonly expectedVersion: number },
): Promise<LockedTeam> {
  const team = await lockTeam(manager, input.id);
  checkVersion(team.version, input.expectedVersion);
  return team;
}

async function journal({ record }: Work, id: string, verb: string, told: object): Promise<void> {
  await record({ entity: 'ResourceTeam', id, verb, visibility: 'PRIVATE', change: told });
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<ResourceTeamPayload> {
  return {
    team: entityId === null ? null : await context.load(teamsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}

/** What is wrong with a change of pilot: it says the same again, or begins before the last one or after today. */
function pilotObstacles(
  team: LockedTeam,
  { pilot, since }: { readonly pilot: string | null; readonly since: string },
): Obstacle[] {
  if (pilot === team.pilot) return [{ kind: 'AlreadyDone', message: samePilot }];
  if (since > clock.today()) return [invalid(['input', 'since'], inFuture)];
  return since < team.pilotSince ? [invalid(['input', 'since'], beforeLast(team.pilotSince))] : [];
}

const samePilot = {
  fr: 'L’équipe est déjà pilotée ainsi\u00a0: il n’y a rien à changer.',
  en: 'The team is piloted so already: there is nothing to change.',
};
const inFuture = {
  fr: 'Ce jour est à venir\u00a0: dites-le quand il sera là.',
  en: 'This day is still to come: say it once it is there.',
};
const beforeLast = (day: string) => ({
  fr: `Le pilote actuel l’est depuis le ${day}\u00a0: donnez ce jour ou un jour d’après.`,
  en: `The present pilot began on ${day}: give that day or a later one.`,
});
const noSuchCommune = invalid(['input', 'pilot'], {
  fr: 'Cette commune n’est pas du territoire\u00a0: donnez le code INSEE de la commune chef de file.',
  en: 'This commune is not in the territory: give the INSEE code of the lead commune.',
});
const noSuchBody = invalid(['input', 'body'], {
  fr: 'Le pôle ne connaît pas cet organisme\u00a0: donnez le SIREN d’un membre ou le code INSEE d’une commune.',
  en: 'The pole does not know this body: give the SIREN of a member or the INSEE code of a commune.',
});
const noSuchMember = invalid(['input', 'memberId'], {
  fr: 'L’équipe n’a pas ce membre, ou son rôle est déjà ainsi\u00a0: relisez la liste.',
  en: 'The team has no such member, or its role is so already: read the list again.',
});
const endsEarly = invalid(['input', 'until'], {
  fr: 'Le rôle finirait avant de commencer\u00a0: corrigez le dernier jour.',
  en: 'The role would end before it begins: correct the last day.',
});

import { Field, ID, InputType, ObjectType } from '#shared/graphql/decorators.js';
import { VersionedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { DateScalar, InseeScalar } from '#shared/graphql/scalars.js';
import { ResourceTeam, TeamMemberRole } from './ResourceTeam.js';

@InputType()
abstract class ExistingTeamInput extends VersionedInput {
  @Field(() => ID, { description: 'The team.' })
  id!: string;
}

@InputType({ description: '« Pilote de l’équipe » Which commune pilots a team from a day, or that none does.' })
export class SetTeamPilotInput extends ExistingTeamInput {
  @Field(() => InseeScalar, { nullable: true, description: 'The commune; without it nobody pilots the team any more.' })
  pilot?: string | null;

  @Field(() => DateScalar, { description: 'The first day, not in the future.' })
  since!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: '« Membre de l’équipe » A function of a body that has a role in a team.' })
export class AddTeamMemberInput extends ExistingTeamInput {
  @Field(() => String, { description: 'The body: a member of the pole by SIREN, or a commune by INSEE code.' })
  body!: string;

  @Field(() => String, { description: 'The function, never a person’s name.' })
  function!: string;

  @Field(() => TeamMemberRole, { description: 'Its role.' })
  role!: TeamMemberRole;

  @Field(() => DateScalar, { description: 'First day.' })
  since!: string;
}

@InputType({ description: '« Fin d’un rôle » The last day of a member’s role in a team.' })
export class EndTeamMemberInput extends ExistingTeamInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day, included; null takes back the one that was told.',
  })
  until?: string | null;
}

@ObjectType({ description: '« Réponse » The team after the change, or what stopped it.' })
export class ResourceTeamPayload {
  @Field(() => ResourceTeam, { nullable: true, description: 'The team; null when nothing was written.' })
  team!: ResourceTeam | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}

import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateScalar, DateTimeScalar } from '#shared/graphql/scalars.js';
import { AgreementParty } from '../agreements/SecondmentAgreement.js';
import { Commune } from '../territory/Commune.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description: '« Équipe ressource » The posts at work on one project, piloted by the project’s lead commune.',
})
export class ResourceTeam {
  projectId!: string;

  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => Commune, {
    nullable: true,
    description: 'The lead commune, which pilots the team; null while nobody does.',
  })
  pilot!: Commune | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when that is so.' })
  pilotSince!: string;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it as `expectedVersion`.' })
  version!: number;
}

export enum TeamMemberRole {
  REFERENT = 'REFERENT',
  COORDINATOR = 'COORDINATOR',
  EXPERT = 'EXPERT',
  RELAY = 'RELAY',
}
registerEnumType(TeamMemberRole, {
  name: 'TeamMemberRole',
  description:
    '« Rôle dans l’équipe » Who answers for the team in its body, who coordinates it, who brings knowledge, who passes it on.',
});

@ObjectType({ description: '« Pilote dans le temps » Who piloted the team since a day, and why that changed.' })
export class TeamPilot {
  @Field(() => Commune, { nullable: true, description: 'The commune; null where nobody piloted any more.' })
  commune!: Commune | null;

  @Field(() => DateScalar, { description: 'The first day.' })
  since!: string;

  @Field(() => String, { nullable: true, description: 'Why it changed; null for the first.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;
}

@ObjectType({ description: '« Membre de l’équipe » A function of a body with a role in the team, never a person.' })
export class TeamMember {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => AgreementParty, { description: 'The body, by SIREN or INSEE code.' })
  body!: AgreementParty;

  @Field(() => String, { description: 'The function, such as "directeur des services techniques".' })
  function!: string;

  @Field(() => TeamMemberRole, { description: 'Its role in the team.' })
  role!: TeamMemberRole;

  @Field(() => DateScalar, { description: 'First day.' })
  since!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, included; null while it goes on.' })
  until!: string | null;

  @Field(() => Int, { description: 'Grows with each change; give it as `expectedVersion`.' })
  version!: number;
}

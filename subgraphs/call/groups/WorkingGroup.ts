import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Theme } from '#shared/graphql/Theme.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    '« Groupe de travail » Elected members by delegation and technicians by service who work on a theme together: functions and counts, never names.',
})
export class WorkingGroup {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  title!: string | null;

  @Field(() => Theme, { nullable: true, description: 'What it is mainly about.' })
  theme!: Theme | null;

  @Field(() => [String], { nullable: true, description: 'Delegations that sit in it, as functions.' })
  delegations!: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Services that work in it.' })
  services!: readonly string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its first day.' })
  since!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null while it works.' })
  endedOn!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration!: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Give it back as `expectedVersion` with a change.' })
  version!: number | null;
}

/** A group as stored. */
export interface WorkingGroupRow extends WorkingGroup {
  readonly siren: string;
  /** As the agglomeration recorded them: shown to others only where nobody can be recognised. */
  readonly electedCount: number;
  readonly technicianCount: number;
  readonly version: number;
}

export const WorkingGroupConnection = connectionOf(() => WorkingGroup, 'WorkingGroup', 'Groupes de travail');

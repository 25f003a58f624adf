import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateScalar, HalfDaysScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';

export enum AgglomerationAudience {
  CRAFTSPEOPLE = 'CRAFTSPEOPLE',
  RELAYS = 'RELAYS',
  ELECTED = 'ELECTED',
  AGENTS = 'AGENTS',
}
registerEnumType(AgglomerationAudience, {
  name: 'AgglomerationAudience',
  description:
    '« Public de la formation » Craftspeople; relays, who pass on the involvement of inhabitants; elected members; agents.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Formation de l’agglomération » What it teaches craftspeople, and those who pass it on.',
})
export class AgglomerationTraining {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => AgglomerationAudience, { nullable: true, description: 'For whom.' })
  audience?: AgglomerationAudience | null;

  @Field(() => String, { nullable: true, description: 'The institution it is held with, if one.' })
  partner?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it begins or began.' })
  heldOn?: string | null;

  @Field(() => HalfDaysScalar, { nullable: true, description: 'How long it lasts, in half-days.' })
  halfDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many took part; hidden from 1 to 4 for everybody but the agglomeration; null before it is counted.',
  })
  participants?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the count is hidden.' })
  suppressed?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The initiative it serves, if one.' })
  initiativeId?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may read it.' })
  visibility?: Visibility | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as expectedVersion.' })
  version?: number | null;
}

/** A training as its row is read. */
export interface TrainingRow {
  readonly id: string;
  readonly siren: string;
  readonly heldOn: string;
  readonly counted: number | null;
  readonly visibility: Visibility;
  readonly version: number;
}

export const AgglomerationTrainingConnection = connectionOf(
  () => AgglomerationTraining,
  'AgglomerationTraining',
  'Formations de l’agglomération',
);

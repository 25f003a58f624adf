import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';

export enum TrainingAudience {
  ELECTED = 'ELECTED',
  TECHNICIANS = 'TECHNICIANS',
  INHABITANTS = 'INHABITANTS',
  ASSOCIATIONS = 'ASSOCIATIONS',
  OTHER = 'OTHER',
}
registerEnumType(TrainingAudience, {
  name: 'TrainingAudience',
  description: '« Public de la formation » For whom a training is; several when they learn together.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Formation » A training held by or for the commune, with what could be done before it and after it.',
})
export class Training {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What it was about, 200 characters at most.' })
  title?: string | null;

  @Field(() => [TrainingAudience], { nullable: true, description: 'For whom it was.' })
  audience?: TrainingAudience[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was held, or began.' })
  heldOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What participants could do before it.' })
  before?: string | null;

  @Field(() => String, { nullable: true, description: 'What they could do after it; null while nobody looked.' })
  after?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as expectedVersion.' })
  version?: number | null;
}

/** A training as its row is read. */
export type TrainingRow = Training & {
  readonly insee: string;
  /** As the commune recorded it: shown to others only where nobody can be recognised. */
  readonly people: number | null;
  readonly visibility: Visibility;
  readonly version: number;
};

export const TrainingConnection = connectionOf(() => Training, 'Training', 'Formations');

import { Field, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';

export enum DecidingBody {
  EXECUTIVE = 'EXECUTIVE',
  AGREEMENT = 'AGREEMENT',
  DELIBERATION = 'DELIBERATION',
}
registerEnumType(DecidingBody, {
  name: 'DecidingBody',
  description: '« Organe qui décide » The executive, a signed agreement, or the council’s deliberation.',
});

@ObjectType({
  simpleResolvers: true,
  description: '« Acte » What a body decided; it binds from the day it is published and transmitted (CGCT L2131-1).',
})
export class Act {
  @Field(() => DecidingBody, { nullable: true, description: 'Who decided.' })
  body!: DecidingBody;

  @Field(() => String, { nullable: true, description: 'Its reference, such as "DELIB-2026-041".' })
  reference!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was decided.' })
  decidedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day from which it binds (published and transmitted); null while it does not.',
  })
  enforceableFrom!: string | null;

  /** Id of its signed document, among the files of the commune that wrote the act. */
  readonly fileId!: string | null;
}

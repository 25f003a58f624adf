import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  simpleResolvers: true,
  description: '« Commune co-porteuse » A commune that carries a project beside its lead commune.',
})
export class CoCarrier {
  @Field(() => DateScalar, { nullable: true, description: 'The day it confirmed by itself; null until then.' })
  confirmedOn?: string | null;

  /** INSEE code; the commune is resolved from it. */
  insee!: string;
}

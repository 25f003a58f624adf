import { Directive, Field, ObjectType } from '#shared/graphql/decorators.js';
import { InseeScalar } from '#shared/graphql/scalars.js';

@Directive('@key(fields: "insee")')
@ObjectType({ description: '« Commune » Known here by its code; its name stays when its own scale does not answer.' })
export class Commune {
  @Field(() => InseeScalar, { description: 'INSEE code.' })
  insee!: string;
}

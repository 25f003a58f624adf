import { Directive, Field, ObjectType } from '#shared/graphql/decorators.js';
import { InseeScalar } from '#shared/graphql/scalars.js';

/** The agglomeration scale's part of a commune; the commune scale alone says which communes exist. */
@Directive('@key(fields: "insee")')
@ObjectType({ description: '« Commune » What the agglomeration scale says of a commune.' })
export class Commune {
  @Field(() => InseeScalar, { description: 'Code INSEE.' })
  insee!: string;
}

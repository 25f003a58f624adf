import { Directive, Field, ID, ObjectType } from '#shared/graphql/decorators.js';

/** The agglomeration scale's part of a framework; the commune scale alone says which frameworks exist. */
@Directive('@key(fields: "id")')
@ObjectType({ description: '« Référentiel » What the agglomeration scale says of a framework that a commune writes.' })
export class Framework {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;
}

import { Directive, Field, ID, ObjectType } from '#shared/graphql/decorators.js';

/** The agglomeration scale's part of a project; the commune scale alone says which projects exist. */
@Directive('@key(fields: "id")')
@ObjectType({ description: '« Projet » What the agglomeration scale says of a project that communes carry.' })
export class Project {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;
}

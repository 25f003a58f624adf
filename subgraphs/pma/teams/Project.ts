import { Directive, Field, ID, ObjectType } from '#shared/graphql/decorators.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: '« Projet » Known here by its id alone: its commune decides whether it exists.' })
export class Project {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;
}

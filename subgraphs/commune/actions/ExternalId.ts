import { Field, InputType, ObjectType } from '#shared/graphql/decorators.js';

@ObjectType({
  simpleResolvers: true,
  description: '« Identifiant externe » The id an application of the commune gave to an action; for the commune alone.',
})
export class ExternalId {
  @Field(() => String, { nullable: true, description: 'The application.' })
  system!: string | null;

  @Field(() => String, { nullable: true, description: 'The id it gave.' })
  id!: string | null;
}

@InputType({ description: '« Identifiant externe » An application of the commune and the id it gave.' })
export class ExternalIdInput {
  @Field(() => String, { description: 'The application.' })
  system!: string;

  @Field(() => String, { description: 'The id it gave, as it wrote it: case counts.' })
  id!: string;
}

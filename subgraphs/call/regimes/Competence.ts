import { Field, ObjectType } from '#shared/graphql/decorators.js';

@ObjectType({
  simpleResolvers: true,
  description: '« Compétence » A field in which the law lets communes or their agglomeration act.',
})
export class Competence {
  @Field(() => String, { description: 'Its key, the same at every scale.' })
  key!: string;

  @Field(() => String, { description: 'Its name, in the language of the request.' })
  title!: string;

  @Field(() => String, { description: 'Where the law states it.' })
  article!: string;
}

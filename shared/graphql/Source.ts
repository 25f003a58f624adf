import { Directive, Field, ObjectType } from './decorators.js';

@Directive('@shareable')
@ObjectType({ description: '« Source » Where a dated fact comes from.' })
export class Source {
  @Field(() => String, { description: "The document's or data set's title." })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who publishes it.' })
  publisher!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When it was published, or its version, as the publisher writes it.',
  })
  publishedOn!: string | null;
}

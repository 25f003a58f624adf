import { Directive, Field, ID, ObjectType } from '#shared/graphql/decorators.js';
import { SirenScalar } from '#shared/graphql/scalars.js';

/** One quarter of a territory: each scale contributes its own counts, from its own rows. */
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    '« Observatoire » Whether subsidiarity is practised in a territory in one quarter: what the pole’s rows tell.',
})
export class Observatory {
  @Field(() => ID, { description: 'The pole’s SIREN and the quarter, such as "200060358-2026-Q4".' })
  id!: string;

  @Directive('@shareable')
  @Field(() => SirenScalar, { nullable: true, description: 'SIREN of the pole whose territory it is.' })
  territory!: string | null;

  @Directive('@shareable')
  @Field(() => String, { nullable: true, description: 'The quarter, such as "2026-Q4".' })
  quarter!: string | null;
}

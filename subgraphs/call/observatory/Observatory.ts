import { Directive, Field, ID, ObjectType } from '#shared/graphql/decorators.js';

/** One quarter of a territory: each scale contributes its own counts, from its own rows. */
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    '« Observatoire » Whether subsidiarity is practised in a territory in one quarter: what agglomerations’ rows tell.',
})
export class Observatory {
  @Field(() => ID, { description: 'The pole’s SIREN and the quarter, such as "200060358-2026-Q4".' })
  id!: string;
}

import { Directive, Field, ObjectType } from '#shared/graphql/decorators.js';
import { ServedNeed } from '#shared/graphql/ServedNeed.js';
import { SirenScalar } from '#shared/graphql/scalars.js';

/** The agglomerations' part of a pole: what they do for the needs that its posts serve. */
@Directive('@key(fields: "siren")')
@ObjectType({
  simpleResolvers: true,
  description: '« Pôle métropolitain » Agglomerations that act together, with posts they share among themselves.',
})
export class Pole {
  @Field(() => SirenScalar, { description: 'SIREN of the pole.' })
  siren!: string;

  /** What its posts at work serve, as it tells it to ask what comes from above beside them. */
  @Directive('@external')
  @Field(() => [ServedNeed], {
    nullable: true,
    description: 'What its posts at work serve; for its own director, null for others.',
  })
  servedNeeds?: readonly ServedNeed[] | null;
}

import { Directive, Field, ObjectType } from '#shared/graphql/decorators.js';
import { SecondmentAsked } from '#shared/graphql/SecondmentAsked.js';
import { ServedNeed } from '#shared/graphql/ServedNeed.js';
import { SirenScalar } from '#shared/graphql/scalars.js';

/** The communes' part of a pole: their own word on the posts that it has at work for them. */
@Directive('@key(fields: "siren")')
@ObjectType({
  description: '« Pôle métropolitain » Agglomerations that act together, with posts they share among themselves.',
})
export class Pole {
  @Field(() => SirenScalar, { description: 'SIREN of the pole.' })
  siren!: string;

  /** Its teams at work, as it tells them to ask for the communes' words. */
  @Directive('@external')
  @Field(() => [SecondmentAsked], {
    nullable: true,
    description: 'Its teams with posts at work, as far as this reader sees them.',
  })
  secondmentsAsked?: readonly SecondmentAsked[] | null;

  /** What its posts at work serve, as it tells it to ask what communes bring beside them. */
  @Directive('@external')
  @Field(() => [ServedNeed], {
    nullable: true,
    description: 'What its posts at work serve; for its own director, null for others.',
  })
  servedNeeds?: readonly ServedNeed[] | null;
}

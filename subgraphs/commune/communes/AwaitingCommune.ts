import { Field, Int, ObjectType } from '#shared/graphql/decorators.js';
import { Commune } from './Commune.js';

@ObjectType({
  description:
    '« Ce qui attend » What awaits one of the communes for which the reader acts, counted from its own rows.',
})
export class AwaitingCommune {
  /** Its INSEE code. */
  readonly insee!: string;

  @Field(() => Commune, { nullable: true, description: 'The commune.' })
  commune?: Commune | null;

  @Field(() => Int, { description: 'Actions that are late or blocked.' })
  actions!: number;

  @Field(() => Int, { description: 'Needs heard of inhabitants that have no follow-up yet.' })
  heard!: number;

  @Field(() => Int, { description: 'Contracts that run out of balance.' })
  contracts!: number;

  @Field(() => Int, { description: 'Projects that it is invited to carry and has not answered.' })
  invitations!: number;

  @Field(() => Int, { description: 'Questions that an agglomeration asks and nobody has answered or closed.' })
  questions!: number;

  @Field(() => Int, { description: 'Supports that an agglomeration offers, on which it has not spoken yet.' })
  offers!: number;
}

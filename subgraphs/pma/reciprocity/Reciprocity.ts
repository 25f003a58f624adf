import { connectionOf } from '#shared/graphql/connection.js';
import { Field, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar, HalfDaysScalar, MonthScalar } from '#shared/graphql/scalars.js';
import { Organisation } from '../territory/Pole.js';
import type { Exchanges } from './store.js';

@ObjectType({
  description: '« Travail échangé » Half-days of one allocation in one month, from its employer to a member.',
})
export class ExchangedWork {
  allocationId!: string;

  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => HalfDaysScalar, { description: 'Half-days done.' })
  halfDays!: number;

  @Field(() => Organisation, { description: 'Who employs the post.' })
  from!: Organisation;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The member whose commune it was for; null where no agreement tells.',
  })
  to!: Organisation | null;
}

@ObjectType({ description: '« Flux » Half-days from who employs to the members whose communes they were for.' })
export class ReciprocityFlow {
  @Field(() => Organisation, { description: 'Who employs the posts.' })
  from!: Organisation;

  @Field(() => Organisation, { nullable: true, description: 'For whom; null where no agreement tells.' })
  to!: Organisation | null;

  @Field(() => HalfDaysScalar, { description: 'Half-days done.' })
  halfDays!: number;
}

@ObjectType({
  description:
    '« Réciprocité d’un membre » What it gave and got back: half-days done by the posts it employs and for its communes, practices that others took up from it and that it took up.',
})
export class MemberReciprocity {
  exchanges!: Exchanges;

  @Field(() => Organisation, { description: 'The member, or another body that employs a post.' })
  organisation!: Organisation;

  @Field(() => Boolean, { description: 'Whether it is or was a member of the pole.' })
  member!: boolean;

  @Field(() => HalfDaysScalar, { description: 'Half-days done by posts that it employs, its own communes included.' })
  halfDaysGiven!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days done for its communes, by its own posts included.' })
  halfDaysReceived!: number;

  @Field(() => Int, { description: 'Given less received: above zero, it gave more.' })
  halfDaysBalance!: number;

  @Field(() => Int, { description: 'Times that another member took up a practice of its own.' })
  practicesGiven!: number;

  @Field(() => Int, { description: 'Practices found elsewhere that it took up.' })
  practicesAdopted!: number;
}

@ObjectType({
  description: '« Réciprocité » What members gave each other and got back over some months, each figure with its rows.',
})
export class Reciprocity {
  exchanges!: Exchanges;

  @Field(() => MonthScalar, { description: 'First month.' })
  from!: string;

  @Field(() => MonthScalar, { description: 'Last month, included.' })
  until!: string;

  @Field(() => DateScalar, { description: 'The day it was reckoned.' })
  asOf!: string;

  @Field(() => Int, { description: 'How many rows of work it rests on: one for each allocation and month.' })
  n!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days done in all.' })
  halfDays!: number;

  @Field(() => HalfDaysScalar, { description: 'Of these, for communes that no agreement ties to a member.' })
  halfDaysForNobodyKnown!: number;

  @Field(() => [MemberReciprocity], { description: 'One for each member, then for others who employ or received.' })
  members!: MemberReciprocity[];

  @Field(() => [ReciprocityFlow], { description: 'From whom to whom, the most first.' })
  flows!: ReciprocityFlow[];
}

export const ExchangedWorkConnection = connectionOf(() => ExchangedWork, 'ExchangedWork', 'Travail échangé');

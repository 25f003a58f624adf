import { Field, ID, InputType, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { ContractSide } from './ContractSide.js';
import { Judgement } from './Judgement.js';

@ObjectType({
  simpleResolvers: true,
  description: '« Engagement » What one side of a contract gives, and how both sides judge that it was kept.',
})
export class Commitment {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => ContractSide, { description: 'Who commits itself.' })
  side!: ContractSide;

  @Field(() => String, { description: 'What it commits itself to.' })
  text!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be kept.' })
  dueOn!: string | null;

  @Field(() => Judgement, { nullable: true, description: 'What the commune says of it; null until it has.' })
  judgedByCommune!: Judgement | null;

  @Field(() => Judgement, { nullable: true, description: 'What the inhabitants’ party says of it; null until it has.' })
  judgedByInhabitants!: Judgement | null;
}

@InputType({ description: '« Engagement » What one side gives, in words that both can judge later.' })
export class CommitmentInput {
  @Field(() => ContractSide, { description: 'Who commits itself.' })
  side!: ContractSide;

  @Field(() => String, { description: 'What it commits itself to, 10,000 characters at most.' })
  text!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be kept.' })
  dueOn?: string | null;
}

import { Field, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateTimeScalar } from '#shared/graphql/scalars.js';
import { CriteriaGrid } from './CriteriaGrid.js';

@ObjectType({ description: '« Note » How a proposal meets one criterion, and what shows it.' })
export class CriterionScore {
  @Field(() => String, { description: 'The criterion’s key in the grid.' })
  criterion!: string;

  @Field(() => Int, { description: '0 to 4.' })
  score!: number;

  @Field(() => String, { description: 'Why that score.' })
  comment!: string;

  @Field(() => String, { nullable: true, description: 'What shows it: a text or an address.' })
  evidence!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  scoredAt!: Date;
}

@ObjectType({
  description:
    '« Instruction » How a proposal is scored, by the criteria that were in force when its review began; its own agglomeration alone sees it.',
})
export class LabellingReview {
  @Field(() => Int, { description: 'Which review of this file: a new proposal opens another one.' })
  number!: number;

  @Field(() => CriteriaGrid, { nullable: true, description: 'The criteria; null where none were in force that day.' })
  grid!: CriteriaGrid | null;

  @Field(() => [CriterionScore], { description: 'The last score of each criterion, in the grid’s order.' })
  scores!: CriterionScore[];

  @Field(() => [CriterionScore], { description: 'Every score given in this review, oldest first.' })
  history!: CriterionScore[];

  @Field(() => [String], { description: 'Criteria without a score yet; a label needs them all.' })
  missing!: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Weighted score in percent of the best one, rounded down; null while a criterion has none.',
  })
  percent!: number | null;
}

import { Field, ID, InputType, Int } from '#shared/graphql/decorators.js';
import { KeyedInput } from '#shared/graphql/KeyedInput.js';
import { DateScalar } from '#shared/graphql/scalars.js';

@InputType({ description: '« Critère » One thing to look at.' })
export class CriterionInput {
  @Field(() => String, { description: 'Capitals, digits and underscores, once in the grid.' })
  key!: string;

  @Field(() => String, { description: 'What is looked at, in French, 200 characters at most.' })
  title!: string;

  @Field(() => Int, { description: 'Its part in the whole, 1 to 100.' })
  weight!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'True for the one about the inhabitants’ involvement.' })
  involvement!: boolean;
}

@InputType({ description: '« Publier une grille » It never changes afterwards; another one may follow it.' })
export class PublishCriteriaGridInput extends KeyedInput {
  @Field(() => DateScalar, { description: 'First day in force: today or later, after the grid before.' })
  since!: string;

  @Field(() => [CriterionInput], { description: 'From 1 to 30; one is about the inhabitants’ involvement.' })
  criteria!: CriterionInput[];
}

@InputType({ description: '« Note » What a proposal is worth on one criterion, and why.' })
export class CriterionScoreInput {
  @Field(() => String, { description: 'The criterion’s key.' })
  criterion!: string;

  @Field(() => Int, { description: '0 to 4.' })
  score!: number;

  @Field(() => String, { description: 'Why that score, 10,000 characters at most.' })
  comment!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What shows it: a text or an address, 2,000 characters at most.',
  })
  evidence?: string | null;
}

@InputType({ description: '« Noter un dossier » A criterion scored again keeps its earlier scores as history.' })
export class ScoreLabellingInput extends KeyedInput {
  @Field(() => ID, { description: 'The labelling, under review.' })
  labellingId!: string;

  @Field(() => [CriterionScoreInput], { description: 'One criterion or several.' })
  scores!: CriterionScoreInput[];
}

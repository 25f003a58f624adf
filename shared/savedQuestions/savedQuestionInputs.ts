import { Directive, Field, Float, ID, InputType, ObjectType } from '../graphql/decorators.js';
import { KeyedInput, VersionedInput } from '../graphql/KeyedInput.js';
import { PopulationBand } from '../graphql/PopulationBand.js';
import { Problem } from '../graphql/Problem.js';
import { SirenScalar } from '../graphql/scalars.js';
import { Theme } from '../graphql/Theme.js';
import { ObservatoryIndicator } from '../observatory/ObservatoryFigure.js';
import type { IndicatorName } from '../subsidiarity/observatory/indicators.js';
import { SavedQuestion, ThresholdDirection } from './SavedQuestion.js';

@InputType({ description: '« Question à suivre » A figure of the observatory, where, and when to be told.' })
export class SaveQuestionInput extends KeyedInput {
  @Field(() => String, { description: 'What to call it, 1 to 200 characters.' })
  name!: string;

  @Field(() => ObservatoryIndicator, {
    description: 'Which figure; one to which the rows of the scale asked contribute.',
  })
  indicator!: IndicatorName;

  @Field(() => SirenScalar, { nullable: true, description: 'Of one agglomeration; of all unless told.' })
  agglomeration?: string | null;

  @Field(() => Theme, { nullable: true, description: 'Of one theme; of all unless told.' })
  theme?: Theme | null;

  @Field(() => PopulationBand, { nullable: true, description: 'Of communes of one size; of all unless told.' })
  band?: PopulationBand | null;

  @Field(() => ThresholdDirection, { description: 'On which side of the threshold it is worth telling.' })
  direction!: ThresholdDirection;

  @Field(() => Float, { description: 'In the figure’s unit: a part from 0 to 1, or days up to 3,650.' })
  threshold!: number;
}

@InputType({ description: '« Question à ne plus suivre » It is forgotten, with what was seen of it.' })
export class RemoveSavedQuestionInput extends VersionedInput {
  @Field(() => ID, { description: 'Which one.' })
  id!: string;
}

@Directive('@shareable')
@ObjectType({ description: '« Question suivie » The question as it is now, or what stopped the change.' })
export class SavedQuestionPayload {
  @Field(() => SavedQuestion, { nullable: true, description: 'The question; null when removed or refused.' })
  question!: SavedQuestion | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

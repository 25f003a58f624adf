import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from '../graphql/decorators.js';
import { PopulationBand } from '../graphql/PopulationBand.js';
import { DateScalar, SirenScalar } from '../graphql/scalars.js';
import { Theme } from '../graphql/Theme.js';
import { ObservatoryIndicator } from '../observatory/ObservatoryFigure.js';
import type { IndicatorName } from '../subsidiarity/observatory/indicators.js';

export enum ThresholdDirection {
  OVER = 'OVER',
  UNDER = 'UNDER',
}
registerEnumType(ThresholdDirection, {
  name: 'ThresholdDirection',
  description: '« Sens du seuil » On which side of its threshold a figure is worth telling.',
  valuesConfig: {
    OVER: { description: '« Au-dessus » Once it is above.' },
    UNDER: { description: '« Au-dessous » Once it is below.' },
  },
});

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Question suivie » A figure of the observatory that an institution keeps an eye on: it is looked at each night, and who acts for it is told by mail once it passes the threshold.',
})
export class SavedQuestion {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { description: 'What it is called by who keeps it.' })
  name!: string;

  @Field(() => ObservatoryIndicator, {
    description: 'Which figure, from the rows of the scale that keeps the question.',
  })
  indicator!: IndicatorName;

  @Field(() => SirenScalar, { nullable: true, description: 'Of one agglomeration; of all unless told.' })
  agglomeration!: string | null;

  @Field(() => Theme, { nullable: true, description: 'Of one theme; of all unless told.' })
  theme!: Theme | null;

  @Field(() => PopulationBand, { nullable: true, description: 'Of communes of one size; of all unless told.' })
  band!: PopulationBand | null;

  @Field(() => ThresholdDirection, { description: 'On which side of the threshold it is worth telling.' })
  direction!: ThresholdDirection;

  @Field(() => Float, { description: 'The threshold, in the figure’s unit: a part from 0 to 1, or days.' })
  threshold!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The quarter last looked at: the one under way that night; of a part of the territory the one before.',
  })
  quarter!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What it was then; null where it is hidden or unknown, never 0 instead.',
  })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many cases it rested on; null where that is hidden.' })
  n!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was last looked at.' })
  evaluatedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when the threshold is passed; null while it is not. What is unknown changes nothing.',
  })
  passedOn!: string | null;

  @Field(() => Boolean, { description: 'True for a row of the demonstration.' })
  demonstration!: boolean;

  @Field(() => Int, { description: 'Give it back as expectedVersion.' })
  version!: number;
}

import { Directive, Field, Float, Int, ObjectType, registerEnumType } from '../graphql/decorators.js';
import { PopulationBand } from '../graphql/PopulationBand.js';
import { ActingScale } from '../graphql/SubsidiarityFinding.js';
import { DateScalar, DateTimeScalar, SirenScalar } from '../graphql/scalars.js';
import { Theme } from '../graphql/Theme.js';
import { type IndicatorName, indicators } from '../subsidiarity/observatory/indicators.js';

export const ObservatoryIndicator = Object.fromEntries(
  Object.keys(indicators).map((name) => [name, name]),
) as Readonly<{
  [Name in IndicatorName]: Name;
}>;
registerEnumType(ObservatoryIndicator, {
  name: 'ObservatoryIndicator',
  description: '« Indicateur » One figure of the observatory; `definition` tells what it counts.',
});

export enum ObservatoryDimension {
  AGGLOMERATION = 'AGGLOMERATION',
  THEME = 'THEME',
  BAND = 'BAND',
  SKILL = 'SKILL',
}
registerEnumType(ObservatoryDimension, {
  name: 'ObservatoryDimension',
  description: '« Ventilation » By what figures are broken down: never by commune.',
});

export enum FigureState {
  SHOWN = 'SHOWN',
  NOT_SIGNIFICANT = 'NOT_SIGNIFICANT',
  NO_CASE = 'NO_CASE',
  NOT_BROKEN_DOWN = 'NOT_BROKEN_DOWN',
  NOT_SET_DOWN = 'NOT_SET_DOWN',
}
registerEnumType(FigureState, {
  name: 'FigureState',
  description:
    '« État d’un chiffre » Shown; hidden, for fewer than five cases or so that those of another are not found out; without a case; not told so by the rows of this scale; told in parts only once its quarter is set down.',
});

export enum FigureUnit {
  PART = 'PART',
  DAYS = 'DAYS',
}
registerEnumType(FigureUnit, {
  name: 'FigureUnit',
  description: '« Unité » A part of a whole, from 0 to 1; days.',
});

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: '« Définition d’un indicateur » In the language of the request.' })
export class ObservatoryDefinition {
  @Field(() => ObservatoryIndicator, { description: 'Its key, the same in every quarter and language.' })
  key!: IndicatorName;

  @Field(() => String, { description: 'Its name.' })
  title!: string;

  @Field(() => String, { description: 'What is counted.' })
  text!: string;

  @Field(() => String, { description: 'How it is reckoned.' })
  formula!: string;

  @Field(() => String, { description: 'On which ground.' })
  source!: string;
}

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: '« Chiffre recalculé » The same figure from today’s rows.' })
export class RecomputedFigure {
  @Field(() => FigureState, { description: 'Whether it is shown; what a snapshot hides stays hidden.' })
  state!: FigureState;

  @Field(() => Float, { nullable: true, description: 'In the figure’s unit; null where it is not shown.' })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many cases; null where it is not shown.' })
  n!: number | null;

  @Field(() => DateScalar, { description: 'The day of the rows.' })
  asOf!: string;

  @Field(() => String, { description: 'The version of the rule.' })
  rules!: string;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Chiffre de l’observatoire » One indicator of one quarter in one place, from the rows of one scale.',
})
export class ObservatoryFigure {
  @Field(() => ObservatoryIndicator, { description: 'Which indicator.' })
  indicator!: IndicatorName;

  @Field(() => ActingScale, { description: 'The scale whose rows it counts.' })
  scale!: ActingScale;

  @Field(() => SirenScalar, { nullable: true, description: 'Of which agglomeration; null for all.' })
  agglomeration!: string | null;

  @Field(() => Theme, { nullable: true, description: 'Of which theme; null for all.' })
  theme!: Theme | null;

  @Field(() => PopulationBand, { nullable: true, description: 'Of communes of which size; null for all.' })
  band!: PopulationBand | null;

  @Field(() => String, { nullable: true, description: 'Of which skill, by its code; null for all.' })
  skill!: string | null;

  @Field(() => Boolean, { description: 'True for the cases whose rows do not tell where they stand in the breakdown.' })
  unplaced!: boolean;

  @Field(() => FigureState, { description: 'Whether it is shown.' })
  state!: FigureState;

  @Field(() => String, { nullable: true, description: 'Why it is not shown, in the language of the request.' })
  reason!: string | null;

  @Field(() => Float, { nullable: true, description: 'In its unit; null where it is not shown or cannot be divided.' })
  value!: number | null;

  @Field(() => FigureUnit, { description: 'The unit of the value.' })
  unit!: FigureUnit;

  @Field(() => Int, { nullable: true, description: 'How many cases it rests on; null where it is not shown.' })
  n!: number | null;

  @Field(() => DateScalar, { description: 'The day of the rows it was reckoned from.' })
  asOf!: string;

  @Field(() => String, { description: 'The version of the rule it was reckoned by, such as "rules@1".' })
  rules!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was set down for good; null for one that is still reckoned from today’s rows.',
  })
  takenAt!: Date | null;

  @Field(() => Boolean, { description: 'True for a snapshot of the demonstration.' })
  demonstration!: boolean;

  @Field(() => RecomputedFigure, {
    nullable: true,
    description:
      'The same from today’s rows, of a whole territory, where it was set down and `recomputed` was asked for.',
  })
  recomputed!: RecomputedFigure | null;

  @Field(() => ObservatoryDefinition, { description: 'What it means.' })
  definition!: ObservatoryDefinition;
}

import { ArgsType, Field } from '../graphql/decorators.js';
import { PopulationBand } from '../graphql/PopulationBand.js';
import { SirenScalar } from '../graphql/scalars.js';
import { Theme } from '../graphql/Theme.js';
import type { IndicatorName } from '../subsidiarity/observatory/indicators.js';
import { ObservatoryDimension, ObservatoryIndicator } from './ObservatoryFigure.js';

/** Where figures are asked for. Whatever is asked, each cell answers the same. */
@ArgsType()
export class PlaceArgs {
  @Field(() => SirenScalar, { nullable: true, description: 'SIREN of an agglomeration; all without it.' })
  agglomeration?: string | null;

  @Field(() => Theme, { nullable: true, description: 'One theme; all without it.' })
  theme?: Theme | null;

  @Field(() => PopulationBand, { nullable: true, description: 'Communes of one size; of any without it.' })
  band?: PopulationBand | null;
}

@ArgsType()
export class FigureArgs extends PlaceArgs {
  @Field(() => [ObservatoryIndicator], {
    nullable: true,
    description: 'Which indicators; without it all those the scale contributes to.',
  })
  indicators?: IndicatorName[] | null;

  @Field(() => ObservatoryDimension, {
    nullable: true,
    description: 'One figure for each value of this breakdown, instead of one for all of them.',
  })
  by?: ObservatoryDimension | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Also from today’s rows where the quarter was set down, of a whole territory: for analysts and the director.',
  })
  recomputed!: boolean;
}

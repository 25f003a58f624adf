import { Directive, Field, Float, ID, Int, ObjectType } from '../graphql/decorators.js';
import { PageInfo } from '../graphql/PageInfo.js';
import type { IndicatorName } from '../subsidiarity/observatory/indicators.js';
import { FigureUnit, ObservatoryIndicator } from './ObservatoryFigure.js';

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: '« Cas » A row that a figure counts, which its reader may read.' })
export class ObservatoryCase {
  @Field(() => String, { description: 'Of which type the row is, such as "Support".' })
  entity!: string;

  @Field(() => ID, { description: 'Its id at its own scale; of a commune its INSEE code.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  title!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How much of it the share counts: 1 or 0 of a case, or half-days; null for a median.',
  })
  counted!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Out of how much: 1 of a case, or its half-days; null for a median.',
  })
  outOf!: number | null;

  @Field(() => Float, { nullable: true, description: 'Its own value in the unit of the figure, for a median.' })
  value!: number | null;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Cas d’un chiffre » One page of the rows behind a figure, those alone that its reader may read.',
})
export class ObservatoryCases {
  @Field(() => ObservatoryIndicator, { description: 'Of which figure.' })
  indicator!: IndicatorName;

  @Field(() => FigureUnit, { description: 'The unit of values.' })
  unit!: FigureUnit;

  @Field(() => Int, { nullable: true, description: 'How many cases the figure rests on; null where it is not shown.' })
  n!: number | null;

  @Field(() => Int, { description: 'How many of them are listed for this reader: fewer than the figure counts.' })
  totalCount!: number;

  @Field(() => String, { description: 'Why others are not listed, in the language of the request.' })
  unlisted!: string;

  @Field(() => [ObservatoryCase], { description: 'The rows of this page, the oldest first.' })
  nodes!: ObservatoryCase[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

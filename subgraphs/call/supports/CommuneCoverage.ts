import { connectionOf } from '#shared/graphql/connection.js';
import { Field, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar, HalfDaysScalar, MonthScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  simpleResolvers: true,
  description:
    '« Commune accompagnée » What a member received from its agglomeration: a question to ask, never a rank.',
})
export class CommuneCoverage {
  readonly insee!: string;

  @Field(() => Int, { nullable: true, description: 'Municipal population; null where none is known.' })
  population!: number | null;

  @Field(() => Int, {
    description: 'Supports active or over of which work was done, those shared with others included.',
  })
  received!: number;

  @Field(() => Int, { description: 'Offers without an answer.' })
  offered!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days done in what it received.' })
  doneHalfDays!: number;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the latest one; null when it received none.' })
  latestFrom!: string | null;

  @Field(() => DateScalar, { description: 'The day of which all this is told.' })
  asOf!: string;
}

export const CommuneCoverageConnection = connectionOf(
  () => CommuneCoverage,
  'CommuneCoverage',
  'Communes accompagnées',
);

@ObjectType({
  simpleResolvers: true,
  description:
    '« Mois d’appui à une commune » Half-days for a commune in a month; a support of several communes stands at each.',
})
export class CommuneSupportMonth {
  readonly insee!: string;

  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => Int, { description: 'How many supports.' })
  supports!: number;

  @Field(() => Int, { description: 'How many of them with other communes: their half-days stand at each.' })
  joint!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days planned.' })
  planned!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days done.' })
  done!: number;
}

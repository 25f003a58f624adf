import { Field, Float, InputType, Int, ObjectType } from '#shared/graphql/decorators.js';
import { VersionedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { defaultThresholds } from './thresholds.js';
import { VigilanceThresholds } from './VigilanceThresholds.js';

@InputType({
  description:
    '« Seuils à fixer » At what the commune wants to be alerted, all of it: what is left out goes back to its default. expectedVersion is 0 for the first time.',
})
export class SetVigilanceThresholdsInput extends VersionedInput {
  @Field(() => Float, {
    defaultValue: defaultThresholds.mayorShareOver,
    description: 'The mayor carries more than this share, 0 to 1.',
  })
  mayorShareOver!: number;

  @Field(() => Int, {
    defaultValue: defaultThresholds.presentersAtLeast,
    description: 'Fewer elected members than this presented the whole approach inside and outside, 0 to 1,000.',
  })
  presentersAtLeast!: number;

  @Field(() => Float, {
    defaultValue: defaultThresholds.declineOver,
    description: 'crossShare or eiIndex fell by more than this within twelve months, 0 to 1.',
  })
  declineOver!: number;

  @Field(() => Float, { nullable: true, description: 'The share of newcomers is under this, 0 to 1.' })
  newcomersShareUnder?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The most involved tenth makes more than this share of attendances, 0 to 1.',
  })
  topTenthShareOver?: number | null;

  @Field(() => Int, { nullable: true, description: 'More micro-districts than this had no stand, 0 to 1,000.' })
  districtsNotVisitedOver?: number | null;
}

@ObjectType({ description: '« Seuils fixés » The thresholds as they are now, or what stopped the change.' })
export class VigilanceThresholdsPayload {
  @Field(() => VigilanceThresholds, { nullable: true, description: 'The thresholds; null when there is a problem.' })
  thresholds!: VigilanceThresholds | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

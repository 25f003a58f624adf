import { Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar, HalfDaysScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';

@ObjectType({
  simpleResolvers: true,
  description:
    '« Ingénierie propre de la commune » Managers, what they know, and what the commune could lend, from a day on, as it states it.',
})
export class EngineeringCapacity {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day from which it holds, until a newer one.' })
  since!: string;

  @Field(() => Int, { description: 'Managers, in hundredths of a full-time post: 150 is one and a half.' })
  managersFteHundredths!: number;

  @Field(() => [String], { description: 'Skills they hold, by code or in the commune’s own words.' })
  skills!: string[];

  @Field(() => HalfDaysScalar, { description: 'Half-days that it could lend to others each month.' })
  lendableHalfDays!: number;

  @Field(() => Visibility, { description: 'Who may see it: PRIVATE offers nothing to others.' })
  visibility!: Visibility;

  @Field(() => Boolean, { description: 'True for a row of the demonstration.' })
  demonstration!: boolean;
}

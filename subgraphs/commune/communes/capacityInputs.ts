import { Field, InputType } from '#shared/graphql/decorators.js';
import { KeyedInput } from '#shared/graphql/KeyedInput.js';
import { CentsScalar, DateScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';

@InputType({
  description: '« Mise en trajectoire » The commune’s own, from a day on; told again for that day, it is corrected.',
})
export class SetCommuneTrajectoryInput extends KeyedInput {
  @Field(() => String, { description: 'The starting model, 10,000 characters at most.' })
  starting!: string;

  @Field(() => String, { description: 'The wished model, 10,000 characters at most.' })
  wished!: string;

  @Field(() => DateScalar, { description: 'The day from which it is told so.' })
  since!: string;

  @Field(() => Visibility, { defaultValue: Visibility.PRIVATE, description: 'Who may see it.' })
  visibility!: Visibility;
}

@InputType({
  description:
    '« Capacité d’investissement » The commune’s own, from a day on; told again for that day, it is corrected.',
})
export class SetInvestmentCapacityInput extends KeyedInput {
  @Field(() => DateScalar, { description: 'The day from which the figure holds.' })
  since!: string;

  @Field(() => CentsScalar, { description: 'In euro cents, for a year.' })
  amountCents!: number;

  @Field(() => String, { description: 'The document that states it, 200 characters at most.' })
  source!: string;

  @Field(() => Visibility, { defaultValue: Visibility.PRIVATE, description: 'Who may see it.' })
  visibility!: Visibility;
}

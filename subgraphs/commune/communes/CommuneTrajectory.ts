import { Field, ID, ObjectType } from '#shared/graphql/decorators.js';
import { CentsScalar, DateScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';

@ObjectType({
  simpleResolvers: true,
  description:
    '« Mise en trajectoire de la commune » The model it comes from and the one it wishes for, as told from a day on.',
})
export class CommuneTrajectory {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { description: 'The starting model.' })
  starting!: string;

  @Field(() => String, { description: 'The wished model.' })
  wished!: string;

  @Field(() => DateScalar, { description: 'The day from which it is told so.' })
  since!: string;

  @Field(() => Visibility, { description: 'Who may see it.' })
  visibility!: Visibility;

  @Field(() => Boolean, { description: 'True for a row of the demonstration.' })
  demonstration!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description:
    '« Capacité d’investissement » What the commune can invest in a year, from a day on, and where it is stated.',
})
export class InvestmentCapacity {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day from which the figure holds, until a newer one.' })
  since!: string;

  @Field(() => CentsScalar, { description: 'In euro cents, for a year.' })
  amountCents!: number;

  @Field(() => String, { description: 'The document that states it (« compte administratif 2025 »).' })
  source!: string;

  @Field(() => Visibility, { description: 'Who may see it.' })
  visibility!: Visibility;

  @Field(() => Boolean, { description: 'True for a row of the demonstration.' })
  demonstration!: boolean;
}

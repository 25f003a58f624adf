import { ArgsType, Field, InputType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { Regime } from '#shared/graphql/Regime.js';
import { DateScalar, InseeScalar } from '#shared/graphql/scalars.js';

@InputType({ description: '« Filtre des régimes » All conditions given must hold; within a list, one is enough.' })
export class RegimeFilter {
  @Field(() => [String], { nullable: true, description: 'Of these competences, by their keys.' })
  competences?: string[] | null;

  @Field(() => [InseeScalar], { nullable: true, description: 'In these communes.' })
  communes?: string[] | null;

  @Field(() => [Regime], { nullable: true, description: 'Of these regimes.' })
  regimes?: Regime[] | null;
}

@ArgsType()
export class RegimeListArgs extends PageArgs {
  @Field(() => RegimeFilter, { nullable: true, description: 'Which regimes.' })
  filter?: RegimeFilter | null;

  @Field(() => DateScalar, { nullable: true, description: 'In force on that day; today unless told.' })
  on?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Every change point, also those that ended or are to come, of members and of those who left.',
  })
  history!: boolean;
}

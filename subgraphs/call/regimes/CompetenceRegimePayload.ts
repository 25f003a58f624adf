import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { CompetenceRegime } from './CompetenceRegime.js';

@ObjectType({ description: '« Régimes changés » What one decision settled or changed, or what stopped it.' })
export class CompetenceRegimePayload {
  @Field(() => CompetenceRegime, {
    nullable: true,
    description: 'The regime, the first by commune where there are several; null when removed or with a problem.',
  })
  regime!: CompetenceRegime | null;

  @Field(() => [CompetenceRegime], {
    description: 'The regimes, one for each commune; none when removed or with a problem.',
  })
  regimes!: readonly CompetenceRegime[];

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

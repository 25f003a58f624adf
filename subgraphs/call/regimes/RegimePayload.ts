import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { CompetenceRegime } from './CompetenceRegime.js';

@ObjectType({ description: '« Régimes fixés » What one decision settled, by commune, or what stopped it.' })
export class RegimesPayload {
  @Field(() => [CompetenceRegime], { description: 'The regimes settled, one for each commune; none with a problem.' })
  regimes!: readonly CompetenceRegime[];

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

@ObjectType({ description: '« Régime changé » The regime as it is now, or what stopped the change.' })
export class RegimePayload {
  @Field(() => CompetenceRegime, { nullable: true, description: 'The regime; null when removed or with a problem.' })
  regime!: CompetenceRegime | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

import { AdoptionResult } from '#shared/graphql/AdoptionResult.js';
import { Field, ID, InputType, Int } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';

@InputType({ description: '« Adopter un référentiel » By the agglomeration the actor acts for.' })
export class AdoptForAgglomerationInput extends KeyedInput {
  @Field(() => ID, { description: 'The framework.' })
  frameworkId!: string;

  @Field(() => Int, { description: 'The version that is adopted, from 1 on.' })
  number!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The day; today unless told.' })
  adoptedOn?: string | null;

  @Field(() => String, { defaultValue: '', description: 'What is adapted; 10,000 characters at most.' })
  adaptation!: string;

  @Field(() => Visibility, { defaultValue: Visibility.SHARED, description: 'Who may see it.' })
  visibility!: Visibility;
}

@InputType({ description: '« Évaluer l’adoption » What came of a framework that the agglomeration adopted.' })
export class EvaluateForAgglomerationInput extends VersionedInput {
  @Field(() => ID, { description: 'The adoption.' })
  id!: string;

  @Field(() => AdoptionResult, { description: 'Whether it worked.' })
  result!: AdoptionResult;

  @Field(() => String, { description: 'What was seen, and what others should know; 10,000 characters at most.' })
  evaluation!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day; today unless told.' })
  evaluatedOn?: string | null;
}

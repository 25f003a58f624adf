import { AdoptionResult } from '#shared/graphql/AdoptionResult.js';
import { Field, ID, InputType, Int } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { Theme } from '../actions/Theme.js';

@InputType({
  description: '« Nouveau référentiel » A framework of the commune the actor acts for, with its first draft.',
})
export class CreateFrameworkInput extends KeyedInput {
  @Field(() => String, { description: 'Title, 200 characters at most.' })
  title!: string;

  @Field(() => Theme, { description: 'What it is mainly about.' })
  theme!: Theme;

  @Field(() => String, { defaultValue: '', description: 'What it is about, 10,000 characters at most.' })
  summary!: string;

  @Field(() => String, { defaultValue: '', description: 'What it says, 10,000 characters at most.' })
  content!: string;

  @Field(() => Visibility, { defaultValue: Visibility.PRIVATE, description: 'Who may see what is published of it.' })
  visibility!: Visibility;
}

@InputType({
  description: '« Référentiel modifié » What is absent stays as it is; published versions stay in any case.',
})
export class UpdateFrameworkInput extends VersionedInput {
  @Field(() => ID, { description: 'The framework.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => Theme, { nullable: true, description: 'What it is mainly about.' })
  theme?: Theme | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;
}

@InputType({ description: '« Brouillon modifié » What the next version of a framework will say.' })
export class EditFrameworkDraftInput extends VersionedInput {
  @Field(() => ID, { description: 'The framework.' })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version it is meant for: the next one. The number of a published version is refused.',
  })
  number?: number | null;

  @Field(() => String, { description: 'What it is about, or what changes, 10,000 characters at most.' })
  summary!: string;

  @Field(() => String, { description: 'What it will say, 10,000 characters at most.' })
  content!: string;
}

@InputType({ description: '« Publication » Makes the draft the next version, which then never changes.' })
export class PublishFrameworkInput extends VersionedInput {
  @Field(() => ID, { description: 'The framework.' })
  id!: string;
}

@InputType({ description: '« Adoption » One version of another commune’s framework, taken up by the actor’s.' })
export class AdoptFrameworkInput extends KeyedInput {
  @Field(() => ID, { description: 'The framework.' })
  frameworkId!: string;

  @Field(() => Int, { description: 'The number of the version that is adopted.' })
  number!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was adopted; today unless told.' })
  adoptedOn?: string | null;

  @Field(() => String, { defaultValue: '', description: 'What is adapted to the place, 10,000 characters at most.' })
  adaptation!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The adoption of the same framework from which it was taken, when a peer’s adaptation was the example.',
  })
  parentId?: string | null;

  @Field(() => Visibility, { defaultValue: Visibility.SHARED, description: 'Who may see it.' })
  visibility!: Visibility;
}

@InputType({ description: '« Évaluation » What came of an adopted framework; a later evaluation takes its place.' })
export class EvaluateAdoptionInput extends VersionedInput {
  @Field(() => ID, { description: 'The adoption.' })
  id!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was evaluated; today unless told.' })
  on?: string | null;

  @Field(() => AdoptionResult, { description: 'Whether it worked.' })
  result!: AdoptionResult;

  @Field(() => String, { description: 'What was seen, 10,000 characters at most.' })
  text!: string;
}

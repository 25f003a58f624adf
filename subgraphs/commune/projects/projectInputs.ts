import { Field, ID, InputType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { CentsScalar, InseeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { Theme } from '../actions/Theme.js';

@InputType({ description: '« Nouveau projet » A draft of the commune the actor acts for, which leads it.' })
export class CreateProjectInput extends KeyedInput {
  @Field(() => String, { description: 'Title, 200 characters at most.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What is intended and why, 10,000 characters at most.' })
  summary?: string | null;

  @Field(() => Theme, { description: 'What it is mainly about.' })
  theme!: Theme;

  @Field(() => CentsScalar, { nullable: true, description: 'Estimated cost in euro cents.' })
  costCents?: number | null;

  @Field(() => [InseeScalar], { nullable: true, description: 'Communes that carry it too; each confirms for itself.' })
  coCarriers?: string[] | null;
}

@InputType({ description: '« Projet modifié » What is absent stays as it is; null erases what may be missing.' })
export class UpdateProjectInput extends VersionedInput {
  @Field(() => ID, { description: 'The project.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What is intended and why, 10,000 characters at most.' })
  summary?: string | null;

  @Field(() => Theme, { nullable: true, description: 'What it is mainly about.' })
  theme?: Theme | null;

  @Field(() => CentsScalar, { nullable: true, description: 'Estimated cost in euro cents.' })
  costCents?: number | null;

  @Field(() => [InseeScalar], { nullable: true, description: 'All communes that carry it beside its lead.' })
  coCarriers?: string[] | null;

  @Field(() => Visibility, { nullable: true, description: 'SHARED or PUBLIC, once it is shared.' })
  visibility?: Visibility | null;
}

@InputType({ description: '« Passage d’un projet » The project to share or to propose.' })
export class MoveProjectInput extends VersionedInput {
  @Field(() => ID, { description: 'The project.' })
  id!: string;
}

@InputType({ description: '« Retrait d’un projet » The project to withdraw, and why.' })
export class WithdrawProjectInput extends MoveProjectInput {
  @Field(() => String, { description: 'Why it is withdrawn, 10,000 characters at most.' })
  reason!: string;
}

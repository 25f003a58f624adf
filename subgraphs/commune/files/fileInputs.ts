import { Field, ID, InputType, ObjectType } from '#shared/graphql/decorators.js';
import { VersionedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { File } from './File.js';

@InputType({
  description: '« Visibilité d’une pièce » Who may read it beside its commune and the readers of its acts.',
})
export class SetFileVisibilityInput extends VersionedInput {
  @Field(() => ID, { description: 'The file.' })
  id!: string;

  @Field(() => Visibility, { description: 'Who may read it from now on.' })
  visibility!: Visibility;
}

@InputType({ description: '« Retrait d’une pièce » The file goes, unless an act refers to it.' })
export class RemoveFileInput extends VersionedInput {
  @Field(() => ID, { description: 'The file.' })
  id!: string;
}

@ObjectType({ description: '« Pièce changée » The file as it is now, or what stopped the change.' })
export class FilePayload {
  @Field(() => File, { nullable: true, description: 'The file; null when it was removed, or when there is a problem.' })
  file!: File | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateTimeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Pièce » A PDF kept by a commune: a deliberation, a signed agreement. Read by its commune, by whom its visibility lets, and by whoever may read an act it belongs to.',
})
export class File {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What it is called, ending included.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Media type: application/pdf.' })
  type?: string | null;

  @Field(() => Int, { nullable: true, description: 'Bytes.' })
  size?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of its bytes, in hexadecimal: whether a copy is the same file.',
  })
  sha256?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent.' })
  uploadedAt?: Date | null;

  @Field(() => Visibility, {
    nullable: true,
    description: 'Who may read it beside its commune and the readers of its acts; PRIVATE unless told.',
  })
  visibility?: Visibility | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as expectedVersion.' })
  version?: number | null;

  /** INSEE code of the commune that keeps it. */
  readonly insee?: string;
}

/** A file as its row is read. */
export type FileRow = { readonly [Name in keyof File]-?: NonNullable<File[Name]> };

export const FileConnection = connectionOf(() => File, 'File', 'Pièces');

import { Field, ID, Int, ObjectType } from '../../graphql/decorators.js';
import type { Message } from '../../graphql/GraphError.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { ExchangeFormat, ImportMode, ImportState } from './importWords.js';

/** What every scale's imports have; what their lines may be is each scale's own. */
@ObjectType({ simpleResolvers: true })
export abstract class ToldImport {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => ExchangeFormat, { nullable: true, description: 'The file’s format.' })
  format?: ExchangeFormat | null;

  @Field(() => String, { nullable: true, description: 'The encoding found: UTF-8 or WINDOWS-1252.' })
  encoding?: string | null;

  @Field(() => String, { nullable: true, description: 'The separator found, `;` or `,`; null in JSON.' })
  separator?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Columns of the file that nobody knows; they are left unread.',
  })
  unknownColumns?: string[] | null;

  @Field(() => String, { nullable: true, description: 'What was previewed, in 64 digits; runImport asks for it.' })
  digest?: string | null;

  @Field(() => ImportState, { nullable: true, description: 'How far it is.' })
  state?: ImportState | null;

  @Field(() => ImportMode, { nullable: true, description: 'How it was run; null until then.' })
  mode?: ImportMode | null;

  @Field(() => Int, { nullable: true, description: 'Lines of the file.' })
  total?: number | null;

  @Field(() => Int, { nullable: true, description: 'Lines that are ready to be written, or written once it is done.' })
  done?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was previewed.' })
  createdAt?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was done, failed or was cancelled; null until then.',
  })
  endedAt?: Date | null;
}

/** A run as its row is read. */
export type ImportRunRow = { readonly [Name in keyof ToldImport]-?: Exclude<ToldImport[Name], undefined> } & {
  readonly kind: string | null;
  readonly tenant: string;
  /** Why it failed, in both languages. */
  readonly problem: Message | null;
};

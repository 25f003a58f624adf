import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { DateTimeScalar } from '#shared/graphql/scalars.js';
import { ImportOutcome } from './ImportOutcome.js';
import { ExchangeFormat, ImportKind, ImportMode, ImportState } from './importWords.js';

@ObjectType({
  simpleResolvers: true,
  description: '« Problème d’une ligne » What is wrong at one place of the file, and what to do.',
})
export class ImportLineProblem {
  @Field(() => String, { nullable: true, description: 'The column; null when the whole line is meant.' })
  column!: string | null;

  @Field(() => String, { description: 'What is wrong and what to do, in the reader’s language.' })
  message!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: '« Ligne d’un import » One line of the file and what becomes of it.',
})
export class ImportLine {
  @Field(() => Int, { description: 'Its number in the file, the heading’s being 1; in JSON its place, from 1.' })
  line!: number;

  @Field(() => ImportOutcome, { description: 'What becomes of it.' })
  outcome!: ImportOutcome;

  @Field(() => String, { nullable: true, description: 'The title it gives.' })
  title!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reference of what it speaks of; null for something new, and where there are none.',
  })
  reference!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'What it speaks of, or once it is written what it created: the id of an entity of the file’s kind.',
  })
  entityId!: string | null;
}

export const ImportLineConnection = connectionOf(() => ImportLine, 'ImportLine', 'Lignes d’un import');

@ObjectType({
  simpleResolvers: true,
  description: '« Décompte d’un import » How many lines have each outcome.',
})
export class ImportCounts {
  @Field(() => Int, { description: 'Lines that create.' })
  create!: number;

  @Field(() => Int, { description: 'Lines that change.' })
  change!: number;

  @Field(() => Int, { description: 'Lines that say what is there already.' })
  same!: number;

  @Field(() => Int, { description: 'Lines refused.' })
  refused!: number;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Import » A file that a commune is about to import or has imported; kept for thirty days.',
})
export class ImportRun {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => ImportKind, { nullable: true, description: 'What its lines are.' })
  kind?: ImportKind | null;

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
export type ImportRunRow = { readonly [Name in keyof ImportRun]-?: Exclude<ImportRun[Name], undefined> } & {
  readonly insee: string;
  /** Why it failed, in both languages. */
  readonly problem: Message | null;
};

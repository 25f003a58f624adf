import type { Values } from '#shared/exchange/import/planLines.js';
import { connectionOf } from '#shared/graphql/connection.js';
import { ArgsType, Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { Role } from '#shared/graphql/mandates/Role.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { DateScalar, DateTimeScalar, InseeScalar } from '#shared/graphql/scalars.js';
import { CheckKind } from '../checks/CheckKind.js';
import { AgglomerationImportKind } from './AgglomerationImportKind.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Fait repris » What already was before this application, as a file states it: kept however irregular it is.',
})
export class ImportedFact {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => AgglomerationImportKind, { nullable: true, description: 'What it is about.' })
  kind?: AgglomerationImportKind | null;

  @Field(() => String, { nullable: true, description: 'What it is called in the file.' })
  title?: string | null;

  @Field(() => [InseeScalar], { nullable: true, description: 'INSEE codes of the communes it concerns.' })
  communeCodes?: readonly string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null where the file says none.' })
  since?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null where the file says none.' })
  until?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is stated, as the file says; null where it does not.' })
  source?: string | null;

  @Field(() => [CheckKind], { nullable: true, description: 'What is irregular in it, whatever else becomes known.' })
  irregularities?: readonly CheckKind[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The type of what it became here, such as "Support"; null where it stays a stated fact.',
  })
  entity?: string | null;

  @Field(() => String, { nullable: true, description: 'The id of what it became; null where it became nothing.' })
  entityId?: string | null;

  @Field(() => Role, { nullable: true, description: 'In which function it was imported.' })
  importedBy?: Role | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was imported, or last stated otherwise.' })
  importedAt?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was taken back as entered by mistake; null while it stands.',
  })
  withdrawnAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  withdrawalReason?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as `expectedVersion`.' })
  version?: number | null;
}

/** A fact as its row is read. */
export interface ImportedFactRow extends ImportedFact {
  readonly siren: string;
  readonly given: Values;
}

export const ImportedFactConnection = connectionOf(() => ImportedFact, 'ImportedFact', 'Faits repris');

@ArgsType()
export class ImportedFactsArgs extends PageArgs {
  @Field(() => [AgglomerationImportKind], { nullable: true, description: 'Of these kinds; all without it.' })
  kinds?: AgglomerationImportKind[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Those that were taken back, in place of those that stand.',
  })
  withdrawn!: boolean;
}

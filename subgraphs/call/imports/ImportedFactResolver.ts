import { ExportFile } from '#shared/exchange/import/ExportFile.js';
import { kindNamed } from '#shared/exchange/import/ImportScale.js';
import { ExchangeFormat } from '#shared/exchange/import/importWords.js';
import { mostRows, tableFile } from '#shared/exchange/import/tableFile.js';
import { changed, problemsOf } from '#shared/graphql/changed.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { Commune } from '../territory/Commune.js';
import { AgglomerationImportKind } from './AgglomerationImportKind.js';
import { agglomerationImports } from './agglomerationImports.js';
import { factColumns } from './factExport.js';
import { factPages, factsById } from './factStore.js';
import { ImportedFact, ImportedFactConnection, type ImportedFactRow, ImportedFactsArgs } from './ImportedFact.js';
import { ImportedFactPayload, WithdrawImportedFactInput } from './WithdrawImportedFactInput.js';
import { withdrawImportedFact } from './withdrawImportedFact.js';

@Resolver(() => ImportedFact)
export class ImportedFactResolver {
  @FieldResolver(() => [Commune], { nullable: true, description: 'The communes it concerns.' })
  communes(@Root() fact: ImportedFactRow): Commune[] {
    return (fact.communeCodes ?? []).map((insee) => ({ insee }));
  }

  @Mutation(() => ImportedFactPayload, {
    nullable: true,
    description:
      'Takes back a fact that was imported by mistake: it stays readable with the reason, and counts no more. What it became in its own room stays there.',
  })
  async withdrawImportedFact(
    @Arg('input', () => WithdrawImportedFactInput) input: WithdrawImportedFactInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportedFactPayload> {
    const outcome = await withdrawImportedFact(context, input);
    return { fact: await changed(context, factsById, outcome), problems: problemsOf(outcome, context) };
  }

  @Query(() => ExportFile, {
    nullable: true,
    description:
      'What the reader’s agglomeration imported of one kind, as a file that previewAgglomerationImport reads back as the same.',
  })
  async importedFactsExport(
    @Arg('kind', () => AgglomerationImportKind, { description: 'What the lines are.' }) kind: AgglomerationImportKind,
    @Arg('format', () => ExchangeFormat, { defaultValue: ExchangeFormat.CSV, description: 'The file’s format.' })
    format: ExchangeFormat,
    @Ctx() context: RequestContext,
  ): Promise<ExportFile> {
    const { scale, tenant } = context.actor;
    if (scale !== 'call' || tenant === null) throw new GraphError('FORBIDDEN');
    const [page] = await factPages(await context.manager(), [tenant], {
      kinds: [kind],
      withdrawn: false,
      first: mostRows,
    });
    if (page === undefined) throw new Error('A page was asked for and none came.');
    const columns = factColumns(kindNamed(agglomerationImports, kind).columns);
    return tableFile(fileNames[kind], { day: dayOf(new Date()), format }, page, columns);
  }
}

@Resolver(() => Agglomeration)
export class ImportedFactsOfAgglomerationResolver {
  @FieldResolver(() => ImportedFactConnection, {
    nullable: true,
    description:
      'What its officers imported of what already was, as far as it stands, the oldest first; for their own eyes.',
  })
  async importedFacts(
    @Root() agglomeration: Agglomeration,
    @Args(() => ImportedFactsArgs) args: ImportedFactsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<ImportedFact>> {
    return await context.load(factPages, agglomeration.siren, {
      kinds: args.kinds ?? null,
      withdrawn: args.withdrawn,
      ...checkPage(args),
    });
  }
}

const fileNames: Readonly<Record<AgglomerationImportKind, string>> = {
  [AgglomerationImportKind.LABELS]: 'labels',
  [AgglomerationImportKind.SUPPORTS]: 'appuis',
  [AgglomerationImportKind.POSTS]: 'postes',
  [AgglomerationImportKind.MEMBERSHIPS]: 'adhesions',
  [AgglomerationImportKind.DELIBERATIONS]: 'deliberations',
};

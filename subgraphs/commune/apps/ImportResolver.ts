import type { Outcome } from '#shared/graphql/change.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import {
  ImportCounts,
  ImportLine,
  ImportLineConnection,
  ImportLineProblem,
  ImportRun,
  type ImportRunRow,
} from './ImportRun.js';
import { ImportRunPayload } from './ImportRunPayload.js';
import { CancelImportInput, ImportLinesArgs, PreviewImportInput, RunImportInput } from './importInputs.js';
import { countsOfRuns, type ImportLineRow, importRunsById, linesOfRuns } from './importStore.js';
import { previewImport } from './previewImport.js';
import { cancelImport, runImport } from './runImport.js';

@Resolver(() => ImportRun)
export class ImportRunResolver {
  @Query(() => ImportRun, {
    nullable: true,
    description: 'One import of the actor’s commune, and how far it is; null when it does not exist for this reader.',
  })
  importRun(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<ImportRun | null> {
    return context.load(importRunsById, id, undefined);
  }

  @Mutation(() => ImportRunPayload, {
    nullable: true,
    description: 'Reads a file and says line by line what it would create, change or refuse. Writes none of it.',
  })
  async previewImport(
    @Arg('input', () => PreviewImportInput) input: PreviewImportInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportRunPayload> {
    return await payload(context, await previewImport(context, input));
  }

  @Mutation(() => ImportRunPayload, {
    nullable: true,
    description: 'Writes what was previewed, at once or in steps: every line or none, or the good lines.',
  })
  async runImport(
    @Arg('input', () => RunImportInput) input: RunImportInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportRunPayload> {
    return await payload(context, await runImport(context, input));
  }

  @Mutation(() => ImportRunPayload, {
    nullable: true,
    description: 'Stops an import that was previewed or is being prepared: nothing of it is written.',
  })
  async cancelImport(
    @Arg('input', () => CancelImportInput) input: CancelImportInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportRunPayload> {
    return await payload(context, await cancelImport(context, input));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it failed and what to do, in the reader’s language; null unless it did.',
  })
  problem(@Root() run: ImportRunRow, @Ctx() context: RequestContext): string | null {
    return run.problem?.[context.locale] ?? null;
  }

  @FieldResolver(() => ImportCounts, { nullable: true, description: 'How many lines have each outcome.' })
  counts(@Root() run: ImportRun, @Ctx() context: RequestContext): Promise<ImportCounts> {
    return context.load(countsOfRuns, run.id, undefined);
  }

  @FieldResolver(() => ImportLineConnection, { nullable: true, description: 'Its lines, in the file’s order.' })
  lines(
    @Root() run: ImportRun,
    @Args(() => ImportLinesArgs) args: ImportLinesArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<ImportLine>> {
    return context.load(linesOfRuns, run.id, args);
  }
}

@Resolver(() => ImportLine)
export class ImportLineResolver {
  @FieldResolver(() => [ImportLineProblem], { description: 'Why it is refused; empty when it is not.' })
  problems(@Root() line: ImportLineRow, @Ctx() context: RequestContext): ImportLineProblem[] {
    return line.problems.map(({ column, message }) => ({ column, message: message[context.locale] }));
  }

  @FieldResolver(() => [String], {
    description:
      'What it brings beside its own record, in the reader’s language: a micro-district that is not there yet.',
  })
  notes(@Root() line: ImportLineRow, @Ctx() context: RequestContext): string[] {
    return line.notes.map((note) => note[context.locale]);
  }
}

export function resolveImportRun(reference: { id: string }, context: RequestContext): Promise<ImportRun | null> {
  return context.load(importRunsById, reference.id, undefined);
}

async function payload(context: RequestContext, outcome: Outcome): Promise<ImportRunPayload> {
  const { entityId, obstacles } = outcome;
  return {
    importRun: entityId === null ? null : await context.load(importRunsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}

import type { Outcome } from '../../graphql/change.js';
import { problemsOf } from '../../graphql/changed.js';
import type { Page } from '../../graphql/connection.js';
import {
  Arg,
  Args,
  type ClassType,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from '../../graphql/decorators.js';
import { RequestContext } from '../../graphql/RequestContext.js';
import { ImportCounts, type ImportLine } from './ImportLine.js';
import type { ImportScale } from './ImportScale.js';
import { CancelImportInput, ImportLinesArgs, type PreviewedFile, RunImportInput } from './importInputs.js';
import type { ImportPayload } from './importPayload.js';
import { countsOfRuns, importRunsById, linesOfRuns } from './importStore.js';
import { previewImport } from './previewImport.js';
import { cancelImport, runImport } from './runImport.js';
import type { ImportRunRow, ToldImport } from './ToldImport.js';

/** The types under which a scale shows its imports. */
interface ImportTypes {
  readonly run: ClassType<ToldImport>;
  readonly payload: ClassType<ImportPayload>;
  readonly preview: ClassType<PreviewedFile>;
  /** A list belongs to one scale, though its rows are the same. */
  readonly lines: ClassType<Page<ImportLine>>;
}

/**
 * The resolver class of a scale's imports, to be listed once in its parts, and the reference of its runs: the same
 * questions and changes at each scale, under names of its own.
 */
export function importParts(scale: ImportScale, types: ImportTypes) {
  const { names } = scale;
  const byId = importRunsById(scale);
  const payload = async (context: RequestContext, outcome: Outcome): Promise<ImportPayload> => ({
    importRun: outcome.entityId === null ? null : await context.load(byId, outcome.entityId, undefined),
    problems: problemsOf(outcome, context),
  });

  @Resolver(() => types.run)
  class ImportResolver {
    @Query(() => types.run, {
      name: names.run,
      nullable: true,
      description:
        'One import of the institution the actor acts for, and how far it is; null when it does not exist for this reader.',
    })
    async importRun(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<ToldImport | null> {
      return await context.load(byId, id, undefined);
    }

    @Mutation(() => types.payload, {
      name: names.preview,
      nullable: true,
      description: 'Reads a file and says line by line what it would create, change or refuse. Writes none of it.',
    })
    async preview(
      @Arg('input', () => types.preview) input: PreviewedFile,
      @Ctx() context: RequestContext,
    ): Promise<ImportPayload> {
      return await payload(context, await previewImport(scale, context, input));
    }

    @Mutation(() => types.payload, {
      name: names.write,
      nullable: true,
      description: 'Writes what was previewed, at once or in steps: every line or none, or the good lines.',
    })
    async write(
      @Arg('input', () => RunImportInput) input: RunImportInput,
      @Ctx() context: RequestContext,
    ): Promise<ImportPayload> {
      return await payload(context, await runImport(scale, context, input));
    }

    @Mutation(() => types.payload, {
      name: names.cancel,
      nullable: true,
      description: 'Stops an import that was previewed or is being prepared: nothing of it is written.',
    })
    async cancel(
      @Arg('input', () => CancelImportInput) input: CancelImportInput,
      @Ctx() context: RequestContext,
    ): Promise<ImportPayload> {
      return await payload(context, await cancelImport(scale, context, input));
    }

    @FieldResolver(() => String, {
      nullable: true,
      description: 'Why it failed and what to do, in the reader’s language; null unless it did.',
    })
    problem(@Root() run: ImportRunRow, @Ctx() context: RequestContext): string | null {
      return run.problem?.[context.locale] ?? null;
    }

    @FieldResolver(() => ImportCounts, { nullable: true, description: 'How many lines have each outcome.' })
    counts(@Root() run: ToldImport, @Ctx() context: RequestContext): Promise<ImportCounts> {
      return context.load(countsOfRuns, run.id, undefined);
    }

    @FieldResolver(() => types.lines, { nullable: true, description: 'Its lines, in the file’s order.' })
    lines(
      @Root() run: ToldImport,
      @Args(() => ImportLinesArgs) args: ImportLinesArgs,
      @Ctx() context: RequestContext,
    ): Promise<Page<ImportLine>> {
      return context.load(linesOfRuns, run.id, args);
    }
  }

  return {
    resolver: ImportResolver as new () => object,
    reference: ({ id }: { readonly id: string }, context: RequestContext) => context.load(byId, id, undefined),
  };
}

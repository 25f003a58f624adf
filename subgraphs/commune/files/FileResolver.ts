import type { Outcome } from '#shared/graphql/change.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { Act } from '../consents/Act.js';
import { removeFile, setFileVisibility } from './changeFile.js';
import { File, FileConnection, type FileRow } from './File.js';
import { FilePayload, RemoveFileInput, SetFileVisibilityInput } from './fileInputs.js';
import { filesById, filesOfCommunes } from './store.js';

@Resolver(() => File)
export class FileResolver {
  @Query(() => File, { nullable: true, description: 'A file, if the reader may read it.' })
  file(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: RequestContext) {
    return context.load(filesById, id, undefined);
  }

  @Mutation(() => FilePayload, { nullable: true, description: 'Says who may read a file of the actor’s commune.' })
  async setFileVisibility(
    @Arg('input', () => SetFileVisibilityInput) input: SetFileVisibilityInput,
    @Ctx() context: RequestContext,
  ): Promise<FilePayload> {
    return await payload(context, await setFileVisibility(context, input));
  }

  @Mutation(() => FilePayload, {
    nullable: true,
    description: 'Removes a file of the actor’s commune that no act refers to.',
  })
  async removeFile(
    @Arg('input', () => RemoveFileInput) input: RemoveFileInput,
    @Ctx() context: RequestContext,
  ): Promise<FilePayload> {
    return await payload(context, await removeFile(context, input));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where its bytes are given, on this same address: GET, with the same token or session.',
  })
  path(@Root() { id }: FileRow): string {
    return `/files/commune/file/${id}`;
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that keeps it.' })
  commune(@Root() file: FileRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, file.insee, undefined);
  }
}

@Resolver(() => Commune)
export class FilesOfCommuneResolver {
  @FieldResolver(() => FileConnection, {
    nullable: true,
    description: 'The files it keeps, as far as the reader may read them, newest first.',
  })
  files(
    @Root() commune: Commune,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<File>> {
    return context.load(filesOfCommunes, commune.insee, page);
  }
}

/** The document by which an act can be read. */
@Resolver(() => Act)
export class FileOfActResolver {
  @FieldResolver(() => File, {
    nullable: true,
    description: 'The signed document; whoever may read the act may read it. Null where none was given.',
  })
  file(@Root() { fileId }: Act, @Ctx() context: RequestContext): Promise<File | null> | null {
    return fileId == null ? null : context.load(filesById, fileId, undefined);
  }
}

export function resolveFile(reference: { id: string }, context: RequestContext): Promise<File | null> {
  return context.load(filesById, reference.id, undefined);
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<FilePayload> {
  return {
    file: entityId === null ? null : await context.load(filesById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}

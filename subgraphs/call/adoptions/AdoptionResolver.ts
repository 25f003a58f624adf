import { changed, problemsOf } from '#shared/graphql/changed.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { agglomerationsBySiren } from '../territory/store.js';
import {
  type AdoptionRow,
  AgglomerationAdoption,
  AgglomerationAdoptionConnection,
  AgglomerationAdoptionPayload,
} from './AgglomerationAdoption.js';
import { adoptForAgglomeration, evaluateForAgglomeration } from './adoptionCommands.js';
import { AdoptForAgglomerationInput, EvaluateForAgglomerationInput } from './adoptionInputs.js';
import { Framework } from './Framework.js';
import { adoptionsById, adoptionsOfAgglomerations, adoptionsOfFrameworks } from './store.js';

@Resolver(() => AgglomerationAdoption)
export class AgglomerationAdoptionResolver {
  @FieldResolver(() => Agglomeration, { nullable: true, description: 'The agglomeration that adopted it.' })
  adopter(@Root() { siren }: AdoptionRow, @Ctx() context: RequestContext): Promise<Agglomeration | null> {
    return context.load(agglomerationsBySiren, siren, undefined);
  }

  @FieldResolver(() => Framework, {
    nullable: true,
    description: 'What was adopted; what the reader may not see of it is null.',
  })
  framework(@Root() { frameworkId }: AdoptionRow): Framework {
    return { id: frameworkId };
  }

  @Mutation(() => AgglomerationAdoptionPayload, {
    nullable: true,
    description: 'Records that the agglomeration adopts one version of a commune’s framework.',
  })
  async adoptForAgglomeration(
    @Arg('input', () => AdoptForAgglomerationInput) input: AdoptForAgglomerationInput,
    @Ctx() context: RequestContext,
  ): Promise<AgglomerationAdoptionPayload> {
    const outcome = await adoptForAgglomeration(context, input);
    return { adoption: await changed(context, adoptionsById, outcome), problems: problemsOf(outcome, context) };
  }

  @Mutation(() => AgglomerationAdoptionPayload, {
    nullable: true,
    description: 'Says what came of a framework that the agglomeration adopted.',
  })
  async evaluateForAgglomeration(
    @Arg('input', () => EvaluateForAgglomerationInput) input: EvaluateForAgglomerationInput,
    @Ctx() context: RequestContext,
  ): Promise<AgglomerationAdoptionPayload> {
    const outcome = await evaluateForAgglomeration(context, input);
    return { adoption: await changed(context, adoptionsById, outcome), problems: problemsOf(outcome, context) };
  }
}

@Resolver(() => Framework)
export class AdoptionsOfFrameworkResolver {
  @FieldResolver(() => [AgglomerationAdoption], {
    nullable: true,
    description: 'Agglomerations that adopted it, oldest first, as far as the reader may see.',
  })
  agglomerationAdoptions(@Root() { id }: Framework, @Ctx() context: RequestContext): Promise<AgglomerationAdoption[]> {
    return context.load(adoptionsOfFrameworks, id, undefined);
  }
}

@Resolver(() => Agglomeration)
export class AdoptionsOfAgglomerationResolver {
  @FieldResolver(() => AgglomerationAdoptionConnection, {
    nullable: true,
    description: 'What it adopted of communes’ frameworks, oldest first.',
  })
  frameworkAdoptions(
    @Root() { siren }: Agglomeration,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<AgglomerationAdoption>> {
    return context.load(adoptionsOfAgglomerations, siren, page);
  }
}

import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { isId } from '#shared/graphql/isId.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Transition } from '#shared/graphql/Transition.js';
import { Project } from '../labelling/Project.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { Commune } from '../territory/Commune.js';
import { agglomerationsBySiren } from '../territory/store.js';
import { today } from '../territory/today.js';
import {
  CoFunding,
  CoFundingConnection,
  CoFundingDeliberation,
  CoFundingPayment,
  type CoFundingRow,
} from './CoFunding.js';
import { CoFundingSimulation } from './CoFundingCap.js';
import { CoFundingListArgs } from './CoFundingList.js';
import { CoFundingCapInput } from './coFundingInputs.js';
import { coFundingPages, coFundingsById, communeWordsOf, paymentsOf } from './coFundingRows.js';
import { bindsOn, isConcordant, type Word } from './concordance.js';
import { simulate } from './simulate.js';
import { ownWord } from './standing.js';
import { coFundingTransitions } from './transitions.js';

export async function coFundingOf(context: RequestContext, id: string): Promise<CoFundingRow | null> {
  return isId(id) ? await context.load(coFundingsById, id, undefined) : null;
}

@Resolver(() => CoFunding)
export class CoFundingResolver {
  @Query(() => CoFunding, {
    nullable: true,
    description: 'One fonds de concours; null when the reader may not see it.',
  })
  async coFunding(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<CoFunding | null> {
    return await coFundingOf(context, id);
  }

  @Query(() => CoFundingSimulation, {
    nullable: true,
    description:
      'What the law says of an amount on a plan as it could be; nothing is written. Null where the project’s money is not the reader’s business.',
  })
  async coFundingCap(
    @Arg('input', () => CoFundingCapInput) input: CoFundingCapInput,
    @Ctx() context: RequestContext,
  ): Promise<CoFundingSimulation | null> {
    return await simulate(context, input);
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The project.' })
  project(@Root() row: CoFundingRow): Project {
    return { id: row.projectId };
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The member it is for.' })
  commune(@Root() row: CoFundingRow): Commune {
    return { insee: row.communeCode };
  }

  @FieldResolver(() => Agglomeration, { nullable: true, description: 'Who gives it.' })
  async agglomeration(@Root() row: CoFundingRow, @Ctx() context: RequestContext): Promise<Agglomeration | null> {
    return await context.load(agglomerationsBySiren, row.siren, undefined);
  }

  @FieldResolver(() => CoFundingDeliberation, {
    nullable: true,
    description: 'What the agglomeration’s council voted; null before.',
  })
  agglomerationDeliberation(@Root() row: CoFundingRow): CoFundingDeliberation | null {
    const word = ownWord(row);
    return word && deliberation(word, row.ownReference, row);
  }

  @FieldResolver(() => CoFundingDeliberation, {
    nullable: true,
    description: 'What the commune’s council voted, as it was received; null before, and once taken back.',
  })
  async communeDeliberation(
    @Root() row: CoFundingRow,
    @Ctx() context: RequestContext,
  ): Promise<CoFundingDeliberation | null> {
    const word = await context.load(communeWordsOf, row.id, undefined);
    return word?.state === 'GRANTED' ? deliberation(word, word.reference, row) : null;
  }

  @FieldResolver(() => [CoFundingPayment], { nullable: true, description: 'What was paid, oldest first.' })
  async payments(@Root() row: CoFundingRow, @Ctx() context: RequestContext): Promise<CoFundingPayment[]> {
    return await context.load(paymentsOf, row.id, undefined);
  }

  @FieldResolver(() => [Transition], { nullable: true, description: 'What may be decided next, and by this reader.' })
  async availableTransitions(@Root() row: CoFundingRow, @Ctx() context: RequestContext): Promise<Transition[]> {
    return await coFundingTransitions(row, context);
  }
}

function deliberation(word: Word, reference: string | null, row: CoFundingRow): CoFundingDeliberation {
  return {
    reference,
    decidedOn: word.decidedOn,
    enforceableFrom: word.enforceableFrom,
    object: word.object as CoFundingDeliberation['object'],
    amountCents: word.amountCents,
    concordant: isConcordant(word, row),
    binds: bindsOn(word, today()),
  };
}

/** An agglomeration's list of the money it gives. */
@Resolver(() => Agglomeration)
export class AgglomerationCoFundingsResolver {
  @FieldResolver(() => CoFundingConnection, {
    nullable: true,
    description: 'Its fonds de concours, as far as the reader may see them; the last changed first unless told.',
  })
  async coFundings(
    @Root() agglomeration: Agglomeration,
    @Args(() => CoFundingListArgs) args: CoFundingListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<CoFunding>> {
    const question = { filter: args.filter ?? null, sort: args.sort ?? null, ...checkPage(args) };
    return await context.load(coFundingPages, agglomeration.siren, question);
  }
}

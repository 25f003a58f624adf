import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Transition } from '#shared/graphql/Transition.js';
import { dayOf } from '#shared/graphql/today.js';
import { Action } from '../actions/Action.js';
import { actionsById } from '../actions/store.js';
import { Commune } from '../communes/Commune.js';
import { ownedBy } from '../communes/ownedBy.js';
import { communesByInsee } from '../communes/store.js';
import { closingDays } from '../communes/successions.js';
import { availableTransitions } from './availableTransitions.js';
import { Commitment } from './Commitment.js';
import { ContractListArgs } from './ContractList.js';
import { ContractState } from './ContractState.js';
import { contractList, contractsOfCommunes } from './contractLists.js';
import { type ContractRow, FiftyFiftyContract, FiftyFiftyContractConnection } from './FiftyFiftyContract.js';
import { commitmentsOf, contractsById } from './store.js';

@Resolver(() => FiftyFiftyContract)
export class ContractResolver {
  @Query(() => FiftyFiftyContract, {
    nullable: true,
    description: 'One fifty/fifty contract; null when it does not exist for this reader.',
  })
  contract(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<FiftyFiftyContract | null> {
    return context.load(contractsById, id, undefined);
  }

  @Query(() => FiftyFiftyContractConnection, {
    nullable: true,
    description: 'The fifty/fifty contracts that this reader may see.',
  })
  async contracts(
    @Args(() => ContractListArgs) args: ContractListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<FiftyFiftyContract>> {
    return await contractList(await context.manager(), args);
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that makes it.' })
  commune(@Root() contract: ContractRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, contract.insee, undefined);
  }

  @FieldResolver(() => [Commitment], { nullable: true, description: 'What both sides give, in their order.' })
  commitments(@Root() contract: ContractRow, @Ctx() context: RequestContext): Promise<Commitment[]> {
    return context.load(commitmentsOf, contract.id, undefined);
  }

  @FieldResolver(() => Action, {
    nullable: true,
    description: 'The action it goes with; null when there is none for this reader.',
  })
  async action(@Root() contract: ContractRow, @Ctx() context: RequestContext): Promise<Action | null> {
    return contract.actionId === null ? null : await context.load(actionsById, contract.actionId, undefined);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'True for a contract that still runs and that a commune concluded before a commune nouvelle took over: it goes on, and is to be signed again in the new name.',
  })
  async toBeSignedAgain(@Root() contract: ContractRow, @Ctx() context: RequestContext): Promise<boolean> {
    const closed = await context.load(closingDays, contract.insee, undefined);
    if (closed === null || contract.concludedOn == null || contract.concludedOn >= closed) return false;
    return contract.state === ContractState.CONCLUDED || contract.state === ContractState.RUNNING;
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description: 'Every other state, open or closed; a closed one says what it needs.',
  })
  async availableTransitions(@Root() contract: ContractRow, @Ctx() context: RequestContext): Promise<Transition[]> {
    const commitments = await context.load(commitmentsOf, contract.id, undefined);
    const own = ownedBy(context.actor, contract.insee);
    const asked = { own, day: dayOf(new Date()), locale: context.locale };
    return availableTransitions({ state: contract.state, commitments }, asked);
  }
}

/** A commune's list of its contracts. */
@Resolver(() => Commune)
export class ContractsOfCommuneResolver {
  @FieldResolver(() => FiftyFiftyContractConnection, {
    nullable: true,
    description: 'Its fifty/fifty contracts with inhabitants, as far as the reader may see them.',
  })
  contracts(
    @Root() commune: Commune,
    @Args(() => ContractListArgs) args: ContractListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<FiftyFiftyContract>> {
    return context.load(contractsOfCommunes, commune.insee, args);
  }
}

export function resolveContract(
  reference: { id: string },
  context: RequestContext,
): Promise<FiftyFiftyContract | null> {
  return context.load(contractsById, reference.id, undefined);
}

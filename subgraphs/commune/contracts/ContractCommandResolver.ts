import type { Outcome } from '#shared/graphql/change.js';
import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { createContract, judgeCommitment, moveContract, setCommitments, updateContract } from './contractCommands.js';
import {
  CreateContractInput,
  JudgeCommitmentInput,
  MoveContractInput,
  SetCommitmentsInput,
  UpdateContractInput,
} from './contractInputs.js';
import { FiftyFiftyContractPayload } from './FiftyFiftyContractPayload.js';
import { contractsById } from './store.js';

@Resolver()
export class ContractCommandResolver {
  @Mutation(() => FiftyFiftyContractPayload, {
    nullable: true,
    description: 'Proposes a fifty/fifty contract between the actor’s commune and inhabitants.',
  })
  async createContract(
    @Arg('input', () => CreateContractInput) input: CreateContractInput,
    @Ctx() context: RequestContext,
  ): Promise<FiftyFiftyContractPayload> {
    return await payload(context, await createContract(context, input));
  }

  @Mutation(() => FiftyFiftyContractPayload, {
    nullable: true,
    description: 'Changes what is written of a contract; commitments, judgements and moves have their own.',
  })
  async updateContract(
    @Arg('input', () => UpdateContractInput) input: UpdateContractInput,
    @Ctx() context: RequestContext,
  ): Promise<FiftyFiftyContractPayload> {
    return await payload(context, await updateContract(context, input));
  }

  @Mutation(() => FiftyFiftyContractPayload, {
    nullable: true,
    description: 'Writes what both sides give, until the contract is concluded.',
  })
  async setCommitments(
    @Arg('input', () => SetCommitmentsInput) input: SetCommitmentsInput,
    @Ctx() context: RequestContext,
  ): Promise<FiftyFiftyContractPayload> {
    return await payload(context, await setCommitments(context, input));
  }

  @Mutation(() => FiftyFiftyContractPayload, {
    nullable: true,
    description: 'Records what one side says of a commitment, while the contract runs.',
  })
  async judgeCommitment(
    @Arg('input', () => JudgeCommitmentInput) input: JudgeCommitmentInput,
    @Ctx() context: RequestContext,
  ): Promise<FiftyFiftyContractPayload> {
    return await payload(context, await judgeCommitment(context, input));
  }

  @Mutation(() => FiftyFiftyContractPayload, { nullable: true, description: 'Moves a contract to another state.' })
  async moveContract(
    @Arg('input', () => MoveContractInput) input: MoveContractInput,
    @Ctx() context: RequestContext,
  ): Promise<FiftyFiftyContractPayload> {
    return await payload(context, await moveContract(context, input));
  }
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<FiftyFiftyContractPayload> {
  return {
    contract: entityId === null ? null : await context.load(contractsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}

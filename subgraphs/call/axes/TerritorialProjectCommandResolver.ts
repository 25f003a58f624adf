import { changed, problemsOf } from '#shared/graphql/changed.js';
import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { agglomerationsBySiren } from '../territory/store.js';
import {
  createTerritorialProject,
  recordPartnershipContract,
  recordPoliticalCommitment,
  setVicePresidencies,
  updateTerritorialProject,
} from './projectCommands.js';
import {
  CreateTerritorialProjectInput,
  RecordPartnershipContractInput,
  RecordPoliticalCommitmentInput,
  SetVicePresidenciesInput,
  UpdateTerritorialProjectInput,
} from './projectInputs.js';
import {
  PartnershipContractPayload,
  PoliticalCommitmentPayload,
  TerritorialProjectPayload,
  VicePresidenciesPayload,
} from './projectPayloads.js';
import { commitmentsById, contractsById, projectsById } from './store.js';

@Resolver()
export class TerritorialProjectCommandResolver {
  @Mutation(() => TerritorialProjectPayload, {
    nullable: true,
    description: 'Records a territorial project of the agglomeration, with its axes.',
  })
  async createTerritorialProject(
    @Arg('input', () => CreateTerritorialProjectInput) input: CreateTerritorialProjectInput,
    @Ctx() context: RequestContext,
  ): Promise<TerritorialProjectPayload> {
    const outcome = await createTerritorialProject(context, input);
    return { project: await changed(context, projectsById, outcome), problems: problemsOf(outcome, context) };
  }

  @Mutation(() => TerritorialProjectPayload, {
    nullable: true,
    description: 'Changes a territorial project, its trajectory or its axes.',
  })
  async updateTerritorialProject(
    @Arg('input', () => UpdateTerritorialProjectInput) input: UpdateTerritorialProjectInput,
    @Ctx() context: RequestContext,
  ): Promise<TerritorialProjectPayload> {
    const outcome = await updateTerritorialProject(context, input);
    return { project: await changed(context, projectsById, outcome), problems: problemsOf(outcome, context) };
  }

  @Mutation(() => PoliticalCommitmentPayload, {
    nullable: true,
    description: 'Records what the elected body committed itself to.',
  })
  async recordPoliticalCommitment(
    @Arg('input', () => RecordPoliticalCommitmentInput) input: RecordPoliticalCommitmentInput,
    @Ctx() context: RequestContext,
  ): Promise<PoliticalCommitmentPayload> {
    const outcome = await recordPoliticalCommitment(context, input);
    return { commitment: await changed(context, commitmentsById, outcome), problems: problemsOf(outcome, context) };
  }

  @Mutation(() => VicePresidenciesPayload, {
    nullable: true,
    description: 'Says how many vice-presidencies carry the project from a day on, and their functions.',
  })
  async setVicePresidencies(
    @Arg('input', () => SetVicePresidenciesInput) input: SetVicePresidenciesInput,
    @Ctx() context: RequestContext,
  ): Promise<VicePresidenciesPayload> {
    const outcome = await setVicePresidencies(context, input);
    return {
      agglomeration: await changed(context, agglomerationsBySiren, outcome),
      problems: problemsOf(outcome, context),
    };
  }

  @Mutation(() => PartnershipContractPayload, {
    nullable: true,
    description: 'Records a contract signed with a partner and its pilot communes.',
  })
  async recordPartnershipContract(
    @Arg('input', () => RecordPartnershipContractInput) input: RecordPartnershipContractInput,
    @Ctx() context: RequestContext,
  ): Promise<PartnershipContractPayload> {
    const outcome = await recordPartnershipContract(context, input);
    return { contract: await changed(context, contractsById, outcome), problems: problemsOf(outcome, context) };
  }
}

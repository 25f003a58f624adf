import { changed, problemsOf } from '#shared/graphql/changed.js';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { agglomerationsBySiren } from '../territory/store.js';
import {
  correctPartnershipContract,
  correctPoliticalCommitment,
  correctVicePresidencies,
} from './correctionCommands.js';
import {
  CorrectPartnershipContractInput,
  CorrectPoliticalCommitmentInput,
  CorrectVicePresidenciesInput,
} from './correctionInputs.js';
import { correctionsOf, type StatementKind } from './corrections.js';
import { PartnershipContract } from './PartnershipContract.js';
import { PoliticalCommitment, VicePresidencies } from './PoliticalCommitment.js';
import { PartnershipContractPayload, PoliticalCommitmentPayload, VicePresidenciesPayload } from './projectPayloads.js';
import { StatementCorrection } from './StatementCorrection.js';
import { commitmentsById, contractsById, vicePresidenciesOf } from './store.js';

const description = 'How it stood before each correction, the newest first; none where it was never corrected.';

const load = (
  context: RequestContext,
  kind: StatementKind,
  { siren }: { readonly siren: string },
  statement: string,
): Promise<StatementCorrection[]> => context.load(correctionsOf, `${siren}/${kind}/${statement}`, undefined);

@Resolver(() => PoliticalCommitment)
export class CommitmentCorrectionResolver {
  @FieldResolver(() => [StatementCorrection], { nullable: true, description })
  corrections(@Root() row: PoliticalCommitment, @Ctx() context: RequestContext): Promise<StatementCorrection[]> {
    return load(context, 'PoliticalCommitment', row, row.id);
  }

  @Mutation(() => PoliticalCommitmentPayload, {
    nullable: true,
    description: 'Puts right what was recorded wrongly of a commitment; how it stood stays readable, with the reason.',
  })
  async correctPoliticalCommitment(
    @Arg('input', () => CorrectPoliticalCommitmentInput) input: CorrectPoliticalCommitmentInput,
    @Ctx() context: RequestContext,
  ): Promise<PoliticalCommitmentPayload> {
    const outcome = await correctPoliticalCommitment(context, input);
    return { commitment: await changed(context, commitmentsById, outcome), problems: problemsOf(outcome, context) };
  }
}

@Resolver(() => PartnershipContract)
export class ContractCorrectionResolver {
  @FieldResolver(() => [StatementCorrection], { nullable: true, description })
  corrections(@Root() row: PartnershipContract, @Ctx() context: RequestContext): Promise<StatementCorrection[]> {
    return load(context, 'PartnershipContract', row, row.id);
  }

  @Mutation(() => PartnershipContractPayload, {
    nullable: true,
    description: 'Puts right what was recorded wrongly of a contract; how it stood stays readable, with the reason.',
  })
  async correctPartnershipContract(
    @Arg('input', () => CorrectPartnershipContractInput) input: CorrectPartnershipContractInput,
    @Ctx() context: RequestContext,
  ): Promise<PartnershipContractPayload> {
    const outcome = await correctPartnershipContract(context, input);
    return { contract: await changed(context, contractsById, outcome), problems: problemsOf(outcome, context) };
  }
}

@Resolver(() => VicePresidencies)
export class VicePresidenciesCorrectionResolver {
  @FieldResolver(() => [StatementCorrection], { nullable: true, description })
  corrections(@Root() row: VicePresidencies, @Ctx() context: RequestContext): Promise<StatementCorrection[]> {
    return load(context, 'VicePresidencies', row, row.since);
  }

  @Mutation(() => VicePresidenciesPayload, {
    nullable: true,
    description: 'Puts right what was stated wrongly of a day; how it stood stays readable, with the reason.',
  })
  async correctVicePresidencies(
    @Arg('input', () => CorrectVicePresidenciesInput) input: CorrectVicePresidenciesInput,
    @Ctx() context: RequestContext,
  ): Promise<VicePresidenciesPayload> {
    const outcome = await correctVicePresidencies(context, input);
    return {
      agglomeration: await changed(context, agglomerationsBySiren, outcome),
      problems: problemsOf(outcome, context),
    };
  }
}

@Resolver(() => Agglomeration)
export class VicePresidenciesHistoryResolver {
  @FieldResolver(() => [VicePresidencies], {
    nullable: true,
    description: 'Every statement of how many vice-presidencies carry its project, the newest first.',
  })
  vicePresidenciesHistory(
    @Root() { siren }: Agglomeration,
    @Ctx() context: RequestContext,
  ): Promise<VicePresidencies[]> {
    return context.load(vicePresidenciesOf, siren, undefined);
  }
}

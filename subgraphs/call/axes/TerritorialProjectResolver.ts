import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { Commune } from '../territory/Commune.js';
import { agglomerationsBySiren } from '../territory/store.js';
import { today } from '../territory/today.js';
import { PartnershipContract } from './PartnershipContract.js';
import { PoliticalCommitment, VicePresidencies } from './PoliticalCommitment.js';
import {
  commitmentsOf,
  contractsOf,
  contractsOfPilots,
  projectsById,
  projectsOf,
  vicePresidenciesOn,
} from './store.js';
import { TerritorialProject } from './TerritorialProject.js';

@Resolver(() => TerritorialProject)
export class TerritorialProjectResolver {
  @Query(() => TerritorialProject, { nullable: true, description: 'One territorial project; null when unknown.' })
  async territorialProject(
    @Arg('id', () => ID, { description: 'The project.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<TerritorialProject | null> {
    return await context.load(projectsById, id, undefined);
  }

  @FieldResolver(() => Agglomeration, { nullable: true, description: 'Whose project it is.' })
  agglomeration(@Root() { siren }: TerritorialProject, @Ctx() context: RequestContext): Promise<Agglomeration | null> {
    return context.load(agglomerationsBySiren, siren, undefined);
  }
}

@Resolver(() => Agglomeration)
export class TerritorialProjectsOfAgglomerationResolver {
  @FieldResolver(() => [TerritorialProject], {
    nullable: true,
    description: 'Its territorial projects, the newest first.',
  })
  territorialProjects(@Root() { siren }: Agglomeration, @Ctx() context: RequestContext): Promise<TerritorialProject[]> {
    return context.load(projectsOf, siren, undefined);
  }

  @FieldResolver(() => [PoliticalCommitment], {
    nullable: true,
    description: 'What it committed itself to, the newest first.',
  })
  politicalCommitments(
    @Root() { siren }: Agglomeration,
    @Ctx() context: RequestContext,
  ): Promise<PoliticalCommitment[]> {
    return context.load(commitmentsOf, siren, undefined);
  }

  @FieldResolver(() => VicePresidencies, {
    nullable: true,
    description: 'The vice-presidencies that carry its project on a day; null where nothing is known.',
  })
  vicePresidencies(
    @Root() { siren }: Agglomeration,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today unless told.' })
    on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<VicePresidencies | null> {
    return context.load(vicePresidenciesOn, siren, { on: on ?? today() });
  }

  @FieldResolver(() => [PartnershipContract], {
    nullable: true,
    description: 'Its contracts with partners, the newest first.',
  })
  partnershipContracts(
    @Root() { siren }: Agglomeration,
    @Ctx() context: RequestContext,
  ): Promise<PartnershipContract[]> {
    return context.load(contractsOf, siren, undefined);
  }
}

@Resolver(() => PartnershipContract)
export class PartnershipContractResolver {
  @FieldResolver(() => [Commune], {
    nullable: true,
    description: 'Its pilot communes (« villes pilotes »), on which it builds.',
  })
  pilotCommunes(@Root() { pilots }: PartnershipContract): Commune[] {
    return pilots.map((insee) => ({ insee }));
  }

  @FieldResolver(() => Agglomeration, { nullable: true, description: 'The agglomeration that signed it.' })
  agglomeration(@Root() { siren }: PartnershipContract, @Ctx() context: RequestContext): Promise<Agglomeration | null> {
    return context.load(agglomerationsBySiren, siren, undefined);
  }
}

@Resolver(() => Commune)
export class PilotOfResolver {
  @FieldResolver(() => [PartnershipContract], {
    nullable: true,
    description: 'The contracts of agglomerations of which it is a pilot (« ville pilote »).',
  })
  pilotOf(@Root() { insee }: Commune, @Ctx() context: RequestContext): Promise<PartnershipContract[]> {
    return context.load(contractsOfPilots, insee, undefined);
  }
}

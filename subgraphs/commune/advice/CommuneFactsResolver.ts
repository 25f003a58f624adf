import { AllocationFacts, CoFundingFacts, SupportFacts } from '#shared/graphql/CommuneFacts.js';
import { ConsentStanding } from '#shared/graphql/ConsentStanding.js';
import { Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { secondmentWord } from '../consents/secondmentWord.js';
import { Support } from '../supports/Support.js';
import { communeFactsOf } from './communeFacts.js';
import { Allocation, CoFunding } from './helps.js';

const description =
  'What the communes concerned tell of it today, for its scale to examine it; null where its need is not known to the reader.';

/** The communes tell of a help what its own scale cannot know. */
@Resolver(() => Support)
export class FactsOfSupportResolver {
  @Directive('@requires(fields: "needId role communeCodes hostCode offeredOn from until")')
  @FieldResolver(() => SupportFacts, { nullable: true, description })
  async communeFacts(@Root() support: Support, @Ctx() context: RequestContext): Promise<SupportFacts | null> {
    const { needId, role, communeCodes, hostCode = null, offeredOn, from = null, until = null } = support;
    if (needId == null || role == null || communeCodes == null || offeredOn == null) return null;
    const scale = 'AGGLOMERATION' as const;
    const help = { needId, projectId: null, communeCodes, hostCode, scale, role, decidedOn: offeredOn, from, until };
    return await communeFactsOf(context, help);
  }
}

@Resolver(() => Allocation)
export class FactsOfAllocationResolver {
  @Directive('@requires(fields: "projectId pilotCode")')
  @FieldResolver(() => ConsentStanding, {
    nullable: true,
    description:
      'Where the commune that pilots its team stands today by its own word; null where this reader knows no such project.',
  })
  async communeWord(
    @Root() { projectId, pilotCode }: Allocation,
    @Ctx() context: RequestContext,
  ): Promise<ConsentStanding | null> {
    if (projectId == null || pilotCode == null) return null;
    return await secondmentWord(context, { projectId, communeCode: pilotCode });
  }

  @Directive('@requires(fields: "needId projectId pilotCode requestedOn from until")')
  @FieldResolver(() => AllocationFacts, { nullable: true, description })
  async communeFacts(@Root() allocation: Allocation, @Ctx() context: RequestContext): Promise<AllocationFacts | null> {
    const { needId = null, projectId, pilotCode, requestedOn, from = null, until = null } = allocation;
    if (projectId == null || pilotCode == null || requestedOn == null) return null;
    return await communeFactsOf(context, {
      needId,
      projectId,
      communeCodes: [pilotCode],
      hostCode: null,
      scale: 'POLE',
      role: 'SECONDMENT',
      decidedOn: requestedOn,
      from,
      until,
    });
  }
}

@Resolver(() => CoFunding)
export class FactsOfCoFundingResolver {
  @Directive('@requires(fields: "needId projectId communeCode")')
  @FieldResolver(() => CoFundingFacts, { nullable: true, description })
  async communeFacts(@Root() coFunding: CoFunding, @Ctx() context: RequestContext): Promise<CoFundingFacts | null> {
    const { needId = null, projectId, communeCode } = coFunding;
    if (projectId == null || communeCode == null) return null;
    return await communeFactsOf(context, {
      needId,
      projectId,
      communeCodes: [communeCode],
      hostCode: null,
      scale: 'AGGLOMERATION',
      role: 'CO_FUNDING',
      decidedOn: '9999-12-31',
      from: null,
      until: null,
    });
  }
}

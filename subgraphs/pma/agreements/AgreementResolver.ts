import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Allocation } from '../allocations/Allocation.js';
import { techniciansById } from '../technicians/store.js';
import { Technician } from '../technicians/Technician.js';
import { clock } from '../territory/clock.js';
import { AgreementListArgs } from './AgreementList.js';
import { AllocationChain, ChainLink } from './AllocationChain.js';
import { SecondmentAgreement, SecondmentAgreementConnection } from './SecondmentAgreement.js';
import { agreementPage, agreementsById, chainBasesOf } from './store.js';
import { toldChain } from './toldChain.js';

@Resolver(() => SecondmentAgreement)
export class AgreementResolver {
  @Query(() => SecondmentAgreement, { nullable: true, description: 'One agreement on staff by its id.' })
  async secondmentAgreement(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<SecondmentAgreement | null> {
    return await context.load(agreementsById, id, undefined);
  }

  @Query(() => SecondmentAgreementConnection, {
    nullable: true,
    description: 'Agreements on staff that the reader may know of, by first day.',
  })
  async secondmentAgreements(
    @Args(() => AgreementListArgs) args: AgreementListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<SecondmentAgreement>> {
    return await agreementPage(await context.manager(), args);
  }

  @FieldResolver(() => Technician, {
    nullable: true,
    description: 'The one post it is about; null for all that pass from one party to the other.',
  })
  async technician(@Root() agreement: SecondmentAgreement, @Ctx() context: RequestContext): Promise<Technician | null> {
    return agreement.technicianId === null
      ? null
      : await context.load(techniciansById, agreement.technicianId, undefined);
  }

  @FieldResolver(() => SecondmentAgreement, { nullable: true, description: 'The agreement that this one renews.' })
  async renews(
    @Root() agreement: SecondmentAgreement,
    @Ctx() context: RequestContext,
  ): Promise<SecondmentAgreement | null> {
    return agreement.renewsId === null ? null : await context.load(agreementsById, agreement.renewsId, undefined);
  }
}

@Resolver(() => ChainLink)
export class ChainLinkResolver {
  @FieldResolver(() => SecondmentAgreement, {
    nullable: true,
    description: 'The agreement; null where there is none, or the reader may not know of it.',
  })
  async agreement(@Root() link: ChainLink, @Ctx() context: RequestContext): Promise<SecondmentAgreement | null> {
    return link.agreementId === null ? null : await context.load(agreementsById, link.agreementId, undefined);
  }
}

@Resolver(() => Allocation)
export class AllocationChainResolver {
  @FieldResolver(() => AllocationChain, {
    nullable: true,
    description: 'By which agreements the work reaches the pilot commune on a day, today without it.',
  })
  async chain(
    @Root() { id }: Allocation,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today without it.' })
    on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<AllocationChain | null> {
    const basis = await context.load(chainBasesOf, id, undefined);
    if (basis === null) return null;
    return await toldChain(context, basis, on ?? clock.today());
  }
}

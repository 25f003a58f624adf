import { emptyPage, type Page } from '#shared/graphql/connection.js';
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { isId } from '#shared/graphql/isId.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Support, SupportConnection } from '../supports/Support.js';
import { SupportListArgs } from '../supports/SupportList.js';
import { supportQuestion } from '../supports/SupportResolver.js';
import { supportPagesOfNeeds } from '../supports/store.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { agglomerationsBySiren } from '../territory/store.js';
import { AgglomerationOffer } from './AgglomerationOffer.js';
import { Need } from './Need.js';
import { type Asked, offersOfNeeds } from './offersOfNeeds.js';

@Resolver(() => Need)
export class NeedResolver {
  @Directive('@requires(fields: "kind skill from until carrierCodes projectId")')
  @FieldResolver(() => [AgglomerationOffer], {
    nullable: true,
    description:
      'What the agglomerations of its carrying communes have left for it, each for its own members; null only when they cannot be reached.',
  })
  async agglomerationOffers(@Root() need: Need, @Ctx() context: RequestContext): Promise<AgglomerationOffer[]> {
    const { id, kind = null, skill = null, from = null, until = null, carrierCodes = null, projectId = null } = need;
    const asked: Asked = { id, kind, skill, from, until, carrierCodes, projectId };
    return await context.load(offersOfNeeds, asked, undefined);
  }

  @FieldResolver(() => SupportConnection, {
    nullable: true,
    description: 'Supports by agglomerations that answer it, offered or given.',
  })
  async supports(
    @Root() need: Need,
    @Args(() => SupportListArgs) args: SupportListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Support>> {
    return isId(need.id)
      ? await context.load(supportPagesOfNeeds, need.id.toLowerCase(), supportQuestion(args))
      : emptyPage;
  }
}

@Resolver(() => AgglomerationOffer)
export class AgglomerationOfferResolver {
  @FieldResolver(() => Agglomeration, {
    nullable: true,
    description: 'Who offers; null where it could not be seen which communes carry the need’s project.',
  })
  async agglomeration(
    @Root() offer: AgglomerationOffer,
    @Ctx() context: RequestContext,
  ): Promise<Agglomeration | null> {
    return offer.siren === null ? null : await context.load(agglomerationsBySiren, offer.siren, undefined);
  }
}

import { ConsentStanding } from '#shared/graphql/ConsentStanding.js';
import type { Page } from '#shared/graphql/connection.js';
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkPage, PageArgs } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { SupportScale } from '#shared/graphql/SupportRole.js';
import { strictest } from '#shared/graphql/strictest.js';
import { dayOf } from '#shared/graphql/today.js';
import { Commune } from '../communes/Commune.js';
import { standingNow } from '../consents/standingNow.js';
import { Need } from '../needs/Need.js';
import { needsById } from '../needs/store.js';
import { Project } from '../projects/Project.js';
import { projectsById } from '../projects/store.js';
import { Support } from './Support.js';
import { SupportReceipt, SupportReceiptConnection } from './SupportReceipt.js';
import { consentsAskedOf } from './store.js';

@Resolver(() => Support)
export class SupportResolver {
  @Directive('@requires(fields: "needId role communeCodes")')
  @FieldResolver(() => ConsentStanding, {
    nullable: true,
    description: 'Where the communes it concerns stand today by their own word: of several the strictest.',
  })
  async communeWord(@Root() support: Support, @Ctx() context: RequestContext): Promise<ConsentStanding | null> {
    const { needId, role, communeCodes } = support;
    if (needId == null || role == null || communeCodes == null) return null;
    const need = await context.load(needsById, needId, undefined);
    if (need === null) return null;
    const asked = { scale: SupportScale.AGGLOMERATION, role, on: dayOf(new Date()) };
    const words = await Promise.all(communeCodes.map((commune) => standingNow(context, need, { ...asked, commune })));
    return strictest(words.map(({ state }) => ConsentStanding[state]));
  }
}

@Resolver(() => SupportReceipt)
export class SupportReceiptResolver {
  @FieldResolver(() => Support, { description: 'The support as it is now at the agglomeration.' })
  support(@Root() receipt: SupportReceipt): Support {
    return { id: receipt.supportId };
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The project it serves.' })
  project(@Root() receipt: SupportReceipt, @Ctx() context: RequestContext): Promise<Project | null> {
    return context.load(projectsById, receipt.projectId, undefined);
  }

  @FieldResolver(() => Need, { nullable: true, description: 'The need it answers.' })
  need(@Root() receipt: SupportReceipt, @Ctx() context: RequestContext): Promise<Need | null> {
    return context.load(needsById, receipt.needId, undefined);
  }
}

@Resolver(() => Commune)
export class ConsentsAskedOfCommuneResolver {
  @FieldResolver(() => SupportReceiptConnection, {
    nullable: true,
    description: 'Supports offered by its agglomeration that await its word, the oldest first; for its own eyes.',
  })
  consentsAsked(
    @Root() commune: Commune,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<SupportReceipt>> {
    return context.load(consentsAskedOf, commune.insee, checkPage(page));
  }
}

import { ConsentStanding } from '#shared/graphql/ConsentStanding.js';
import type { Page } from '#shared/graphql/connection.js';
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkPage, PageArgs } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { SupportSaid } from '#shared/graphql/SupportAsked.js';
import { Commune } from '../communes/Commune.js';
import { Agglomeration } from '../engagements/Agglomeration.js';
import { Need } from '../needs/Need.js';
import { needsById } from '../needs/store.js';
import { Project } from '../projects/Project.js';
import { projectsById } from '../projects/store.js';
import { Support } from './Support.js';
import { SupportReceipt, SupportReceiptConnection } from './SupportReceipt.js';
import { consentsAskedOf, exchangesHostedBy } from './store.js';
import { wordOn } from './wordOn.js';

@Resolver(() => Support)
export class SupportResolver {
  @Directive('@requires(fields: "needId role communeCodes hostCode")')
  @FieldResolver(() => ConsentStanding, {
    nullable: true,
    description:
      'Where the communes it concerns stand today by their own word, its host included: of several the strictest.',
  })
  async communeWord(@Root() support: Support, @Ctx() context: RequestContext): Promise<ConsentStanding | null> {
    const { needId, role, communeCodes, hostCode } = support;
    if (needId == null || role == null || communeCodes == null) return null;
    return await wordOn(context, { needId, role, communeCodes, hostCode });
  }
}

@Resolver(() => Agglomeration)
export class SupportWordsOfAgglomerationResolver {
  @Directive('@requires(fields: "supportsAsked { supportId needId role communeCodes hostCode }")')
  @FieldResolver(() => [SupportSaid], {
    nullable: true,
    description: 'Where the communes stand today by their own word on its supports at work.',
  })
  async supportWords(
    @Root() agglomeration: Agglomeration,
    @Ctx() context: RequestContext,
  ): Promise<SupportSaid[] | null> {
    const { supportsAsked } = agglomeration;
    if (supportsAsked == null) return null;
    return await Promise.all(
      supportsAsked.map(async (asked) => ({ supportId: asked.supportId, word: await wordOn(context, asked) })),
    );
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

  @FieldResolver(() => SupportReceiptConnection, {
    nullable: true,
    description:
      'Exchanges between peers that it is asked to host or hosts, each as its agglomeration told it last, the newest first; for its own eyes.',
  })
  exchangesHosted(
    @Root() commune: Commune,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<SupportReceipt>> {
    return context.load(exchangesHostedBy, commune.insee, checkPage(page));
  }
}

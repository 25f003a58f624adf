import { ConsentStanding } from '#shared/graphql/ConsentStanding.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { SupportRole, SupportScale } from '#shared/graphql/SupportRole.js';
import { DateScalar, InseeScalar } from '#shared/graphql/scalars.js';
import { dayOf } from '#shared/graphql/today.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { closingDays } from '../communes/successions.js';
import { Need } from '../needs/Need.js';
import { needsById } from '../needs/store.js';
import { Project } from '../projects/Project.js';
import { projectsById } from '../projects/store.js';
import { Consent, ConsentConnection, ConsentState } from './Consent.js';
import { ConsentListArgs } from './ConsentList.js';
import { ConsentPayload } from './ConsentPayload.js';
import { ConsentWord } from './ConsentWord.js';
import { RecordConsentInput } from './consentInputs.js';
import { recordConsent } from './recordConsent.js';
import { standingNow } from './standingNow.js';
import { consentsById, consentsOfCommunes, consentsOfNeeds } from './store.js';

@Resolver(() => Consent)
export class ConsentResolver {
  @Mutation(() => ConsentPayload, {
    nullable: true,
    description: 'Records a word of the actor’s own commune on a support to a need; whom it concerns hears of it.',
  })
  async recordConsent(
    @Arg('input', () => RecordConsentInput) input: RecordConsentInput,
    @Ctx() context: RequestContext,
  ): Promise<ConsentPayload> {
    const { entityId, obstacles } = await recordConsent(context, input);
    return {
      consent: entityId === null ? null : await context.load(consentsById, entityId, undefined),
      problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
    };
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune whose word it is.' })
  commune(@Root() consent: Consent, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, consent.insee, undefined);
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The project it is about.' })
  project(@Root() consent: Consent, @Ctx() context: RequestContext): Promise<Project | null> {
    return context.load(projectsById, consent.projectId, undefined);
  }

  @FieldResolver(() => Need, { nullable: true, description: 'The need it is about.' })
  need(@Root() consent: Consent, @Ctx() context: RequestContext): Promise<Need | null> {
    return context.load(needsById, consent.needId, undefined);
  }

  @FieldResolver(() => Consent, { nullable: true, description: 'The word it takes the place of; null for the first.' })
  supersedes(@Root() consent: Consent, @Ctx() context: RequestContext): Promise<Consent | null> | null {
    return consent.supersededId === null ? null : context.load(consentsById, consent.supersededId, undefined);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'True for a consent that still counts and that a commune gave before a commune nouvelle took over: it goes on, and is to be signed again in the new name.',
  })
  async toBeSignedAgain(@Root() consent: Consent, @Ctx() context: RequestContext): Promise<boolean> {
    const closed = await context.load(closingDays, consent.insee, undefined);
    if (closed === null || consent.state !== ConsentState.GRANTED || dayOf(consent.recordedAt) >= closed) return false;
    const words = await context.load(consentsOfNeeds, consent.needId, undefined);
    return !words.some(({ supersededId }) => supersededId === consent.id);
  }
}

/** What communes said on a need, and where one of them stands. */
@Resolver(() => Need)
export class ConsentsOfNeedResolver {
  @FieldResolver(() => [Consent], {
    nullable: true,
    description: 'All that was said, by commune, scale and role, then as it was recorded.',
  })
  consents(@Root() need: Need, @Ctx() context: RequestContext): Promise<Consent[]> {
    return context.load(consentsOfNeeds, need.id, undefined);
  }

  @FieldResolver(() => ConsentWord, {
    nullable: true,
    description:
      'Where a commune that carries the project, or would host peers for it, stands on one role of one scale: only its last word counts.',
  })
  async consentNow(
    @Root() need: Need,
    @Arg('scale', () => SupportScale, { description: 'Who would support.' }) scale: SupportScale,
    @Arg('role', () => SupportRole, { description: 'What the support would do.' }) role: SupportRole,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today unless told.' }) on: string | null,
    @Arg('commune', () => InseeScalar, { nullable: true, description: 'Whose word; the lead commune’s unless told.' })
    commune: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ConsentWord> {
    const asked = { scale, role, on: on ?? dayOf(new Date()), commune };
    const { state, reason } = await standingNow(context, need, asked);
    return { state: ConsentStanding[state], reason: reason?.[context.locale] ?? null };
  }
}

/** A commune's list of what it said. */
@Resolver(() => Commune)
export class ConsentsOfCommuneResolver {
  @FieldResolver(() => ConsentConnection, {
    nullable: true,
    description: 'Its words on supports to projects, as far as the reader may see the projects.',
  })
  consents(
    @Root() commune: Commune,
    @Args(() => ConsentListArgs) args: ConsentListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Consent>> {
    return context.load(consentsOfCommunes, commune.insee, args);
  }
}

export function resolveConsent(reference: { id: string }, context: RequestContext): Promise<Consent | null> {
  return context.load(consentsById, reference.id, undefined);
}

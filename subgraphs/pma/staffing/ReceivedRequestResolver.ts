import { Ctx, Directive, FieldResolver, ID, Resolver, Root } from '#shared/graphql/decorators.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { SkillLevel } from '#shared/graphql/SkillLevel.js';
import { DateScalar, HalfDaysScalar } from '#shared/graphql/scalars.js';
import { skillLabels } from '#shared/skills/skillTable.js';
import { Project } from '../teams/Project.js';
import { Commune } from '../territory/Commune.js';
import { Agglomeration } from '../territory/Pole.js';
import { type ReceivedRequest, StaffingRequest } from './StaffingRequest.js';
import { requestsById } from './store.js';

type Stub = { readonly id: string };

function received({ id }: Stub, context: RequestContext): Promise<ReceivedRequest | null> {
  return context.load(requestsById, id, undefined);
}

/** What was asked, as the pole received it: the same words at both scales, so that one still tells them alone. */
@Resolver(() => StaffingRequest)
export class ReceivedRequestResolver {
  @Directive('@shareable')
  @FieldResolver(() => String, { nullable: true, description: 'Reference, such as "CALL-D-2026-004".' })
  async reference(@Root() stub: Stub, @Ctx() context: RequestContext): Promise<string | null> {
    return (await received(stub, context))?.reference ?? null;
  }

  @Directive('@shareable')
  @FieldResolver(() => String, { nullable: true, description: 'Code of the skill sought, from the reference list.' })
  async skill(@Root() stub: Stub, @Ctx() context: RequestContext): Promise<string | null> {
    return (await received(stub, context))?.skill ?? null;
  }

  @Directive('@shareable')
  @FieldResolver(() => String, { nullable: true, description: 'The skill’s name, in the language of the request.' })
  async skillLabel(@Root() stub: Stub, @Ctx() context: RequestContext): Promise<string | null> {
    const request = await received(stub, context);
    return request === null ? null : await context.load(skillLabels, request.skill, undefined);
  }

  @Directive('@shareable')
  @FieldResolver(() => SkillLevel, { nullable: true, description: 'The level sought, or above.' })
  async level(@Root() stub: Stub, @Ctx() context: RequestContext): Promise<SkillLevel | null> {
    return (await received(stub, context))?.level ?? null;
  }

  @Directive('@shareable')
  @FieldResolver(() => HalfDaysScalar, { nullable: true, description: 'Half-days asked for in all.' })
  async halfDays(@Root() stub: Stub, @Ctx() context: RequestContext): Promise<number | null> {
    return (await received(stub, context))?.halfDays ?? null;
  }

  @Directive('@shareable')
  @FieldResolver(() => HalfDaysScalar, {
    nullable: true,
    description: 'Evidence: half-days that the agglomeration’s own posts have left for it.',
  })
  async ownHalfDays(@Root() stub: Stub, @Ctx() context: RequestContext): Promise<number | null> {
    return (await received(stub, context))?.ownHalfDays ?? null;
  }

  @Directive('@shareable')
  @FieldResolver(() => DateScalar, { nullable: true, description: 'First day of the window.' })
  async from(@Root() stub: Stub, @Ctx() context: RequestContext): Promise<string | null> {
    return (await received(stub, context))?.from ?? null;
  }

  @Directive('@shareable')
  @FieldResolver(() => DateScalar, { nullable: true, description: 'Last day of the window, included.' })
  async until(@Root() stub: Stub, @Ctx() context: RequestContext): Promise<string | null> {
    return (await received(stub, context))?.until ?? null;
  }

  @Directive('@shareable')
  @FieldResolver(() => String, { nullable: true, description: 'Why nobody of the agglomeration can.' })
  async reason(@Root() stub: Stub, @Ctx() context: RequestContext): Promise<string | null> {
    return (await received(stub, context))?.reason ?? null;
  }

  @Directive('@shareable')
  @FieldResolver(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  async demonstration(@Root() stub: Stub, @Ctx() context: RequestContext): Promise<boolean | null> {
    return (await received(stub, context))?.demonstration ?? null;
  }

  @Directive('@shareable')
  @FieldResolver(() => ID, { nullable: true, description: 'The need it is for.' })
  async needId(@Root() stub: Stub, @Ctx() context: RequestContext): Promise<string | null> {
    return (await received(stub, context))?.needId ?? null;
  }

  @Directive('@shareable')
  @FieldResolver(() => Project, { nullable: true, description: 'The project it is for.' })
  async project(@Root() stub: Stub, @Ctx() context: RequestContext): Promise<Project | null> {
    const request = await received(stub, context);
    return request === null ? null : { id: request.projectId };
  }

  @Directive('@shareable')
  @FieldResolver(() => Agglomeration, { nullable: true, description: 'Who asks.' })
  async agglomeration(@Root() stub: Stub, @Ctx() context: RequestContext): Promise<Agglomeration | null> {
    const request = await received(stub, context);
    return request === null ? null : { siren: request.agglomeration };
  }

  @Directive('@shareable')
  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that leads the project.' })
  async leadCommune(@Root() stub: Stub, @Ctx() context: RequestContext): Promise<Commune | null> {
    const request = await received(stub, context);
    return request === null ? null : { insee: request.leadCommune };
  }

  @Directive('@shareable')
  @FieldResolver(() => [Commune], { nullable: true, description: 'The communes concerned, the lead among them.' })
  async communes(@Root() stub: Stub, @Ctx() context: RequestContext): Promise<Commune[] | null> {
    const request = await received(stub, context);
    return request === null ? null : request.communes.map((insee) => ({ insee }));
  }
}

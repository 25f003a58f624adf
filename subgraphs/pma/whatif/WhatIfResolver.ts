import { Arg, Ctx, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { Allocation } from '../allocations/Allocation.js';
import { allocationsById } from '../allocations/store.js';
import type { Finding } from '../checks/Finding.js';
import { StaffingRequest } from '../staffing/StaffingRequest.js';
import { techniciansById } from '../technicians/store.js';
import { Technician } from '../technicians/Technician.js';
import { clock } from '../territory/clock.js';
import { Pole } from '../territory/Pole.js';
import { compare } from './compare.js';
import { roomFor, skillsLackingFor } from './fitOfTakeover.js';
import { loadStanding } from './loadStanding.js';
import { readSupposition } from './readSupposition.js';
import { placementId, suppose } from './suppose.js';
import { takeoverId } from './takeovers.js';
import { WhatIf, WhatIfChain, WhatIfInput, WhatIfMonth, WhatIfRequest } from './WhatIf.js';

@Resolver(() => Pole)
export class WhatIfResolver {
  @FieldResolver(() => WhatIf, {
    nullable: true,
    description:
      'What would be other if allocations moved, posts left, agreements were not renewed or posts were placed; nothing is written. For its own director, null for others.',
  })
  async whatIf(
    @Root() pole: Pole,
    @Arg('input', () => WhatIfInput) input: WhatIfInput,
    @Ctx() context: RequestContext,
  ): Promise<WhatIf | null> {
    if (context.actor.tenant !== pole.siren) return null;
    const today = clock.today();
    const known = await loadStanding(await context.manager(), pole.siren, input, today);
    const { standing } = known;
    const { supposition, obstacles } = readSupposition(input, known, today);
    const after = suppose(standing, supposition, today);
    const { months, raised, cured, chains, requests } = compare(standing, after, supposition.notRenewed, today);
    const places = new Map(supposition.placements.map((_placement, place) => [placementId(place), place]));
    const takers = new Map(supposition.takeovers.map((_takeover, place) => [takeoverId(place), place]));
    const isSupposed = (id: string) => places.has(id) || takers.has(id);
    const shown = (finding: Finding): Finding =>
      finding.allocationId !== null && isSupposed(finding.allocationId) ? { ...finding, allocationId: null } : finding;
    return {
      asOf: today,
      months: months.map(({ before, after: then }) => ({
        technicianId: before.technicianId,
        month: before.month,
        ...{ capacityBefore: before.capacity, capacityAfter: then.capacity },
        ...{ committedBefore: before.committed, committedAfter: then.committed },
        freeAfter: Math.max(0, then.capacity - then.committed),
        overAfter: Math.max(0, then.committed - then.capacity),
      })),
      raised: raised.map(shown),
      cured: cured.map(shown),
      chains: chains.map(({ id, brokenFrom }) => {
        const [placement, takeover] = [places.get(id) ?? null, takers.get(id) ?? null];
        return { allocationId: isSupposed(id) ? null : id, placement, takeover, brokenFrom };
      }),
      takeovers: supposition.takeovers.map((takeover, place) => {
        const { from, until } = takeover.split;
        const work = standing.work.find(({ id }) => id === takeover.allocationId);
        const employer = standing.posts.get(takeover.technicianId)?.employer ?? '';
        return {
          ...{ takeover, from, until, months: roomFor(takeover, takeoverId(place), after) },
          lackingSkills: skillsLackingFor(takeover, standing, known.skills),
          basis: {
            ...{ agreements: after.agreements, from, until },
            question: { technicianId: takeover.technicianId, employer, pole: pole.siren, pilot: work?.pilot ?? null },
          },
        };
      }),
      requests: requests.map(({ id, ...request }) => ({ requestId: id, ...request })),
      problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
    };
  }
}

@Resolver(() => WhatIfMonth)
export class WhatIfMonthResolver {
  @FieldResolver(() => Technician, { nullable: true, description: 'The post.' })
  async technician(@Root() { technicianId }: WhatIfMonth, @Ctx() context: RequestContext): Promise<Technician | null> {
    return await context.load(techniciansById, technicianId, undefined);
  }
}

@Resolver(() => WhatIfChain)
export class WhatIfChainResolver {
  @FieldResolver(() => Allocation, { nullable: true, description: 'The allocation; null for a supposed placement.' })
  async allocation(@Root() { allocationId }: WhatIfChain, @Ctx() context: RequestContext): Promise<Allocation | null> {
    return allocationId === null ? null : await context.load(allocationsById, allocationId, undefined);
  }
}

@Resolver(() => WhatIfRequest)
export class WhatIfRequestResolver {
  @FieldResolver(() => StaffingRequest, { nullable: true, description: 'The request.' })
  request(@Root() { requestId }: WhatIfRequest): StaffingRequest {
    return { id: requestId };
  }
}

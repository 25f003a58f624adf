import { Ctx, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { skillLabels } from '#shared/skills/skillTable.js';
import { AllocationChain } from '../agreements/AllocationChain.js';
import { toldChain } from '../agreements/toldChain.js';
import { Allocation } from '../allocations/Allocation.js';
import { allocationsById } from '../allocations/store.js';
import { techniciansById } from '../technicians/store.js';
import { Technician } from '../technicians/Technician.js';
import { clock } from '../territory/clock.js';
import { LackingSkill, WhatIfTakeover } from './WhatIfTakeover.js';

@Resolver(() => WhatIfTakeover)
export class WhatIfTakeoverResolver {
  @FieldResolver(() => Allocation, { nullable: true, description: 'The allocation as it is.' })
  async allocation(@Root() { takeover }: WhatIfTakeover, @Ctx() context: RequestContext): Promise<Allocation | null> {
    return await context.load(allocationsById, takeover.allocationId, undefined);
  }

  @FieldResolver(() => Technician, { nullable: true, description: 'The post that would take over.' })
  async technician(@Root() { takeover }: WhatIfTakeover, @Ctx() context: RequestContext): Promise<Technician | null> {
    return await context.load(techniciansById, takeover.technicianId, undefined);
  }

  @FieldResolver(() => AllocationChain, {
    description:
      'By which agreements the other post’s employer would reach the commune, all that is supposed being so: on the first day that lacks one, or on its first day.',
  })
  async chain(@Root() { basis }: WhatIfTakeover, @Ctx() context: RequestContext): Promise<AllocationChain> {
    const today = clock.today();
    const ahead = { ...basis, from: basis.from > today ? basis.from : today };
    const whole = await toldChain(context, ahead, ahead.from);
    return whole.brokenFrom === null ? whole : await toldChain(context, ahead, whole.brokenFrom);
  }
}

@Resolver(() => LackingSkill)
export class LackingSkillResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Its name, in the language of the request.' })
  async label(@Root() { code }: LackingSkill, @Ctx() context: RequestContext): Promise<string | null> {
    return await context.load(skillLabels, code, undefined);
  }
}

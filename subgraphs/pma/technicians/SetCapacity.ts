import { change, checkVersion, refuseIf } from '#shared/graphql/change.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from '#shared/graphql/decorators.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { VersionedInput } from '#shared/graphql/KeyedInput.js';
import { monthOf, mostHalfDays } from '#shared/graphql/months.js';
import { Problem } from '#shared/graphql/Problem.js';
import { invalid, type Obstacle, toProblem } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { HalfDaysScalar, MonthScalar } from '#shared/graphql/scalars.js';
import { knownForm } from '../territory/identifiers.js';
import { lockTechnician, techniciansById, writeCapacity } from './store.js';
import { Technician } from './Technician.js';

@InputType({ description: '« Capacité d’un mois » What a post can give in a month from now on.' })
export class SetCapacityInput extends VersionedInput {
  @Field(() => ID, { description: 'The post.' })
  technicianId!: string;

  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => HalfDaysScalar, {
    description: 'Half-days; below what is already committed it is kept, and the excess is shown.',
  })
  capacity!: number;
}

@ObjectType({ description: '« Réponse » The post after the change, or what stopped it.' })
export class TechnicianPayload {
  @Field(() => Technician, { nullable: true, description: 'The post; null when nothing was written.' })
  technician!: Technician | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}

@Resolver()
export class SetCapacityResolver {
  @Mutation(() => TechnicianPayload, {
    nullable: true,
    description:
      'Records what a post can give in a month. A cut below what is committed is kept and raises a check on the allocations.',
  })
  async setCapacity(
    @Arg('input', () => SetCapacityInput) input: SetCapacityInput,
    @Ctx() context: RequestContext,
  ): Promise<TechnicianPayload> {
    const outcome = await change(context, 'setCapacity', input, async ({ manager, tenant, record }) => {
      const { month, capacity } = input;
      const id = knownForm(input.technicianId);
      const post = id === null ? null : await lockTechnician(manager, id);
      if (id === null) throw new GraphError('NOT_FOUND');
      // Another pole's post is seen by every institution, and its own director alone says what it can give.
      if (post === null)
        throw new GraphError((await context.load(techniciansById, id, undefined)) ? 'FORBIDDEN' : 'NOT_FOUND');
      checkVersion(post.version, input.expectedVersion);
      refuseIf(capacityObstacles(input, post));
      const version = await writeCapacity(manager, { technicianId: id, pole: tenant, month, capacity });
      await record({
        entity: 'Technician',
        id,
        verb: 'SET_CAPACITY',
        visibility: 'SHARED',
        change: { month, capacity },
      });
      return { entityId: id, version };
    });
    const id = outcome.entityId;
    return {
      technician: id === null ? null : await context.load(techniciansById, id, undefined),
      problems: outcome.obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
    };
  }
}

/** What a capacity must satisfy: a month of the post's life, and no more half-days than a month has. */
function capacityObstacles(
  { month, capacity }: { readonly month: string; readonly capacity: number },
  post: { readonly since: string; readonly until: string | null },
): Obstacle[] {
  const obstacles: Obstacle[] = [];
  if (capacity > mostHalfDays) {
    obstacles.push(
      invalid(['input', 'capacity'], {
        fr: `Un mois compte au plus ${mostHalfDays} demi-journées\u00a0: corrigez la capacité.`,
        en: `A month has at most ${mostHalfDays} half-days: correct the capacity.`,
      }),
    );
  }
  if (month < monthOf(post.since) || (post.until !== null && month > monthOf(post.until))) {
    obstacles.push(
      invalid(['input', 'month'], {
        fr: 'Le poste n’existe pas ce mois-là\u00a0: choisissez un mois entre son début et sa fin.',
        en: 'The post does not exist in that month: choose one between its start and its end.',
      }),
    );
  }
  return obstacles;
}

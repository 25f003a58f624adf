import { change, Refused, refuseIf } from '#shared/graphql/change.js';
import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { skillNamed, unknownSkill } from '#shared/skills/skillNamed.js';
import { skillsOn } from '#shared/skills/skillTable.js';
import type { PostTerms } from './calendarCapacity.js';
import { absenceObstacles, capacityObstacles } from './monthObstacles.js';
import { endObstacles, writeEnd } from './postEnd.js';
import { signInObstacles, writeSignIn } from './signIn.js';
import {
  RecordAbsenceInput,
  SetCapacityInput,
  SetPostEndInput,
  SetPostSignInInput,
  SetTechnicianSkillInput,
  TechnicianPayload,
} from './technicianInputs.js';
import { technicianPayload as payload } from './technicianPayload.js';
import { lockPost, termsOfMonths, writeAbsence, writeCapacity, writeSkill } from './writing.js';

@Resolver()
export class TechnicianMutations {
  @Mutation(() => TechnicianPayload, {
    nullable: true,
    description:
      'Says what a post gives in a month, in the place of the calendar. A cut below what is committed is kept and raises a check on the allocations.',
  })
  async setCapacity(
    @Arg('input', () => SetCapacityInput) input: SetCapacityInput,
    @Ctx() context: RequestContext,
  ): Promise<TechnicianPayload> {
    const outcome = await change(context, 'setCapacity', input, async ({ manager, record }) => {
      const { month, capacity = null } = input;
      const post = await lockPost(manager, context, input);
      refuseIf(capacityObstacles({ month, capacity }, post));
      const version = await writeCapacity(manager, post, { month, capacity });
      const what = { entity: 'Technician', id: post.id, verb: 'SET_CAPACITY' };
      await record({ ...what, visibility: 'SHARED', change: { month, capacity } });
      return { entityId: post.id, version };
    });
    return await payload(context, outcome);
  }

  @Mutation(() => TechnicianPayload, {
    nullable: true,
    description:
      'Withdraws half-days from what a post gives, month by month, never with a reason. What is already committed is kept, and the excess is shown.',
  })
  async recordAbsence(
    @Arg('input', () => RecordAbsenceInput) input: RecordAbsenceInput,
    @Ctx() context: RequestContext,
  ): Promise<TechnicianPayload> {
    const outcome = await change(context, 'recordAbsence', input, async ({ manager, record }) => {
      const { months } = input;
      const post = await lockPost(manager, context, input);
      const terms = await termsOfMonths(
        manager,
        post,
        months.map(({ month }) => month),
      );
      refuseIf(absenceObstacles(months, post, terms));
      const version = await writeAbsence(manager, post, months);
      const what = { entity: 'Technician', id: post.id, verb: 'RECORD_ABSENCE' };
      await record({ ...what, visibility: 'PRIVATE', change: { months } });
      return { entityId: post.id, version };
    });
    return await payload(context, outcome);
  }

  @Mutation(() => TechnicianPayload, {
    nullable: true,
    description:
      'Says how well a post masters a skill from a day on, or that it has lost it. Matching looks at the level of the day.',
  })
  async setTechnicianSkill(
    @Arg('input', () => SetTechnicianSkillInput) input: SetTechnicianSkillInput,
    @Ctx() context: RequestContext,
  ): Promise<TechnicianPayload> {
    const outcome = await change(context, 'setTechnicianSkill', input, async ({ manager, record }) => {
      const { since, level = null } = input;
      const post = await lockPost(manager, context, input);
      const known = await skillsOn(manager, since);
      const skill = skillNamed(input.skill, known);
      refuseIf(dayObstacles(since, post));
      if (skill === null) throw new Refused([unknownSkill(['input', 'skill'], input.skill, known)]);
      const { code } = skill;
      const version = await writeSkill(manager, post, { code, level, since });
      const what = { entity: 'Technician', id: post.id, verb: 'SET_SKILL' };
      await record({ ...what, visibility: 'SHARED', change: { skill: code, level, since } });
      return { entityId: post.id, version };
    });
    return await payload(context, outcome);
  }

  @Mutation(() => TechnicianPayload, {
    nullable: true,
    description: 'Says which account signs in as a post, in the place of any before; it sees that post’s work alone.',
  })
  async setPostSignIn(
    @Arg('input', () => SetPostSignInInput) input: SetPostSignInInput,
    @Ctx() context: RequestContext,
  ): Promise<TechnicianPayload> {
    const outcome = await change(context, 'setPostSignIn', input, async ({ manager, record }) => {
      const { subject = null } = input;
      const post = await lockPost(manager, context, input);
      refuseIf(await signInObstacles(manager, post, subject));
      const version = await writeSignIn(manager, post, subject);
      // The account itself is in no journal: the link can be erased.
      const what = { entity: 'Technician', id: post.id, verb: 'SET_SIGN_IN' };
      await record({ ...what, visibility: 'SHARED', change: { signsIn: subject !== null } });
      return { entityId: post.id, version };
    });
    return await payload(context, outcome);
  }

  @Mutation(() => TechnicianPayload, {
    nullable: true,
    description:
      'Says a post’s last day, or that it has none. What it had promised after that day is kept, and each month beyond raises a check: its work goes to another post, or ends.',
  })
  async setPostEnd(
    @Arg('input', () => SetPostEndInput) input: SetPostEndInput,
    @Ctx() context: RequestContext,
  ): Promise<TechnicianPayload> {
    const outcome = await change(context, 'setPostEnd', input, async ({ manager, record }) => {
      const { lastDay = null } = input;
      const post = await lockPost(manager, context, input);
      refuseIf(await endObstacles(manager, post, lastDay));
      const version = await writeEnd(manager, post, lastDay);
      const what = { entity: 'Technician', id: post.id, verb: 'SET_END' };
      await record({ ...what, visibility: 'SHARED', change: { from: post.until, to: lastDay } });
      return { entityId: post.id, version };
    });
    return await payload(context, outcome);
  }
}

function dayObstacles(day: string, { since, until }: PostTerms): Obstacle[] {
  if (day >= since && (until === null || day <= until)) return [];
  return [
    invalid(['input', 'since'], {
      fr: 'Le poste n’existe pas ce jour-là\u00a0: choisissez un jour entre son début et sa fin.',
      en: 'The post does not exist on that day: choose one between its start and its end.',
    }),
  ];
}

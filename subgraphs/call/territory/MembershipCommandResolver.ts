import { problemsOf } from '#shared/graphql/changed.js';
import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { JoinAgglomerationInput } from './JoinAgglomerationInput.js';
import { joinAgglomeration } from './joinAgglomeration.js';
import { LeaveAgglomerationInput } from './LeaveAgglomerationInput.js';
import { leaveAgglomeration } from './leaveAgglomeration.js';
import { MembershipPayload } from './MembershipPayload.js';
import { membershipBegun, membershipHeld } from './store.js';

@Resolver()
export class MembershipCommandResolver {
  @Mutation(() => MembershipPayload, {
    nullable: true,
    description: 'Records that a commune joins the agglomeration from a day on; the commune is told.',
  })
  async joinAgglomeration(
    @Arg('input', () => JoinAgglomerationInput) input: JoinAgglomerationInput,
    @Ctx() context: RequestContext,
  ): Promise<MembershipPayload> {
    const outcome = await joinAgglomeration(context, input);
    const { commune, since } = input;
    const membership =
      outcome.entityId === null ? null : await membershipBegun(await context.manager(), { commune, since });
    return { membership, problems: problemsOf(outcome, context) };
  }

  @Mutation(() => MembershipPayload, {
    nullable: true,
    description:
      'Records that a member leaves for outside the territory; the commune is told. On that day its files are suspended, its supports and what is still to be paid to it end; what was received and done stays.',
  })
  async leaveAgglomeration(
    @Arg('input', () => LeaveAgglomerationInput) input: LeaveAgglomerationInput,
    @Ctx() context: RequestContext,
  ): Promise<MembershipPayload> {
    const outcome = await leaveAgglomeration(context, input);
    const { commune, since: before } = input;
    const membership =
      outcome.entityId === null ? null : await membershipHeld(await context.manager(), { commune, before });
    return { membership, problems: problemsOf(outcome, context) };
  }
}

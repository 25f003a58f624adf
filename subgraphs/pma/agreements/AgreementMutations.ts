import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { toProblem } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { ownTechnician } from '../technicians/store.js';
import { clock } from '../territory/clock.js';
import {
  AnswerSecondmentInput,
  DraftSecondmentAgreementInput,
  SecondmentAgreementPayload,
  SignSecondmentAgreementInput,
  TerminateSecondmentAgreementInput,
} from './agreementInputs.js';
import { answerObstacles, draftObstacles, signatureObstacles, terminationObstacles } from './lifecycle.js';
import { agreementsById } from './store.js';
import { insertAgreement, lockAgreement, partyKinds, renewedAgreement, updateAgreement } from './writing.js';

const shared = { entity: 'SecondmentAgreement', visibility: 'PRIVATE' } as const;

@Resolver()
export class AgreementMutations {
  @Mutation(() => SecondmentAgreementPayload, {
    nullable: true,
    description: 'Drafts an agreement on staff between two bodies. Nothing rests on it before it is signed.',
  })
  async draftSecondmentAgreement(
    @Arg('input', () => DraftSecondmentAgreementInput) input: DraftSecondmentAgreementInput,
    @Ctx() context: RequestContext,
  ): Promise<SecondmentAgreementPayload> {
    const outcome = await change(context, 'draftSecondmentAgreement', input, async ({ manager, tenant, record }) => {
      const { kind, provider, receiver, instructs, from, until = null, technicianId = null, renews = null } = input;
      const [providerKind = null, receiverKind = null] = await partyKinds(manager, tenant, [provider, receiver]);
      refuseIf(
        draftObstacles({
          ...{ kind, provider, receiver, instructs, from, until, providerKind, receiverKind },
          onePost: technicianId !== null,
        }),
      );
      const post = technicianId === null ? null : await ownTechnician(manager, { pole: tenant, id: technicianId });
      if (technicianId !== null && post === null) throw new GraphError('NOT_FOUND');
      const before = renews === null ? null : await renewedAgreement(manager, renews, input);
      const id = newId();
      await insertAgreement(manager, [
        ['id', id],
        ['pole', tenant],
        ['kind', kind],
        ['provider', provider],
        ['receiver', receiver],
        ['instructs', instructs],
        ['technician_id', post?.id ?? null],
        ['unit_cost_cents', input.unitCostCents],
        ['from_day', from],
        ['until_day', until],
        ['renews', before?.id ?? null],
        ['updated_at', clock.now()],
      ]);
      await record({ ...shared, id, verb: 'DRAFT', change: { kind, provider, receiver, from, until } });
      return { entityId: id, version: 1 };
    });
    return await payload(context, outcome);
  }

  @Mutation(() => SecondmentAgreementPayload, {
    nullable: true,
    description:
      'The technician agrees to being seconded by a drafted agreement, or takes that back while it is a draft. Nobody does so in its place.',
  })
  async answerSecondment(
    @Arg('input', () => AnswerSecondmentInput) input: AnswerSecondmentInput,
    @Ctx() context: RequestContext,
  ): Promise<SecondmentAgreementPayload> {
    const outcome = await change(context, 'answerSecondment', input, async ({ manager, record }) => {
      const agreement = await lockAgreement(manager, input.id);
      checkVersion(agreement.version, input.expectedVersion);
      refuseIf(answerObstacles(agreement));
      const agreedOn = input.agrees ? clock.today() : null;
      const version = await updateAgreement(manager, agreement.id, [['person_agreed_on', agreedOn]]);
      const verb = input.agrees ? 'PERSON_AGREES' : 'PERSON_TAKES_BACK';
      await record({ ...shared, id: agreement.id, verb, change: { agreedOn } });
      return { entityId: agreement.id, version };
    });
    return await payload(context, outcome);
  }

  @Mutation(() => SecondmentAgreementPayload, {
    nullable: true,
    description: 'Signs a drafted agreement: allocations may rest on it from the day it holds.',
  })
  async signSecondmentAgreement(
    @Arg('input', () => SignSecondmentAgreementInput) input: SignSecondmentAgreementInput,
    @Ctx() context: RequestContext,
  ): Promise<SecondmentAgreementPayload> {
    const outcome = await change(context, 'signSecondmentAgreement', input, async ({ manager, record }) => {
      const agreement = await lockAgreement(manager, input.id);
      checkVersion(agreement.version, input.expectedVersion);
      const { body, reference, decidedOn, enforceableFrom, orderedOn = null } = input;
      // What the person said themself stands, unless another day is given.
      const personAgreedOn = input.personAgreedOn ?? agreement.personAgreedOn;
      refuseIf(
        signatureObstacles(
          agreement,
          { reference, decidedOn, enforceableFrom, personAgreedOn, orderedOn },
          clock.today(),
        ),
      );
      const version = await updateAgreement(manager, agreement.id, [
        ['state', 'SIGNED'],
        ['act_body', body],
        ['act_reference', reference.trim()],
        ['decided_on', decidedOn],
        ['enforceable_from', enforceableFrom],
        ['person_agreed_on', personAgreedOn],
        ['ordered_on', orderedOn],
      ]);
      if (agreement.renews !== null) {
        const before = await lockAgreement(manager, agreement.renews);
        if (before.state === 'SIGNED' || before.state === 'ENDED') {
          await updateAgreement(manager, before.id, [['state', 'RENEWED']]);
          await record({ ...shared, id: before.id, verb: 'RENEW', change: { by: agreement.id } });
        }
      }
      await record({ ...shared, id: agreement.id, verb: 'SIGN', change: { body, decidedOn, enforceableFrom } });
      return { entityId: agreement.id, version };
    });
    return await payload(context, outcome);
  }

  @Mutation(() => SecondmentAgreementPayload, {
    nullable: true,
    description: 'Ends a signed agreement before its term; what rests on it alone ends by itself after its last day.',
  })
  async terminateSecondmentAgreement(
    @Arg('input', () => TerminateSecondmentAgreementInput) input: TerminateSecondmentAgreementInput,
    @Ctx() context: RequestContext,
  ): Promise<SecondmentAgreementPayload> {
    const outcome = await change(context, 'terminateSecondmentAgreement', input, async ({ manager, record }) => {
      const agreement = await lockAgreement(manager, input.id);
      checkVersion(agreement.version, input.expectedVersion);
      const { lastDay } = input;
      refuseIf(terminationObstacles(agreement, lastDay, clock.today()));
      const version = await updateAgreement(manager, agreement.id, [
        ['state', 'TERMINATED'],
        ['terminated_on', lastDay],
      ]);
      await record({ ...shared, id: agreement.id, verb: 'TERMINATE', change: { lastDay } });
      return { entityId: agreement.id, version };
    });
    return await payload(context, outcome);
  }
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<SecondmentAgreementPayload> {
  return {
    agreement: entityId === null ? null : await context.load(agreementsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}

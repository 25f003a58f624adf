import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, Refused, refuseIf, type Work } from '#shared/graphql/change.js';
import { invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import { dayOf } from '#shared/graphql/today.js';
import { nextReference } from '../communes/references.js';
import type { CommitmentInput } from './Commitment.js';
import { ContractState } from './ContractState.js';
import { checkAction, checkCommitments, checkParty, partyOf } from './checkContract.js';
import type {
  CreateContractInput,
  JudgeCommitmentInput,
  MoveContractInput,
  SetCommitmentsInput,
  UpdateContractInput,
} from './contractInputs.js';
import type { ContractRow } from './FiftyFiftyContract.js';
import { type ContractCommand, type ContractOutcome, decide } from './lifecycle.js';
import {
  type ContractValues,
  commitmentsOf,
  insertContract,
  lockContract,
  updateContract as write,
  writeCommitments,
  writeJudgement,
} from './store.js';

const entity = 'FiftyFiftyContract';

export async function createContract(context: RequestContext, input: CreateContractInput): Promise<Outcome> {
  return await change(context, 'createContract', input, async ({ manager, tenant, record }) => {
    const { title, origin, visibility, actionId = null } = input;
    refuseIf([
      ...checkTitle(['input', 'title'], title),
      ...checkParty(input.party),
      ...checkCommitments(input.commitments),
      ...(await checkAction(manager, tenant, actionId)),
    ]);
    const now = new Date();
    const id = newId();
    const reference = await nextReference(manager, 'CONTRACT', tenant, Number(dayOf(now).slice(0, 4)));
    const party = partyOf(input.party);
    const values = { title: title.trim(), origin, party, actionId, visibility, state: ContractState.PROPOSED };
    const commitments = identified(input.commitments);
    await insertContract(manager, { id, insee: tenant, reference, now }, values);
    await writeCommitments(manager, { id, insee: tenant }, commitments);
    await record({ entity, id, verb: 'CREATE', visibility, change: { ...values, commitments } });
    return { entityId: id, version: 1 };
  });
}

export async function updateContract(context: RequestContext, input: UpdateContractInput): Promise<Outcome> {
  return await change(context, 'updateContract', input, async (work) => {
    const contract = await contractToChange(work, input.id, input.expectedVersion);
    const { title, origin, party, visibility, actionId } = input;
    const erased = (['title', 'origin', 'party', 'visibility'] as const).filter((name) => input[name] === null);
    refuseIf([
      ...erased.map((name) => invalid(['input', name], notErased)),
      ...(title == null ? [] : checkTitle(['input', 'title'], title)),
      ...(party == null ? [] : checkParty(party)),
      ...(await checkAction(work.manager, contract.insee, actionId)),
    ]);
    if (party != null || origin != null) await decided(work, contract, { kind: 'NAME_PARTY' }, 'CHANGED');
    const values: ContractValues = {
      ...(title == null ? {} : { title: title.trim() }),
      ...(origin == null ? {} : { origin }),
      ...(party == null ? {} : { party: partyOf(party) }),
      ...(visibility == null ? {} : { visibility }),
      ...(actionId === undefined ? {} : { actionId }),
    };
    return await recorded(work, { ...contract, ...values }, 'UPDATE', values);
  });
}

export async function setCommitments(context: RequestContext, input: SetCommitmentsInput): Promise<Outcome> {
  return await change(context, 'setCommitments', input, async (work) => {
    const contract = await contractToChange(work, input.id, input.expectedVersion);
    refuseIf(checkCommitments(input.commitments));
    await decided(work, contract, { kind: 'COMMIT' }, 'CHANGED');
    const commitments = identified(input.commitments);
    await writeCommitments(work.manager, contract, commitments);
    return await recorded(work, contract, 'UPDATE', {}, { commitments });
  });
}

export async function judgeCommitment(context: RequestContext, input: JudgeCommitmentInput): Promise<Outcome> {
  return await change(context, 'judgeCommitment', input, async (work) => {
    const contract = await contractToChange(work, input.contractId, input.expectedVersion);
    const { side: by, judgement } = input;
    const commitmentId = input.commitmentId.toLowerCase();
    const { unbalancedSide } = await decided(work, contract, { kind: 'JUDGE', commitmentId, by, judgement }, 'JUDGED');
    await writeJudgement(work.manager, commitmentId, by, judgement);
    return await recorded(work, contract, 'JUDGE', { unbalancedSide }, { commitmentId, by, judgement });
  });
}

export async function moveContract(context: RequestContext, input: MoveContractInput): Promise<Outcome> {
  return await change(context, 'moveContract', input, async (work) => {
    const contract = await contractToChange(work, input.id, input.expectedVersion);
    const day = dayOf(new Date());
    const { state, unbalancedSide, days } = await decided(work, contract, { kind: 'MOVE', to: input.to, day }, 'MOVED');
    return await recorded(work, contract, 'MOVE', { state, unbalancedSide, ...days });
  });
}

/** The actor's own contract, locked, in the version that was read. */
async function contractToChange(work: Work, id: string, expectedVersion: number): Promise<ContractRow> {
  const contract = await lockContract(work.manager, id);
  checkVersion(contract.version, expectedVersion);
  return contract;
}

/** What a command comes to, all that the rules look at being read. @throws Refused with everything that stops it */
async function decided<Kind extends Exclude<ContractOutcome['kind'], 'REFUSED'>>(
  work: Work,
  { id, state }: ContractRow,
  command: ContractCommand,
  _kind: Kind,
): Promise<Extract<ContractOutcome, { kind: Kind }>> {
  const [commitments = []] = await commitmentsOf(work.manager, [id]);
  const outcome = decide({ state, commitments }, command);
  if (outcome.kind === 'REFUSED') throw new Refused(outcome.obstacles);
  return outcome as Extract<ContractOutcome, { kind: Kind }>;
}

async function recorded(work: Work, contract: ContractRow, verb: string, values: ContractValues, told?: object) {
  const { id, visibility } = contract;
  const version = await write(work.manager, id, new Date(), values);
  await work.record({ entity, id, verb, visibility, change: { ...values, ...told } });
  return { entityId: id, version };
}

function identified(commitments: readonly CommitmentInput[]) {
  return commitments.map(({ side, text, dueOn = null }) => ({ id: newId(), side, text: text.trim(), dueOn }));
}

const notErased = {
  fr: 'Ce champ ne peut pas être effacé\u00a0: donnez-lui une valeur, ou ne l’envoyez pas.',
  en: 'This field cannot be erased: give it a value, or leave it out.',
};

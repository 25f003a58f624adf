import type { DemonstrationCoFunding, DemonstrationCoFundings } from '#call/demo/CoFundingRows.js';
import type { DemonstrationCoFundingReceipt } from '#commune/demo/CoFundingReceiptRows.js';
import type { DemonstrationProject } from '#commune/demo/CommuneRows.js';
import type { DemonstrationConsent, DemonstrationFundingPlan } from '#commune/demo/SupportRows.js';
import { coFundingCap } from '#shared/subsidiarity/cofunding/cap.js';
import { fundingTotals } from '#shared/subsidiarity/cofunding/funding.js';
import { coFundingLawOn } from '#shared/subsidiarity/cofunding/law.js';
import type { Territory } from '../../territory/Territory.js';
import { id } from './chance.js';
import { addDays, at } from './days.js';
import type { PlannedProject } from './projects.js';

type State = DemonstrationCoFunding['state'];

/** What becomes of the fonds, in turn: the first one waits for the agglomeration's council. */
const fates: readonly State[] = ['DELIBERATED_BY_ONE', 'PAID_PART', 'PROPOSED', 'COMMITTED', 'PAID', 'REFUSED'];
const committed: readonly State[] = ['COMMITTED', 'PAID_PART', 'PAID'];

/** Money for facilities, told alike at both scales: half of what the law allows, for labelled projects that have a plan. */
export interface CoFundingStory {
  readonly call: DemonstrationCoFundings;
  readonly consents: readonly DemonstrationConsent[];
  readonly receipts: readonly DemonstrationCoFundingReceipt[];
  /** The projects, with the need that the money answers. */
  readonly projects: readonly DemonstrationProject[];
}

export function coFundingsOf(
  planned: readonly PlannedProject[],
  plans: readonly DemonstrationFundingPlan[],
  territory: Territory,
  day: string,
): CoFundingStory {
  const sirenOf = new Map(planned.map(({ row, agglomeration }) => [row.id, agglomeration]));
  const planOf = new Map(plans.map((plan) => [plan.projectId, plan]));
  const shortNames = new Map(territory.agglomerations.map(({ siren, shortName }) => [siren, shortName]));
  const numbers = new Map<string, number>();
  const fonds = planned.flatMap(({ row, fate, agglomeration: siren }, index) => {
    const plan = planOf.get(row.id);
    const amountCents = plan === undefined ? 0 : lawfulHalf(plan, day);
    if (!['LABELLED', 'FOLLOWED'].includes(fate) || amountCents === 0 || row.proposedOn === null) return [];
    const year = Number(row.proposedOn.slice(0, 4));
    const number = (numbers.get(`${siren} ${year}`) ?? 0) + 1;
    numbers.set(`${siren} ${year}`, number);
    const reference = `${shortNames.get(siren) ?? siren}-FC-${year}-${String(number).padStart(3, '0')}`;
    return [{ row, index, siren, year, number, reference, amountCents, proposedOn: row.proposedOn }];
  });
  const told = fonds.map((one, turn) => ({ ...one, ...tell(one, fates[turn % fates.length] ?? 'PROPOSED') }));
  const needs = new Map(told.map(({ row, need }) => [row.id, need]));
  return {
    call: {
      plans: plans.flatMap(({ projectId, costCents, vat, lines }) => {
        const project = planned.find(({ row }) => row.id === projectId)?.row;
        if (project?.state !== 'PROPOSED' || project.proposedOn === null) return [];
        const statedAt = at(project.proposedOn, 10);
        const given = lines.map((line) => ({ ...line, scheme: line.scheme ?? null }));
        const receipt = { id: id('plan receipt', projectId), siren: sirenOf.get(projectId) ?? '' };
        return [{ ...receipt, projectId, costCents, vat, lines: given, statedAt }];
      }),
      words: told.flatMap(({ word, siren }) => (word === null ? [] : [asReceived(word, siren)])),
      fonds: told.map(({ fonds: row }) => row),
    },
    consents: told.flatMap(({ word }) => (word === null ? [] : [word])),
    receipts: told.flatMap(({ fonds: row, row: project }) => receiptsOf(row, project)),
    projects: planned.map(({ row }) => {
      const need = needs.get(row.id);
      return need === undefined ? row : { ...row, needs: [...row.needs, need] };
    }),
  };
}

/** Half of what the law allows on a plan, in whole thousands of euros. */
function lawfulHalf({ costCents, lines }: DemonstrationFundingPlan, day: string): number {
  const { totalSubsidiesCents: subsidiesCents, privateCents } = fundingTotals(costCents, lines);
  const terms = { grantedCents: 0, spending: 'INVESTMENT', ownShare: 'ORDINARY', waivedBasisPoints: null } as const;
  const { maxCents } = coFundingCap({ costCents, subsidiesCents, privateCents, ...terms }, coFundingLawOn(day));
  return Math.floor(maxCents / 200_000) * 100_000;
}

interface Chosen {
  readonly row: DemonstrationProject;
  readonly index: number;
  readonly siren: string;
  readonly year: number;
  readonly number: number;
  readonly reference: string;
  readonly amountCents: number;
  readonly proposedOn: string;
}

/** One fonds in that state, the need it answers, and the word of the commune's council that led there. */
function tell({ row, index, siren, year, number, reference, amountCents, proposedOn }: Chosen, state: State) {
  const days = {
    proposed: addDays(proposedOn, 90),
    commune: addDays(proposedOn, 120),
    own: addDays(proposedOn, 130),
    committed: addDays(proposedOn, 145),
    first: addDays(proposedOn, 180),
    last: addDays(proposedOn, 260),
  };
  const need = {
    id: id('money', index),
    kind: 'CO_FUNDING' as const,
    skill: null,
    description: 'Cofinancer l’équipement.',
    quantityHalfDays: null,
    quantityCents: amountCents,
    ownHalfDays: 0,
    inhabitantsHalfDays: 0,
    from: days.proposed,
    until: addDays(days.proposed, 720),
    competence: row.needs[0]?.competence ?? null,
  };
  const engaged = committed.includes(state);
  const half = Math.floor(amountCents / 200_000) * 100_000;
  const paidCents = state === 'PAID' ? amountCents : state === 'PAID_PART' ? half : 0;
  const payment = (name: string, paidOn: string, cents: number) => ({
    id: id('payment', index, name),
    paidOn,
    amountCents: cents,
  });
  const steps = [
    { state: 'PROPOSED', paidCents: 0, at: at(days.proposed, 9) },
    ...(engaged || state === 'DELIBERATED_BY_ONE'
      ? [{ state: 'DELIBERATED_BY_ONE', paidCents: 0, at: at(days.commune, 20) }]
      : []),
    ...(engaged ? [{ state: 'COMMITTED', paidCents: 0, at: at(days.committed, 9) }] : []),
    ...(state === 'PAID_PART' || state === 'PAID'
      ? [{ state: 'PAID_PART', paidCents: half, at: at(days.first, 9) }]
      : []),
    ...(state === 'PAID' ? [{ state: 'PAID', paidCents: amountCents, at: at(days.last, 9) }] : []),
    ...(state === 'REFUSED' ? [{ state: 'REFUSED', paidCents: 0, at: at(days.commune, 20) }] : []),
  ];
  const fonds: DemonstrationCoFunding = {
    id: id('co-funding', index),
    siren,
    year,
    number,
    reference,
    projectId: row.id,
    needId: need.id,
    commune: row.leadCommune,
    state,
    amountCents,
    paidCents,
    encourages: 'Équipements participatifs, entretenus avec les habitants',
    reason: state === 'REFUSED' ? 'La commune préfère emprunter.' : null,
    ownReference: engaged ? `CC-${year}-${100 + index}` : null,
    ownDecidedOn: engaged ? days.own : null,
    ownEnforceableFrom: engaged ? addDays(days.own, 7) : null,
    committedOn: engaged ? days.committed : null,
    payments:
      state === 'PAID'
        ? [payment('first', days.first, half), payment('last', days.last, amountCents - half)]
        : state === 'PAID_PART'
          ? [payment('first', days.first, half)]
          : [],
    steps,
  };
  const granted = state !== 'REFUSED';
  const word: DemonstrationConsent | null =
    state === 'PROPOSED'
      ? null
      : {
          id: id('money word', index),
          insee: row.leadCommune,
          projectId: row.id,
          needId: need.id,
          scale: 'AGGLOMERATION',
          role: 'CO_FUNDING',
          version: 1,
          supersedes: null,
          state: granted ? 'GRANTED' : 'REFUSED',
          body: 'DELIBERATION',
          reference: `DELIB-${days.commune.slice(0, 4)}-${40 + index}`,
          decidedOn: days.commune,
          enforceableFrom: granted ? addDays(days.commune, 8) : null,
          object: granted ? 'FACILITY' : null,
          amountCents: granted ? amountCents : null,
          recordedAt: at(days.commune, 20),
        };
  return { fonds, need, word };
}

function asReceived(word: DemonstrationConsent, siren: string): DemonstrationCoFundings['words'][number] {
  return {
    id: id('money word received', word.id),
    siren,
    projectId: word.projectId,
    needId: word.needId,
    commune: word.insee,
    state: word.state === 'GRANTED' ? 'GRANTED' : 'REFUSED',
    reference: word.reference ?? '',
    decidedOn: word.decidedOn,
    enforceableFrom: word.enforceableFrom,
    object: word.object ?? null,
    amountCents: word.amountCents ?? null,
    receivedAt: word.recordedAt,
  };
}

/** What each carrying commune received of it, step by step. */
function receiptsOf(fonds: DemonstrationCoFunding, project: DemonstrationProject): DemonstrationCoFundingReceipt[] {
  const carriers = [project.leadCommune, ...project.coCarriers.map(({ insee }) => insee)];
  return carriers.flatMap((insee) =>
    fonds.steps.map(({ state, paidCents, at: statedAt }, step) => ({
      id: id('co-funding receipt', fonds.id, insee, step),
      insee,
      projectId: fonds.projectId,
      agglomeration: fonds.siren,
      coFundingId: fonds.id,
      coFundingReference: fonds.reference,
      beneficiary: fonds.commune,
      state,
      amountCents: fonds.amountCents,
      paidCents,
      reason: state === 'REFUSED' ? fonds.reason : null,
      statedAt,
    })),
  );
}

import type { AgglomerationDemonstration } from '#call/demo/AgglomerationRows.js';
import type {
  DemonstrationConsent,
  DemonstrationDecisionReceipt,
  DemonstrationFundingPlan,
  DemonstrationSupports,
} from '#commune/demo/SupportRows.js';
import type { PoleDemonstration } from '#pma/demo/PoleRows.js';
import type { Territory } from '../../territory/Territory.js';
import { between, draw, id, pick } from './chance.js';
import { addDays, at } from './days.js';
import type { PlannedProject } from './projects.js';
import { settledWordsOf } from './settledWords.js';

/** What surrounds the projects at the communes' scale: the same words and decisions that the two other scales hold. */
export function supportsOf(
  planned: readonly PlannedProject[],
  others: { readonly call: AgglomerationDemonstration; readonly pma: PoleDemonstration },
  territory: Territory,
  day: string,
): DemonstrationSupports {
  return {
    consents: [
      ...wordsToThePole(planned, others.pma),
      ...wordsToTheAgglomeration(planned),
      ...settledWordsOf(planned, day),
    ],
    decisions: decisionsOf(others.call, territory),
    plans: plansOf(planned, day),
  };
}

/** What the pole holds as receipts was said at the commune, on the project's first need. */
function wordsToThePole(planned: readonly PlannedProject[], pma: PoleDemonstration): DemonstrationConsent[] {
  const needs = new Map(planned.map(({ row }) => [row.id, row.needs[0]?.id]));
  const said = new Map<string, DemonstrationConsent>();
  return pma.consents.flatMap((word): DemonstrationConsent[] => {
    const needId = needs.get(word.projectId);
    if (needId === undefined) return [];
    const last = said.get(needId);
    const version = (last?.version ?? 0) + 1;
    const consent: DemonstrationConsent = {
      id: id('consent', needId, version),
      insee: word.commune,
      projectId: word.projectId,
      needId,
      scale: 'POLE',
      role: 'SECONDMENT',
      version,
      supersedes: last?.id ?? null,
      state: word.state,
      body: word.body,
      reference: word.reference,
      decidedOn: word.decidedOn,
      enforceableFrom: word.state === 'GRANTED' ? addDays(word.decidedOn, 1) : null,
      recordedAt: word.receivedAt,
    };
    said.set(needId, consent);
    return [consent];
  });
}

/** On the last need of what was proposed and is not withdrawn: most accept to run it together, some refuse. */
function wordsToTheAgglomeration(planned: readonly PlannedProject[]): DemonstrationConsent[] {
  return planned.flatMap(({ row }, index): DemonstrationConsent[] => {
    const need = row.needs.at(-1);
    if (row.state !== 'PROPOSED' || row.proposedOn === null || need === undefined || draw('word', index) < 0.4)
      return [];
    const decidedOn = addDays(row.proposedOn, 3);
    const state = draw('refusal', index) < 0.2 ? 'REFUSED' : 'GRANTED';
    return [
      {
        id: id('word', index),
        insee: row.leadCommune,
        projectId: row.id,
        needId: need.id,
        scale: 'AGGLOMERATION',
        role: 'CO_FACILITATION',
        version: 1,
        supersedes: null,
        state,
        body: 'EXECUTIVE',
        reference: null,
        decidedOn,
        enforceableFrom: state === 'GRANTED' ? decidedOn : null,
        recordedAt: at(decidedOn, 11),
      },
    ];
  });
}

/** References of the agglomerations' files, as each of them numbers them. */
export function labellingReferences(
  { labellings }: AgglomerationDemonstration,
  territory: Territory,
): ReadonlyMap<string, string> {
  const shortNames = new Map(territory.agglomerations.map(({ siren, shortName }) => [siren, shortName]));
  return new Map(
    labellings.map(({ id: labelling, siren, receivedAt, number }) => [
      labelling,
      `${shortNames.get(siren) ?? siren}-${receivedAt.slice(0, 4)}-${String(number).padStart(3, '0')}`,
    ]),
  );
}

function decisionsOf(call: AgglomerationDemonstration, territory: Territory): DemonstrationDecisionReceipt[] {
  const references = labellingReferences(call, territory);
  return call.labellings.flatMap(
    ({ id: labelling, siren, receivedAt, leadCommune, coCarriers, projectId, decisions }) => {
      const labellingReference = references.get(labelling) ?? '';
      const steps = [{ to: 'RECEIVED', reason: null, decidedAt: receivedAt }, ...decisions];
      return [leadCommune, ...coCarriers].flatMap((insee) =>
        steps.map(({ to, reason, decidedAt }, step) => ({
          id: id('decision receipt', projectId, insee, step),
          insee,
          projectId,
          agglomeration: siren,
          labellingReference,
          decision: to,
          reason,
          decidedAt,
        })),
      );
    },
  );
}

type Line = DemonstrationFundingPlan['lines'][number];

const sources = [
  { kind: 'STATE', scheme: 'DETR', source: 'État', label: 'Dotation d’équipement des territoires ruraux' },
  { kind: 'REGION', source: 'Région Hauts-de-France', label: 'Troisième révolution industrielle' },
  { kind: 'DEPARTMENT', source: 'Département du Pas-de-Calais', label: 'Contrat territorial' },
] as const;

/** Two projects in three have a plan: a public line or two, now and then a private one. */
function plansOf(planned: readonly PlannedProject[], day: string): DemonstrationFundingPlan[] {
  return planned.flatMap(({ row }, index): DemonstrationFundingPlan[] => {
    const { costCents } = row;
    if (costCents === null || row.state === 'WITHDRAWN' || draw('plan', index) < 0.33) return [];
    const shown = row.state === 'PROPOSED';
    const lines = sources.slice(0, between(1, 2, 'sources', index)).map((source, place) => ({
      id: id('funding line', index, place),
      ...source,
      amountCents: Math.floor((costCents * between(15, 30, 'share', index, place)) / 100),
      status: shown
        ? pick<Line['status']>(['ASKED', 'GRANTED', 'REFUSED'], 'status', index, place)
        : ('PLANNED' as const),
      deadline: addDays(day, between(20, 200, 'deadline', index, place)),
      public: true,
    }));
    const patron = {
      id: id('funding line', index, 'private'),
      kind: 'PRIVATE' as const,
      source: 'Fondation d’entreprise',
      label: null,
      amountCents: Math.floor(costCents / 20),
      status: 'PLANNED' as const,
      deadline: null,
      public: false,
    };
    const withPatron = draw('patron', index) < 0.25 ? [...lines, patron] : lines;
    return [{ projectId: row.id, insee: row.leadCommune, costCents, vat: 'EXCLUDING', lines: withPatron }];
  });
}

import type { DemonstrationProject } from '#commune/demo/CommuneRows.js';
import type { Territory } from '../../territory/Territory.js';
import { between, draw, id } from './chance.js';
import type { ChosenCommune } from './chosenCommunes.js';
import { addDays, at } from './days.js';
import { withTerms } from './needTerms.js';
import { type ProjectIdea, projectIdeas } from './projectIdeas.js';

/** What becomes of a project: its state at the commune, and of its label at the agglomeration once proposed. */
export type Fate =
  | 'DRAFT'
  | 'SHARED'
  | 'RECEIVED'
  | 'ADMISSIBLE'
  | 'UNDER_REVIEW'
  | 'LABELLED'
  | 'TO_MATURE'
  | 'NOT_RETAINED'
  | 'FOLLOWED'
  | 'EXPIRED'
  | 'SUSPENDED'
  | 'WITHDRAWN_BEFORE';

/** Forty projects in every state; the first ones go to the personas' communes, so that each finds its questions. */
const fates: readonly Fate[] = [
  ...(['LABELLED', 'RECEIVED', 'UNDER_REVIEW', 'LABELLED', 'DRAFT', 'SHARED', 'SUSPENDED', 'RECEIVED'] as const),
  ...(['FOLLOWED', 'LABELLED', 'RECEIVED', 'DRAFT', 'LABELLED', 'TO_MATURE', 'ADMISSIBLE', 'NOT_RETAINED'] as const),
  ...(['RECEIVED', 'LABELLED', 'SHARED', 'UNDER_REVIEW', 'LABELLED', 'EXPIRED', 'DRAFT', 'WITHDRAWN_BEFORE'] as const),
  ...(['LABELLED', 'ADMISSIBLE', 'RECEIVED', 'SHARED', 'FOLLOWED', 'DRAFT', 'SUSPENDED', 'LABELLED'] as const),
  ...([
    'RECEIVED',
    'UNDER_REVIEW',
    'SHARED',
    'LABELLED',
    'DRAFT',
    'TO_MATURE',
    'ADMISSIBLE',
    'WITHDRAWN_BEFORE',
  ] as const),
];

export interface PlannedProject {
  readonly fate: Fate;
  readonly idea: ProjectIdea;
  readonly agglomeration: string;
  /** The other agglomerations, some communes of which carry it. */
  readonly informed: readonly string[];
  readonly row: DemonstrationProject;
}

export function plannedProjects(
  communes: readonly ChosenCommune[],
  territory: Territory,
  day: string,
): PlannedProject[] {
  const neighbours = new Map(territory.communes.map(({ insee, geography }) => [insee, geography?.neighbours ?? []]));
  const agglomerationOf = new Map(communes.map(({ insee, agglomeration }) => [insee, agglomeration]));
  const leads = leadersOf(communes);
  const numbers = new Map<string, number>();
  const planned = fates.flatMap((fate, index) => {
    const lead = leads[index % leads.length];
    if (lead === undefined) return [];
    const idea = projectIdeas[index % projectIdeas.length] ?? projectIdeas[0];
    const number = (numbers.get(lead.insee) ?? 0) + 1;
    numbers.set(lead.insee, number);
    const beside = (neighbours.get(lead.insee) ?? []).filter(
      (other) => agglomerationOf.get(other) === lead.agglomeration,
    );
    const row = project(fate, index, number, lead, idea, draw('joint', index) < 0.45 ? beside.slice(0, 2) : [], day);
    return [{ fate, idea, agglomeration: lead.agglomeration, informed: [], row: invitesTo(row, communes) }];
  });
  return oneAcrossTheBorder(planned, (insee) =>
    (neighbours.get(insee) ?? []).flatMap((other) => {
      const agglomeration = agglomerationOf.get(other);
      return agglomeration === undefined ? [] : [{ insee: other, agglomeration }];
    }),
  );
}

/** The first proposal that nobody carries beside its lead, and that a neighbour of another agglomeration can carry too. */
function oneAcrossTheBorder(
  planned: readonly PlannedProject[],
  neighboursOf: (insee: string) => readonly { readonly insee: string; readonly agglomeration: string }[],
): PlannedProject[] {
  let found = false;
  return planned.map((one) => {
    const { row, agglomeration } = one;
    if (found || row.state !== 'PROPOSED' || row.coCarriers.length > 0) return one;
    const beyond = neighboursOf(row.leadCommune).find((other) => other.agglomeration !== agglomeration);
    if (beyond === undefined) return one;
    found = true;
    const coCarriers = [{ insee: beyond.insee, confirmedOn: row.sharedOn }];
    return { ...one, informed: [beyond.agglomeration], row: { ...row, coCarriers } };
  });
}

/** Shared projects that nobody carries yet beside their lead invite the personas' communes, which have not answered. */
function invitesTo(row: DemonstrationProject, communes: readonly ChosenCommune[]): DemonstrationProject {
  const invited = communes.slice(0, 2).filter(({ insee }) => insee !== row.leadCommune);
  if (row.state !== 'SHARED' || row.proposedOn !== null || row.coCarriers.length > 0 || invited.length < 2) return row;
  return { ...row, coCarriers: invited.map(({ insee }) => ({ insee, confirmedOn: null })) };
}

/** Who leads, in turn: the first persona's commune five times, the second's twice, then communes of each agglomeration. */
function leadersOf(communes: readonly ChosenCommune[]): ChosenCommune[] {
  const [first, second, ...others] = communes;
  if (first === undefined || second === undefined) return [...communes];
  const agglomerations = [...new Set(communes.map(({ agglomeration }) => agglomeration))];
  const queues = agglomerations.map((agglomeration) =>
    others
      .filter((commune) => commune.agglomeration === agglomeration)
      .sort((a, b) => draw('lead', a.insee) - draw('lead', b.insee)),
  );
  const turns = others.flatMap((_, turn) => queues.flatMap((queue) => queue[turn] ?? []));
  return [
    first,
    second,
    first,
    ...turns.slice(0, 1),
    first,
    second,
    ...turns.slice(1, 4),
    first,
    ...turns.slice(4, 5),
    first,
    ...turns.slice(5),
  ];
}

function project(
  fate: Fate,
  index: number,
  number: number,
  lead: ChosenCommune,
  idea: ProjectIdea,
  beside: readonly string[],
  day: string,
): DemonstrationProject {
  const proposed = !['DRAFT', 'SHARED', 'WITHDRAWN_BEFORE'].includes(fate);
  const withdrawn = fate === 'SUSPENDED' || fate === 'WITHDRAWN_BEFORE';
  const age = between(...ageOf(fate), 'age', index);
  const createdOn = addDays(day, -age);
  const sharedOn = addDays(createdOn, 5);
  const proposedOn = addDays(createdOn, 14);
  const withdrawnOn = addDays(day, -between(3, 40, 'withdrawn', index));
  // What the agglomeration gave back or did not retain is the communes' again.
  const given = fate === 'TO_MATURE' || fate === 'NOT_RETAINED';
  const state = withdrawn ? 'WITHDRAWN' : fate === 'DRAFT' ? 'DRAFT' : proposed && !given ? 'PROPOSED' : 'SHARED';
  return {
    id: id('project', index),
    number,
    title: idea.title,
    summary: idea.summary,
    theme: idea.theme,
    leadCommune: lead.insee,
    coCarriers: beside.map((insee) => ({ insee, confirmedOn: fate === 'DRAFT' ? null : sharedOn })),
    state,
    visibility: fate === 'DRAFT' ? 'PRIVATE' : draw('public', index) < 0.6 ? 'PUBLIC' : 'SHARED',
    costCents: between(15, 400, 'cost', index) * 100_000,
    sharedOn: fate === 'DRAFT' ? null : sharedOn,
    proposedOn: proposed ? proposedOn : null,
    withdrawnOn: withdrawn ? withdrawnOn : null,
    withdrawalReason: withdrawn ? 'La commune préfère commencer seule, à plus petite échelle.' : null,
    needs: idea.skills.map((skill, position) => {
      const need = {
        id: id('need', index, position),
        kind: skill === 'FACILITATION' ? ('FACILITATION' as const) : ('ENGINEERING' as const),
        skill,
        description:
          skill === 'FACILITATION'
            ? 'Animer la démarche avec les habitants.'
            : 'Étudier, chiffrer, préparer la consultation.',
        quantityHalfDays: between(8, 40, 'quantity', index, position),
        quantityCents: null,
        ownHalfDays: between(0, 8, 'own', index, position),
        inhabitantsHalfDays: skill === 'FACILITATION' ? between(0, 6, 'inhabitants', index, position) : 0,
        from: addDays(day, -30),
        until: addDays(day, between(90, 300, 'window', index, position)),
        competence: idea.competences?.[skill] ?? idea.competence,
      };
      return withTerms(need, index, position);
    }),
    createdAt: at(createdOn),
    updatedAt: at(withdrawn ? withdrawnOn : proposed ? proposedOn : sharedOn, 15),
  };
}

/** Least and most days since it was written: what is labelled is old enough for work that began eight months ago. */
function ageOf(fate: Fate): readonly [number, number] {
  if (fate === 'RECEIVED') return [20, 60];
  return ['LABELLED', 'FOLLOWED', 'EXPIRED', 'SUSPENDED'].includes(fate) ? [380, 460] : [150, 420];
}

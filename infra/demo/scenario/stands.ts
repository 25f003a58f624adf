import type { DemonstrationAction, DemonstrationProject } from '#commune/demo/CommuneRows.js';
import type { DemonstrationHeardNeed, DemonstrationStands } from '#commune/demo/StandRows.js';
import { between, draw, id, pick } from './chance.js';
import type { ChosenCommune } from './chosenCommunes.js';
import { addDays } from './days.js';
import { heardIdeas } from './heardIdeas.js';

/** What may have followed a heard need, of every commune. */
export interface Followers {
  readonly actions: readonly DemonstrationAction[];
  readonly projects: readonly DemonstrationProject[];
  readonly contracts: readonly { readonly id: string; readonly insee: string }[];
}

type Stand = DemonstrationStands['stands'][number];

/** How many communes hold stands. */
const holding = 16;
const districts = ['Centre', 'Cité du coron', 'Les jardins', 'La gare', 'Le terril'] as const;

/** Nine stands in the first commune, three in fifteen others; one need in three still waits, a few beyond their deadline. */
export function standsOf(communes: readonly ChosenCommune[], followers: Followers, day: string): DemonstrationStands {
  const holders = communes.slice(0, holding);
  const stands = holders.flatMap((commune, place) => standsHeld(commune, place === 0 ? 9 : 3, day));
  return {
    microDistricts: holders.flatMap(({ insee, population }, place) =>
      districts.slice(0, place === 0 || population > 5000 ? 5 : 3).map((name, index) => ({
        id: id('micro-district', insee, index),
        insee,
        name,
        visibility: 'PUBLIC' as const,
      })),
    ),
    stands,
    heardNeeds: holders.flatMap(({ insee }) => {
      const own = {
        actions: followers.actions.filter((action) => action.insee === insee),
        projects: followers.projects.filter((project) => project.leadCommune === insee),
        contracts: followers.contracts.filter((contract) => contract.insee === insee),
      };
      return stands.filter((stand) => stand.insee === insee).flatMap((stand, place) => heardAt(stand, place, own, day));
    }),
  };
}

function standsHeld({ insee }: ChosenCommune, count: number, day: string): Stand[] {
  return Array.from({ length: count }, (_, index) => {
    const quiet = draw(insee, index, 'quiet') < 0.2;
    const contacts = quiet ? between(0, 4, insee, index, 'contacts') : between(9, 48, insee, index, 'contacts');
    return {
      id: id('stand', insee, index),
      insee,
      // The last micro-districts are visited seldom: they come up as the next ones.
      microDistrictId: id('micro-district', insee, index % 3),
      heldOn: addDays(day, -(10 + 28 * index + between(0, 9, insee, index, 'held'))),
      heldBy: pick<Stand['heldBy']>([['ELECTED'], ['ELECTED', 'TECHNICIAN'], ['TECHNICIAN']], insee, index, 'by'),
      contacts,
      firstContacts: between(0, contacts, insee, index, 'first'),
      visibility: pick(['SHARED', 'PUBLIC', 'PUBLIC'] as const, insee, index, 'stand'),
    };
  });
}

/** In this order over a commune's stands, so that the newest need waits and each kind of follow-up is there. */
const followUps = ['NONE', 'ACTION', 'PROJECT', 'ANSWER', 'CONTRACT', 'NONE', 'ACTION', 'PROJECT'] as const;

function heardAt(stand: Stand, place: number, own: Followers, day: string): DemonstrationHeardNeed[] {
  const { insee, heldOn } = stand;
  return [0, 1].map((index) => {
    const number = place * 2 + index;
    const idea = heardIdeas[(number + between(0, heardIdeas.length - 1, insee, 'heard')) % heardIdeas.length];
    const { theme, text, answer } = idea ?? heardIdeas[0];
    const followed = followUp(followUps[number % followUps.length] ?? 'NONE', theme, own, number);
    const answeredOn = addDays(heldOn, between(4, 50, insee, number, 'answered'));
    return {
      id: id('heard-need', insee, place, index),
      insee,
      standId: stand.id,
      heardOn: heldOn,
      text,
      theme,
      deadline: addDays(heldOn, 90),
      ...followed,
      answer: followed.followUp === 'ANSWER' ? answer : null,
      answeredOn: followed.followUp === 'NONE' ? null : answeredOn < day ? answeredOn : day,
      visibility: pick(['PRIVATE', 'SHARED', 'PUBLIC', 'PUBLIC'] as const, insee, number, 'need'),
    };
  });
}

type Followed = Pick<DemonstrationHeardNeed, 'followUp' | 'actionId' | 'contractId' | 'projectId'>;

/** What followed, among the commune's own: of the same theme if there is one; an answer where there is nothing. */
function followUp(kind: DemonstrationHeardNeed['followUp'], theme: string, own: Followers, number: number): Followed {
  const none = { actionId: null, contractId: null, projectId: null };
  const serving = own.actions.filter(({ projectId }) => projectId !== null);
  const actions = serving.length > 0 ? serving : own.actions;
  const proposed = own.projects.filter(({ state }) => state === 'PROPOSED');
  const action = own.actions.find((one) => one.theme === theme) ?? actions[number % Math.max(1, actions.length)];
  const project = proposed.find((one) => one.theme === theme) ?? proposed[number % Math.max(1, proposed.length)];
  const contract = own.contracts[number % Math.max(1, own.contracts.length)];
  if (kind === 'NONE') return { ...none, followUp: 'NONE' };
  if (kind === 'PROJECT' && project !== undefined) return { ...none, followUp: 'PROJECT', projectId: project.id };
  if (kind === 'CONTRACT' && contract !== undefined) return { ...none, followUp: 'CONTRACT', contractId: contract.id };
  if (kind === 'ACTION' && action !== undefined) return { ...none, followUp: 'ACTION', actionId: action.id };
  return { ...none, followUp: 'ANSWER' };
}

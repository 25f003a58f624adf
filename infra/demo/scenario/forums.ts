import type { DemonstrationForums } from '#commune/demo/ForumRows.js';
import type { DemonstrationStands } from '#commune/demo/StandRows.js';
import { between, id, pick } from './chance.js';
import type { ChosenCommune } from './chosenCommunes.js';
import { addDays } from './days.js';

/** How many communes hold forums and events. */
const holding = 14;

const subjects = ['Que faire de la friche ?', 'Nos rues demain', 'Manger d’ici', 'L’eau de pluie'] as const;
const events = [
  ['Fête des jardins', 'Les plus anciens jardiniers ont montré la parcelle où tout a commencé.'],
  ['Marche au terril', 'On a raconté la fosse, puis ce qui y pousse.'],
  ['Journée de la réparation', null],
] as const;
const associations = [
  ['Association des jardins familiaux', 'Les jardins partagés et le compost.'],
  ['Comité de quartier du coron', 'Les rues du coron : ombre, bancs, chemins vers l’école.'],
  ['Atelier vélo', 'La réparation et les trajets vers la gare.'],
] as const;

/** Forums, associations and events of fourteen communes, and who came, as numbers that stand for nobody. */
export function forumsOf(
  communes: readonly ChosenCommune[],
  stands: readonly DemonstrationStands['stands'][number][],
  day: string,
): DemonstrationForums {
  const holders = communes.slice(0, holding);
  const sessions = holders.flatMap((commune, place) => sessionsHeld(commune, place === 0 ? 4 : 1, day));
  const held = holders.flatMap((commune, place) => eventsHeld(commune, place === 0 ? 3 : 1, day));
  return {
    sessions,
    events: held,
    associations: holders.flatMap(({ insee }, place) =>
      associations.slice(0, place === 0 ? 3 : 1).map(([name, scope], index) => ({
        id: id('association', insee, index),
        insee,
        name,
        scope,
        visibility: 'PUBLIC' as const,
      })),
    ),
    participations: holders.flatMap(({ insee }) => [
      ...came(insee, stands, 'standId'),
      ...came(insee, held, 'eventId'),
      ...came(insee, sessions, 'forumSessionId'),
    ]),
  };
}

function sessionsHeld({ insee }: ChosenCommune, count: number, day: string): DemonstrationForums['sessions'] {
  return subjects.slice(0, count).map((title, index) => {
    const participants = between(8, 64, insee, index, 'forum');
    return {
      id: id('forum-session', insee, index),
      insee,
      title,
      heldOn: addDays(day, -(30 + 90 * index + between(0, 20, insee, index, 'forum held'))),
      participants,
      fromContracts: between(0, Math.floor(participants / 2), insee, index, 'from contracts'),
      peersMobilised: between(0, Math.floor(participants / 2), insee, index, 'peers'),
      visibility: pick(['SHARED', 'PUBLIC', 'PUBLIC'] as const, insee, index, 'forum'),
    };
  });
}

function eventsHeld({ insee }: ChosenCommune, count: number, day: string): DemonstrationForums['events'] {
  return events.slice(0, count).map(([title, storyNote], index) => ({
    id: id('community-event', insee, index),
    insee,
    title,
    heldOn: addDays(day, -(45 + 110 * index + between(0, 20, insee, index, 'event held'))),
    participants: between(3, 180, insee, index, 'event'),
    storyNote,
    visibility: 'PUBLIC' as const,
  }));
}

type Meeting = { readonly id: string; readonly insee: string; readonly heldOn: string };

/** From four to fourteen of the commune's sixty at each meeting; the first numbers come more often. */
function came(
  insee: string,
  meetings: readonly Meeting[],
  kind: 'standId' | 'eventId' | 'forumSessionId',
): DemonstrationForums['participations'] {
  return meetings
    .filter((meeting) => meeting.insee === insee)
    .flatMap((meeting) => {
      const many = between(4, 14, meeting.id, 'came');
      const persons = Array.from({ length: many }, (_, index) =>
        between(0, between(4, 59, meeting.id, index, 'reach'), meeting.id, index, 'person'),
      );
      return [...new Set(persons)].map((person) => ({
        id: id('participation', meeting.id, person),
        insee,
        standId: null,
        eventId: null,
        forumSessionId: null,
        [kind]: meeting.id,
        heldOn: meeting.heldOn,
        person,
      }));
    });
}

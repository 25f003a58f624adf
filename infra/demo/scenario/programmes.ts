import type { DemonstrationProgrammes } from '#pma/demo/ProgrammeRows.js';
import type { Territory } from '../../territory/Territory.js';
import { id } from './chance.js';
import { addDays } from './days.js';

type Programme = NonNullable<DemonstrationProgrammes['programmes']>[number];

/** A practice: which agglomeration it comes from, by place, or null for elsewhere; then who took it up and how. */
type Idea = readonly [
  title: string,
  foundAt: string,
  origin: number | null,
  days: number,
  adoptions: readonly (readonly [member: number, days: number, adaptation: string])[],
];

const ideas: readonly (readonly [title: string, axis: string, text: string, leads: readonly Idea[]])[] = [
  [
    'Chaleur et sobriété des bâtiments publics',
    'sustainable-planning',
    'Mettre en commun le suivi des consommations et les marchés de travaux.',
    [
      [
        'Un conseiller en énergie pour plusieurs communes',
        'Communauté d’agglomération voisine',
        0,
        -500,
        [
          [1, -300, 'Le conseiller passe d’abord dans les écoles.'],
          [2, -150, ''],
        ],
      ],
      ['Intracting entre services', 'Ville d’un autre bassin', null, -420, [[0, -200, 'Limité aux éclairages.']]],
    ],
  ],
  [
    'Habitants relais',
    'culture-society',
    'Former ceux qui font venir les autres.',
    [
      ['Stands au pied des logements', 'Commune de l’agglomération', 1, -330, [[0, -90, 'Avec les bailleurs.']]],
      ['Ateliers de cuisine de quartier', 'Métropole d’une autre région', null, -60, []],
    ],
  ],
];

/** What the pole's last council decided, and after how many days it bound; the second still waits. */
const acts: readonly (readonly [subject: string, enforceable: number | null])[] = [
  ['Règlement des mises à disposition', -50],
  ['Schéma de mutualisation', null],
];

/** Programmes with practices found elsewhere, working groups, targets of the development teams, the pole's councils. */
export function programmesOf(
  { pole: { siren: pole }, agglomerations }: Territory,
  day: string,
): DemonstrationProgrammes {
  const member = (place: number): string => agglomerations[place % agglomerations.length]?.siren ?? pole;
  return {
    programmes: ideas.map(
      ([title, axis, text, leads], at): Programme => ({
        ...{ id: id('programme', pole, at), pole, axis, title, text, since: addDays(day, -700 + 90 * at) },
        leads: leads.map(([name, foundAt, origin, found, adoptions], place) => ({
          id: id('programme lead', pole, at, place),
          title: name,
          text: '',
          foundAt,
          origin: origin === null ? null : member(origin),
          foundOn: addDays(day, found),
          adoptions: adoptions.map(([taker, taken, adaptation], turn) => ({
            id: id('lead adoption', pole, at, place, turn),
            member: member(taker),
            takenUpOn: addDays(day, taken),
            adaptation,
          })),
        })),
        groups: [
          {
            id: id('metropolitan group', pole, at),
            title: `Groupe «\u00a0${title}\u00a0»`,
            text: 'Élus et techniciens des membres, une fois par trimestre.',
            electedMembers: 6 + at,
            technicians: at === 0 ? 9 : 3,
            since: addDays(day, -650 + 90 * at),
          },
        ],
      }),
    ),
    teamTargets: agglomerations.flatMap(({ siren }, place) => [
      { pole, agglomeration: siren, since: '2024-01-01', posts: 3, act: 'DÉMONSTRATION schéma de mutualisation 2024' },
      {
        pole,
        agglomeration: siren,
        since: '2026-01-01',
        posts: 5 + place,
        act: 'DÉMONSTRATION schéma de mutualisation 2026',
      },
    ]),
    acts: acts.map(([subject, enforceable], at) => ({
      ...{ id: id('pole act', at), pole, reference: `DÉMONSTRATION DEL-${at + 1}`, subject },
      decidedOn: addDays(day, -54),
      enforceableFrom: enforceable === null ? null : addDays(day, enforceable),
    })),
    councils: [
      {
        id: id('pole council', 0),
        pole,
        heldOn: addDays(day, -54),
        kind: 'COUNCIL',
        state: 'HELD',
        visibility: 'PUBLIC',
      },
      {
        id: id('pole council', 1),
        pole,
        heldOn: addDays(day, 15),
        kind: 'COUNCIL',
        state: 'PLANNED',
        visibility: 'PUBLIC',
      },
      {
        id: id('pole council', 2),
        pole,
        heldOn: addDays(day, 8),
        kind: 'BUREAU',
        state: 'PLANNED',
        visibility: 'SHARED',
      },
    ],
  };
}

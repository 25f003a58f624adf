import type { TerritorialDemonstration } from '#call/demo/TerritorialRows.js';
import type { DemonstrationRegimeReceipt } from '#commune/demo/RegimeRows.js';
import type { Territory } from '../../territory/Territory.js';
import { id } from './chance.js';
import { addDays } from './days.js';

/**
 * Who exercises what, invented: since when, by which line, and by which agglomerations, in their order, nothing was told yet. Of
 * what is not here nobody told: the rule then says that it does not know.
 */
const settled: readonly {
  readonly competence: string;
  readonly regime: 'COMMUNAL' | 'TRANSFERRED' | 'DELEGATED';
  readonly since: string;
  readonly line: string | null;
  readonly untoldBy?: number;
}[] = [
  { competence: 'waste', regime: 'TRANSFERRED', since: '2017-01-01', line: null },
  { competence: 'mobility', regime: 'TRANSFERRED', since: '2017-01-01', line: null },
  {
    competence: 'culture-and-sport',
    regime: 'TRANSFERRED',
    since: '2019-01-01',
    line: 'Sont d’intérêt communautaire les équipements qui servent plus de trois communes.',
  },
  { competence: 'schools', regime: 'COMMUNAL', since: '2017-01-01', line: null },
  { competence: 'public-lighting', regime: 'COMMUNAL', since: '2017-01-01', line: null },
  { competence: 'economic-development', regime: 'TRANSFERRED', since: '2017-01-01', line: null },
  { competence: 'green-spaces', regime: 'COMMUNAL', since: '2017-01-01', line: null, untoldBy: 1 },
  { competence: 'social-action', regime: 'COMMUNAL', since: '2017-01-01', line: null },
  // Transferred by law and given back to each commune to exercise, by agreement.
  { competence: 'rainwater', regime: 'DELEGATED', since: '2021-01-01', line: null },
];

/** What one agglomeration settles, asks, tells and teaches; of the others, who exercises what. */
export function territorialOf(territory: Territory, first: string, day: string): TerritorialDemonstration {
  const [lead] = territory.memberships.filter(({ agglomeration }) => agglomeration === first);
  const call = id('involvement call', first, 0);
  const axis = 'cooperation-processes';
  const on = (days: number) => addDays(day, days);
  return {
    regimes: territory.memberships.flatMap(({ commune, agglomeration }) =>
      settled
        .filter(({ untoldBy }) => territory.agglomerations[untoldBy ?? -1]?.siren !== agglomeration)
        .map(({ competence, regime, since, line }) => ({
          id: id('regime', agglomeration, competence, commune, since),
          siren: agglomeration,
          competence,
          commune,
          regime,
          since,
          body: regime === 'DELEGATED' ? ('AGREEMENT' as const) : ('DELIBERATION' as const),
          reference: `DÉMONSTRATION ${since.slice(0, 4)}-01`,
          decidedOn: addDays(since, -20),
          line,
          decision: id('regime decision', agglomeration, competence, since),
        })),
    ),
    commitments: [
      {
        id: id('commitment', first, 0),
        siren: first,
        title: 'Impliquer les habitants dans chaque projet de l’agglomération',
        text: 'Chaque projet dit comment les habitants y prennent part, avec les communes et les associations comme relais.',
        onInhabitants: true,
        axis,
        committedOn: on(-200),
        reference: 'DÉMONSTRATION délibération',
      },
    ],
    calls: [
      {
        id: call,
        siren: first,
        title: 'Comment rénover ensemble, rue par rue\u00a0?',
        text: 'L’agglomération demande aux associations, aux communes et aux entreprises ce qui aiderait des voisins à rénover en même temps.',
        axis,
        opensOn: on(-60),
        closesOn: on(60),
        whoMayAnswer: ['COLLECTIVE', 'COMMUNE', 'FIRM'],
      },
    ],
    contributions: [
      {
        ...contribution(first, call, 0, 'COLLECTIVE', 'Collectif de la cité des Provinces', on(-40)),
        text: 'Un logement témoin par cité, ouvert par ceux qui l’habitent.',
        outcome: 'TAKEN',
        reason: 'Trois logements témoins ouvrent au printemps, avec les communes.',
        decidedOn: on(-10),
      },
      {
        ...contribution(first, call, 1, 'COMMUNE', 'La commune', on(-30)),
        commune: lead?.commune ?? null,
        text: 'Prêter une salle et un agent pour des permanences de quartier.',
        outcome: 'PARTLY',
        reason: 'La salle est prise\u00a0; l’agent de l’agglomération suffit pour commencer.',
        decidedOn: on(-5),
      },
      {
        ...contribution(first, call, 2, 'FIRM', 'Entreprise d’éco-construction', on(-3)),
        text: 'Grouper les commandes d’isolants d’une même rue.',
      },
    ],
    chapters: [
      {
        id: id('agglomeration chapter', first, 0),
        siren: first,
        period: 'MEMORY',
        title: 'Des communes que les fosses reliaient',
        text: 'Sous les limites des communes couraient les mêmes galeries. Le récit de l’agglomération commence là.',
        axis,
        contributors: [{ kind: 'ASSOCIATIONS', count: 6 }],
        consentGivenOn: on(-90),
        visibility: 'PUBLIC',
      },
      {
        id: id('agglomeration chapter', first, 1),
        siren: first,
        period: 'FUTURE',
        title: 'La rue qui rénove ensemble',
        text: 'Ce que l’on voudrait raconter dans dix ans.',
        axis: 'third-industrial-revolution',
        contributors: [{ kind: 'INHABITANTS', count: 12 }],
        consentGivenOn: null,
        visibility: 'SHARED',
      },
    ],
    trainings: [
      {
        id: id('agglomeration training', first, 0),
        siren: first,
        title: 'Éco-rénovation d’une maison de cité minière',
        audience: 'CRAFTSPEOPLE',
        partner: 'Cd2e',
        heldOn: on(-45),
        halfDays: 4,
        participants: 14,
      },
      {
        id: id('agglomeration training', first, 1),
        siren: first,
        title: 'Relayer l’implication habitante dans son quartier',
        audience: 'RELAYS',
        partner: 'CERDD',
        heldOn: on(30),
        halfDays: 2,
        participants: null,
      },
    ],
  };
}

function contribution(
  siren: string,
  callId: string,
  index: number,
  kind: 'COLLECTIVE' | 'COMMUNE' | 'FIRM',
  label: string,
  receivedOn: string,
) {
  return {
    id: id('contribution', callId, index),
    siren,
    callId,
    kind,
    label,
    commune: null,
    receivedOn,
    outcome: 'WAITING' as const,
    reason: null,
    decidedOn: null,
  };
}

/** The same regimes as the communes were told of them. */
export function regimeReceiptsOf({ regimes }: TerritorialDemonstration): DemonstrationRegimeReceipt[] {
  return regimes.map(({ siren, commune, id: regime, decision: _, ...told }) => ({
    ...told,
    id: id('regime receipt', regime),
    insee: commune,
    agglomeration: siren,
  }));
}

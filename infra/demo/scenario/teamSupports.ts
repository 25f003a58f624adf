import type {
  DemonstrationPost,
  DemonstrationSupport,
  DemonstrationTeamSupports,
  DemonstrationWord,
} from '#call/demo/SupportRows.js';
import type { DemonstrationConsent, DemonstrationSupportReceipt } from '#commune/demo/SupportRows.js';
import type { Territory } from '../../territory/Territory.js';
import { between, id } from './chance.js';
import { addDays, addMonths, at, lastDay, monthOf, months } from './days.js';
import type { PlannedProject } from './projects.js';

type Skill = DemonstrationPost['skills'][number];

const teams: readonly (Pick<DemonstrationPost, 'function' | 'state' | 'pooledShare' | 'involvesInhabitants'> & {
  readonly skills: readonly (readonly [Skill['skill'], Skill['level']])[];
})[] = [
  {
    function: 'animateur de l’implication habitante',
    state: 'FILLED',
    pooledShare: 100,
    involvesInhabitants: true,
    skills: [['FACILITATION', 'TEACHES']],
  },
  {
    function: 'chargé de mission transition',
    state: 'FILLED',
    pooledShare: 60,
    involvesInhabitants: false,
    skills: [
      ['ENERGY', 'LEADS'],
      ['HOUSING', 'PRACTISES'],
    ],
  },
  {
    function: 'chargé de mission cadre de vie',
    state: 'RECRUITING',
    pooledShare: 50,
    involvesInhabitants: true,
    skills: [['LANDSCAPE', 'LEADS']],
  },
];

const posts = 'post';
/** What the first two posts of a team offer. */
const facilitation = {
  role: 'CO_FACILITATION',
  kind: 'FACILITATION',
  post: 0,
  upskilling: 'Un agent et un élu de la commune animent avec le poste, puis sans lui.',
} as const;
const advice = {
  role: 'ADVICE',
  kind: 'ENGINEERING',
  post: 1,
  upskilling: 'Le technicien de la commune suit chaque étape et garde les outils.',
} as const;
/** Half-days a month that a post gives for its whole pooled time. */
const wholeMonth = 30;

/** Each agglomeration's team, the words it received, and the supports that follow from them: the first is not yet answered. */
export function teamSupportsOf(
  planned: readonly PlannedProject[],
  consents: readonly DemonstrationConsent[],
  territory: Territory,
  day: string,
): DemonstrationTeamSupports {
  const said = consents.filter(({ scale }) => scale === 'AGGLOMERATION');
  const agglomerationOf = new Map(territory.memberships.map(({ commune, agglomeration }) => [commune, agglomeration]));
  const words = said.map(
    (word): DemonstrationWord => ({
      id: id('word received', word.id),
      // Each commune's word goes to its own agglomeration.
      siren: agglomerationOf.get(word.insee) ?? '',
      projectId: word.projectId,
      needId: word.needId,
      commune: word.insee,
      role: word.role,
      state: word.state,
      body: word.body,
      reference: word.reference,
      decidedOn: word.decidedOn,
      enforceableFrom: word.enforceableFrom,
      ...(word.until === undefined ? {} : { until: word.until }),
      receivedAt: word.recordedAt,
    }),
  );
  const supports = supportsOf(planned, said, territory, day);
  return { posts: postsOf(territory, day), words, supports: [...supports, ...exchangeOf(planned, supports, day)] };
}

function postsOf({ agglomerations }: Territory, day: string): DemonstrationPost[] {
  return agglomerations.flatMap(({ siren, shortName }) =>
    teams.map((post, index) => ({
      ...post,
      id: id(posts, siren, index),
      siren,
      code: `${shortName}-P${String(index + 1).padStart(2, '0')}`,
      skills: post.skills.map(([skill, level]) => ({ skill, level })),
      capacities: [
        { since: monthOf(addDays(day, -400)), halfDays: Math.floor((wholeMonth * post.pooledShare) / 100) },
        // From next spring on a little less: half a day a week for the team's own training.
        { since: addMonths(monthOf(day), 6), halfDays: Math.floor(((wholeMonth - 4) * post.pooledShare) / 100) },
      ],
    })),
  );
}

function supportsOf(
  planned: readonly PlannedProject[],
  said: readonly DemonstrationConsent[],
  { agglomerations }: Territory,
  day: string,
): DemonstrationSupport[] {
  const shortNames = new Map(agglomerations.map(({ siren, shortName }) => [siren, shortName]));
  const numbers = new Map<string, number>();
  const year = Number(day.slice(0, 4));
  return planned.flatMap(({ row, fate, agglomeration }, index): DemonstrationSupport[] => {
    const facilitated = row.needs.find(({ kind }) => kind === 'FACILITATION');
    const need = facilitated ?? row.needs.find(({ skill }) => skill === 'ENERGY' || skill === 'HOUSING');
    if (need === undefined || (fate !== 'LABELLED' && fate !== 'FOLLOWED')) return [];
    const work = facilitated === undefined ? advice : facilitation;
    const mandate = said.find(({ needId, role }) => needId === need.id && role === 'CARRYING');
    const word = mandate ?? said.find(({ needId, role }) => needId === need.id && role === work.role);
    const number = (numbers.get(agglomeration) ?? 0) + 1;
    numbers.set(agglomeration, number);
    // Whole months, so that a support has as many of them whatever the day.
    const until = lastDay(addMonths(monthOf(day), between(2, 4, 'support end', index)));
    const from = `${addMonths(monthOf(day), -between(1, 2, 'support start', index))}-01`;
    const offeredAt = word === undefined ? at(addDays(day, -6), 10) : addDays(word.decidedOn, -2);
    const end = { endedOn: null, endReason: null };
    const offered = { state: 'OFFERED' as const, at: word === undefined ? offeredAt : at(offeredAt, 10), ...end };
    const consented = (on: string) => ({ state: 'CONSENTED' as const, at: at(on, 12), ...end });
    const active = { state: 'ACTIVE' as const, at: at(from, 8), ...end };
    const steps =
      word === undefined
        ? [offered]
        : word.state === 'REFUSED'
          ? [
              offered,
              {
                state: 'REFUSED' as const,
                at: at(word.decidedOn, 12),
                endedOn: word.decidedOn,
                endReason: 'CONSENT_REFUSED' as const,
              },
            ]
          : [offered, consented(word.decidedOn), active];
    const atWork = steps.at(-1)?.state === 'ACTIVE';
    return [
      {
        id: id('support', row.id),
        siren: agglomeration,
        year,
        number,
        reference: `${shortNames.get(agglomeration) ?? agglomeration}-A-${year}-${String(number).padStart(3, '0')}`,
        projectId: row.id,
        needId: need.id,
        communes: [row.leadCommune],
        // Where the commune's council gave a mandate, the agglomeration leads in its stead.
        role: mandate === undefined ? work.role : 'CARRYING',
        kind: work.kind,
        host: null,
        postId: id(posts, agglomeration, work.post),
        from,
        until,
        upskilling: work.upskilling,
        months: months(monthOf(from), monthOf(until)).map((month, place) => ({
          month,
          planned: between(1, 3, 'support month', index, place),
          done: atWork && month < monthOf(day) ? between(1, 3, 'support done', index, place) : 0,
        })),
        steps,
      },
    ];
  });
}

/** One exchange between peers, still an offer: the commune of the first project would receive another of its agglomeration. */
function exchangeOf(
  planned: readonly PlannedProject[],
  supports: readonly DemonstrationSupport[],
  day: string,
): DemonstrationSupport[] {
  const host = planned[0]?.row.leadCommune;
  const guest = planned.find(
    ({ row, agglomeration }) =>
      agglomeration === planned[0]?.agglomeration &&
      row.leadCommune !== host &&
      row.coCarriers.length === 0 &&
      supports.some(({ projectId }) => projectId === row.id),
  );
  const need = guest?.row.needs[0];
  const others = supports.filter(({ siren }) => siren === guest?.agglomeration);
  const last = others.at(-1);
  if (host === undefined || guest === undefined || need === undefined || last === undefined) return [];
  const month = addMonths(monthOf(day), 2);
  const number = others.length + 1;
  return [
    {
      ...last,
      id: id('exchange', guest.row.id),
      number,
      reference: last.reference.replace(/\d+$/, String(number).padStart(3, '0')),
      projectId: guest.row.id,
      needId: need.id,
      communes: [guest.row.leadCommune],
      role: 'PEER_EXCHANGE',
      kind: 'PEER_EXCHANGE',
      host,
      postId: null,
      from: `${month}-01`,
      until: lastDay(month),
      upskilling: 'Une journée chez l’autre, puis chacun refait chez soi.',
      months: [],
      steps: [{ state: 'OFFERED', at: at(addDays(day, -3), 10), endedOn: null, endReason: null }],
    },
  ];
}

/** What each commune concerned, the host of an exchange too, received of them, step by step. */
export function supportReceiptsOf({ supports }: DemonstrationTeamSupports): DemonstrationSupportReceipt[] {
  return supports.flatMap(({ steps, communes, months: list, ...support }) =>
    [...communes, ...(support.host === null ? [] : [support.host])].flatMap((insee) =>
      steps.map(({ state, at: decidedAt, endedOn, endReason }, step) => ({
        id: id('support receipt', support.id, insee, step),
        insee,
        projectId: support.projectId,
        needId: support.needId,
        agglomeration: support.siren,
        supportId: support.id,
        supportReference: support.reference,
        role: support.role,
        kind: support.kind,
        host: support.host,
        state,
        halfDays: list.reduce((sum, { planned }) => sum + planned, 0),
        from: support.from,
        until: support.until,
        upskilling: support.upskilling,
        endedOn,
        endReason,
        decidedAt,
      })),
    ),
  );
}

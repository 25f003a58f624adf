import { day, line } from '#shared/exchange/import/columnReaders.js';
import { textIn } from '#shared/exchange/import/textIn.js';
import { knownCommunes } from '../territory/knownCommunes.js';
import {
  heldOn,
  type MembershipPoint,
  membershipPoints,
  type StatedMembership,
  takeInMemberships,
} from '../territory/takeInMemberships.js';
import { AgglomerationImportKind } from './AgglomerationImportKind.js';
import type { FactKind } from './FactKind.js';
import { backwards, cellsOf, needed, strangers } from './statedCells.js';

interface World {
  readonly siren: string;
  readonly communes: ReadonlySet<string>;
  readonly points: ReadonlyMap<string, readonly MembershipPoint[]>;
}

/** Memberships of communes. One that another agglomeration contradicts stays a stated fact, for both to look at. */
export const membershipFacts: FactKind<World, StatedMembership> = {
  kind: AgglomerationImportKind.MEMBERSHIPS,
  columns: [
    { ...line('commune', 'code insee', 'insee'), required: true },
    { ...day('since', 'depuis', 'premier jour'), required: true },
    day('until', 'jusqu’au', 'dernier jour'),
    line('act', 'acte', 'arrêté'),
    day('decidedOn', 'pris le', 'date de l’acte'),
  ],
  nameOf: (values) => {
    const { text } = cellsOf(values);
    const [commune, since] = [text('commune'), text('since')];
    return commune === null || since === null ? null : `${commune} ${since}`;
  },
  titleOf: textIn('commune'),
  async world(manager, siren) {
    return { siren, communes: await knownCommunes(manager), points: await membershipPoints(manager) };
  },
  understand: (values, { siren, communes, points }) => {
    const { text } = cellsOf(values);
    const [commune, since, until] = [text('commune'), text('since'), text('until')];
    const problems = [
      ...needed(values, 'commune', 'since'),
      ...strangers('commune', commune === null ? [] : [commune], communes),
      ...backwards('until', since, until),
    ];
    if (problems.length > 0 || commune === null || since === null) return { problems };
    const known = points.get(commune) ?? [];
    const held = heldOn(known, since);
    const isContradicted = held !== null && held.siren !== siren;
    const isThere = known.some((point) => point.since === since);
    const title = text('act') ?? text('source') ?? `${commune} ${since}`;
    return {
      title: commune,
      communes: [commune],
      since,
      until,
      irregularities: [],
      plan:
        isContradicted || isThere
          ? null
          : {
              commune,
              since,
              source: { title, publisher: null, publishedOn: text('decidedOn') },
              isNew: held === null,
            },
    };
  },
  async take(manager, { tenant }, taken) {
    await takeInMemberships(
      manager,
      tenant,
      taken.map(({ plan }) => plan),
    );
    return {
      became: new Map(
        taken.map(({ fact, plan }) => [fact, { entity: 'Membership', id: `${plan.commune} ${plan.since}` }]),
      ),
      entries: [],
    };
  },
};

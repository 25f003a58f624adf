import type { DemonstrationAgreement } from '#pma/demo/AgreementRows.js';
import type { PoleDemonstration } from '#pma/demo/PoleRows.js';
import type { Territory } from '../../territory/Territory.js';
import { between, id } from './chance.js';
import { addDays } from './days.js';

type Rows = Pick<PoleDemonstration, 'allocations' | 'teams'>;

/** Days that the shortest agreement still has to run. */
const soon = 60;

/**
 * Agreements that lead from each employer to each commune: members and the pole, the pole and its agglomerations,
 * agglomerations and their communes. One lacks where only an imported allocation needs it, and one ends soon where nothing
 * but running work rests on it, with its renewal drafted.
 */
export function agreementsOf(
  territory: Territory,
  { allocations, teams }: Rows,
  day: string,
): DemonstrationAgreement[] {
  const pole = territory.pole.siren;
  const { missing, endingSoon } = chosenPilots({ allocations, teams }, day);
  const signed = (
    kind: DemonstrationAgreement['kind'],
    provider: string,
    receiver: string,
  ): DemonstrationAgreement => ({
    ...{
      id: id('agreement', provider, receiver),
      pole,
      kind,
      state: 'SIGNED',
      provider,
      receiver,
      instructs: receiver,
    },
    unitCostCents: between(90, 160, 'agreement cost', provider) * 100,
    from: '2024-01-08',
    until: receiver === endingSoon ? addDays(day, soon) : null,
    act: {
      reference: `DEL-2023-${between(100, 999, 'agreement act', provider, receiver)}`,
      decidedOn: '2023-12-12',
      enforceableFrom: '2023-12-15',
    },
    renews: null,
  });
  const members = [...new Map(territory.poleMembers.map((member) => [member.siren, member])).values()];
  const agglomerationOf = new Map(territory.memberships.map(({ commune, agglomeration }) => [commune, agglomeration]));
  const current = [
    ...members.map(({ siren, kind }) => {
      const syndicate = kind === 'AGGLOMERATION' || kind === 'DEPARTMENT';
      return signed(syndicate ? 'SYNDICATE' : 'ENTENTE', siren, pole);
    }),
    ...territory.agglomerations.map(({ siren }) => signed('SYNDICATE', pole, siren)),
    ...territory.communes
      .filter(({ insee }) => insee !== missing)
      .map(({ insee }) => signed('PROVISION', agglomerationOf.get(insee) ?? pole, insee)),
  ];
  return current.flatMap((agreement, place) => {
    if (place === 0) return [before(agreement), { ...agreement, renews: id('agreement before', agreement.provider) }];
    if (agreement.until === null) return [agreement];
    const draft = { state: 'DRAFT', act: null, until: null, renews: agreement.id } as const;
    return [agreement, { ...agreement, ...draft, id: id('agreement draft'), from: addDays(agreement.until, 1) }];
  });
}

/** The agreement of the pole with its last agglomeration: its first quarter with work is closed. */
export function closingsOf({ pole, agglomerations }: Territory): NonNullable<PoleDemonstration['closings']> {
  return agglomerations
    .slice(-1)
    .map(({ siren }) => ({ pole: pole.siren, agreementId: id('agreement', pole.siren, siren) }));
}

/** The agreement that the first one renewed when its three years were over. */
function before(agreement: DemonstrationAgreement): DemonstrationAgreement {
  return {
    ...agreement,
    id: id('agreement before', agreement.provider),
    state: 'RENEWED',
    from: '2021-01-04',
    until: '2023-12-31',
    act: { reference: 'DEL-2020-118', decidedOn: '2020-12-08', enforceableFrom: '2020-12-11' },
  };
}

/** The pilot of imported work alone, and one of running work that goes on beyond the shortest agreement. */
function chosenPilots(
  { allocations, teams }: Rows,
  day: string,
): { readonly missing: string | undefined; readonly endingSoon: string | undefined } {
  const open = allocations.filter(({ state }) => !['REFUSED', 'CANCELLED'].includes(state));
  const pilots = [...new Set(teams.map(({ pilot }) => pilot))].map((pilot) => {
    const own = new Set(teams.filter((team) => team.pilot === pilot).map(({ id: team }) => team));
    return { pilot, served: open.filter(({ teamId }) => own.has(teamId)) };
  });
  const busy = pilots.filter(({ served }) => served.length > 0);
  const missing = busy.find(({ served }) => served.every(({ imported }) => imported))?.pilot;
  const running = busy
    .filter(({ served }) => served.every(({ state, imported }) => !imported && ['ACTIVE', 'ENDED'].includes(state)))
    .map(({ pilot, served }) => {
      const ends = served.flatMap(({ state, until }) => (state === 'ACTIVE' ? [until] : [])).sort();
      return { pilot, first: ends[0] ?? day };
    })
    .filter(({ first }) => first > addDays(day, soon))
    .sort((one, other) => (one.first < other.first ? 1 : -1));
  return { missing, endingSoon: running[0]?.pilot };
}

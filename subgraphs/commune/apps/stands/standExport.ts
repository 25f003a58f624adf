import type { ExportOf } from '#shared/exchange/import/ExportOf.js';
import { french } from '#shared/exchange/import/french.js';
import { exportedHere, idsToExport } from '#shared/exchange/import/givenIds.js';
import type { HeardNeedRow } from '../../stands/HeardNeed.js';
import type { StandRow } from '../../stands/Stand.js';
import { shownPersons } from '../../stands/shownPersons.js';
import { microDistrictsById } from '../../stands/store.js';
import { exportReader } from '../exportReader.js';
import { externalIdsOf } from '../externalIds.js';

/** A need that was heard with its stand; a stand alone where none was. The stand is null where it is hidden. */
export interface HeardAtStand {
  readonly stand: StandRow | null;
  readonly need: HeardNeedRow | null;
}

/** The cells of what was heard at a stand, as an import reads them back. Small counts are the commune's own to read. */
export const standExport: ExportOf<HeardAtStand> = {
  name: 'stands',
  async columns(context, rows) {
    const needs = rows.flatMap(({ need }) => need ?? []);
    const { manager, insee, actionOf, contractOf, projectOf } = await exportReader(context, {
      actions: needs.map(({ actionId }) => actionId),
      contracts: needs.map(({ contractId }) => contractId),
      projects: needs.map(({ projectId }) => projectId),
    });
    const districtIds = [...new Set(rows.flatMap(({ stand }) => stand?.microDistrictId ?? []))];
    const districts = await microDistrictsById(manager, districtIds, undefined, context);
    const districtOf = new Map(districts.flatMap((one) => (one === null ? [] : [[one.id, one.name ?? null] as const])));
    const standIds = insee === null ? [] : await externalIdsOf(manager, insee, 'Stand');
    const standId = idsToExport(standIds);
    // A stand's number in a file is its own: an application's ids stand in their two columns.
    const numberOf = idsToExport(standIds.filter(({ system }) => system === exportedHere));
    const needId = idsToExport(insee === null ? [] : await externalIdsOf(manager, insee, 'HeardNeed'));
    const idOf = ({ stand, need }: HeardAtStand) =>
      need === null ? (stand === null ? null : standId(stand.id)) : needId(need.id);
    const personsAt = (stand: StandRow | null) =>
      stand === null
        ? null
        : shownPersons(context.actor, stand.insee, stand.contacts, { firstContacts: stand.firstContacts });
    return {
      stand: ({ stand }) => (stand === null ? null : numberOf(stand.id).externalId),
      system: (row) => idOf(row)?.system ?? null,
      externalId: (row) => idOf(row)?.externalId ?? null,
      commune: ({ stand, need }) => need?.insee ?? stand?.insee ?? null,
      microDistrict: ({ stand }) => (stand === null ? null : (districtOf.get(stand.microDistrictId) ?? null)),
      heldOn: ({ stand, need }) => french(stand?.heldOn ?? need?.heardOn ?? null),
      heldBy: ({ stand }) => stand?.heldBy ?? null,
      contacts: ({ stand }) => personsAt(stand)?.total ?? null,
      firstContacts: ({ stand }) => personsAt(stand)?.subsets.firstContacts ?? null,
      standVisibility: ({ stand }) => stand?.visibility ?? null,
      text: ({ need }) => need?.text ?? null,
      theme: ({ need }) => need?.theme ?? null,
      deadline: ({ need }) => french(need?.deadline ?? null),
      followUp: ({ need }) => need?.followUp ?? null,
      action: ({ need }) => actionOf(need?.actionId ?? null),
      contract: ({ need }) => contractOf(need?.contractId ?? null),
      project: ({ need }) => projectOf(need?.projectId ?? null),
      answer: ({ need }) => need?.answer ?? null,
      answeredOn: ({ need }) => french(need?.answeredOn ?? null),
      visibility: ({ need }) => need?.visibility ?? null,
    };
  },
};

import type { ExportOf } from '#shared/exchange/import/ExportOf.js';
import { french } from '#shared/exchange/import/french.js';
import { idsToExport } from '#shared/exchange/import/givenIds.js';
import { ContractSide } from '../../contracts/ContractSide.js';
import type { ContractRow } from '../../contracts/FiftyFiftyContract.js';
import { commitmentsOf } from '../../contracts/store.js';
import { exportReader } from '../exportReader.js';
import { externalIdsOf } from '../externalIds.js';
import { commitmentTexts } from './commitmentCell.js';

/** A contract's cells, as an import reads them back. */
export const contractExport: ExportOf<ContractRow> = {
  name: 'contrats',
  async columns(context, contracts) {
    const linked = { actions: contracts.map(({ actionId }) => actionId) };
    const { manager, insee, actionOf } = await exportReader(context, linked);
    const idOf = idsToExport(insee === null ? [] : await externalIdsOf(manager, insee, 'FiftyFiftyContract'));
    const ids = contracts.map(({ id }) => id);
    const all = await commitmentsOf(manager, ids);
    const said = new Map(ids.map((id, index) => [id, all[index] ?? []]));
    const side = (of: ContractSide) => (contract: ContractRow) => commitmentTexts(said.get(contract.id) ?? [], of);
    return {
      reference: (contract) => contract.reference,
      system: (contract) => idOf(contract.id).system,
      externalId: (contract) => idOf(contract.id).externalId,
      commune: (contract) => contract.insee,
      title: (contract) => contract.title,
      origin: (contract) => contract.origin,
      state: (contract) => contract.state,
      partyKind: (contract) => contract.party.kind,
      rna: (contract) => contract.party.rna,
      group: (contract) => contract.party.group,
      party: (contract) => contract.party.label,
      communeCommitments: side(ContractSide.COMMUNE),
      inhabitantsCommitments: side(ContractSide.INHABITANTS),
      action: (contract) => actionOf(contract.actionId),
      concludedOn: (contract) => french(contract.concludedOn),
      endedOn: (contract) => french(contract.endedOn),
      visibility: (contract) => contract.visibility,
    };
  },
};

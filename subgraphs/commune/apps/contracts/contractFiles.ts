import { v7 as newId } from 'uuid';
import { bornIds, writtenIds } from '#shared/exchange/import/bornIds.js';
import type { FileKind } from '#shared/exchange/import/FileKind.js';
import { planLines } from '#shared/exchange/import/planLines.js';
import { stateOf } from '#shared/exchange/import/stateOf.js';
import { textIn } from '#shared/exchange/import/textIn.js';
import { codesInHand } from '../../communes/heritage.js';
import { ownReferences } from '../../communes/ownReferences.js';
import { referenceForm } from '../../communes/restoredReferences.js';
import {
  contractsOwnedBy,
  insertContracts,
  type OwnedContract,
  rewriteContracts,
} from '../../contracts/writeContracts.js';
import { externalIdsOf, keepExternalIds } from '../externalIds.js';
import { newReferences } from '../newReferences.js';
import { ownCommune } from '../ownCommune.js';
import { contractColumns } from './contractColumns.js';
import { type ContractToWrite, changedContract, createdContract } from './importedContract.js';

const entity = 'FiftyFiftyContract';

/** Files of fifty/fifty contracts, one line each, known by reference, id or title. */
export const contractFiles: FileKind = {
  columns: contractColumns,
  async known(manager, insee, options) {
    const contracts = await contractsOwnedBy(manager, insee, options);
    const known = await externalIdsOf(manager, insee, entity);
    const actions = await ownReferences(manager, 'action', insee);
    const communes = await codesInHand(manager);
    const isOwnReference = await referenceForm(manager, 'CONTRACT', insee);
    return {
      state: stateOf(contracts, known, [...actions]),
      plan: (rows) =>
        planLines<OwnedContract>(rows, {
          owner: ownCommune(communes),
          rows: contracts,
          externalIds: known,
          namesOf: ({ title }) => [title ?? ''],
          nameIn: textIn('title'),
          titleIn: (values, row) => textIn('title')(values) ?? row?.title ?? null,
          isOwnReference,
          make: (row, values) =>
            row === null ? createdContract(values, actions) : changedContract(row, values, actions),
        }),
      async write(writer, { tenant, now }, lines) {
        const at = { insee: tenant, now };
        const references = await newReferences(writer, 'CONTRACT', at, lines);
        const written = lines.map((line) => {
          const { contract, commitments } = line.value as ContractToWrite;
          return { line, commitments, contract: { ...contract, id: line.target?.id ?? newId() } };
        });
        await insertContracts(
          writer,
          at,
          written
            .filter(({ line }) => line.target === null)
            .map(({ line, contract }) => ({ ...contract, reference: references.get(line.line) ?? '' })),
        );
        await rewriteContracts(
          writer,
          at,
          written.filter(({ line }) => line.target !== null),
        );
        const ids = written.map(({ contract }) => contract.id);
        await keepExternalIds(writer, at.insee, entity, bornIds(lines, ids));
        return {
          entries: written.map(({ contract: { id, ...change } }) => ({
            entity,
            id,
            verb: 'IMPORT',
            visibility: change.visibility,
            change,
          })),
          ids: writtenIds(lines, ids),
        };
      },
    };
  },
};

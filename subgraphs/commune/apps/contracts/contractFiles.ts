import { v7 as newId } from 'uuid';
import { codesInHand } from '../../communes/heritage.js';
import { ownReferences } from '../../communes/ownReferences.js';
import { referenceForm } from '../../communes/restoredReferences.js';
import {
  contractsOwnedBy,
  insertContracts,
  type OwnedContract,
  rewriteContracts,
} from '../../contracts/writeContracts.js';
import { bornIds, writtenIds } from '../bornIds.js';
import { externalIdsOf, keepExternalIds } from '../externalIds.js';
import type { FileKind } from '../FileKind.js';
import { newReferences } from '../newReferences.js';
import { planLines } from '../planLines.js';
import { stateOf } from '../stateOf.js';
import { textIn } from '../textIn.js';
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
          communes,
          rows: contracts,
          externalIds: known,
          namesOf: ({ title }) => [title ?? ''],
          nameIn: textIn('title'),
          titleIn: (values, row) => textIn('title')(values) ?? row?.title ?? null,
          isOwnReference,
          make: (row, values) =>
            row === null ? createdContract(values, actions) : changedContract(row, values, actions),
        }),
      async write(writer, at, lines) {
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

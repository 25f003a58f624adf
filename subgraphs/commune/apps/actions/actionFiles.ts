import { v7 as newId } from 'uuid';
import { bornIds, writtenIds } from '#shared/exchange/import/bornIds.js';
import type { FileKind } from '#shared/exchange/import/FileKind.js';
import { planLines } from '#shared/exchange/import/planLines.js';
import { stateOf } from '#shared/exchange/import/stateOf.js';
import { textIn } from '#shared/exchange/import/textIn.js';
import type { ActionRow } from '../../actions/Action.js';
import {
  actionsOwnedBy,
  externalIdsOwnedBy,
  insertActions,
  linkExternalIds,
  rewriteActions,
  type WholeAction,
} from '../../actions/writeActions.js';
import { codesInHand } from '../../communes/heritage.js';
import { referenceForm } from '../../communes/restoredReferences.js';
import { carriedReferences } from '../../projects/carriedReferences.js';
import { newReferences } from '../newReferences.js';
import { ownCommune } from '../ownCommune.js';
import { actionColumns } from './actionColumns.js';
import { changedAction, createdAction } from './importedAction.js';

/** Files of actions, known by reference, id or title. */
export const actionFiles: FileKind = {
  columns: actionColumns,
  async known(manager, insee, options) {
    const actions = await actionsOwnedBy(manager, insee, options);
    const known = await externalIdsOwnedBy(manager, insee);
    const projects = await carriedReferences(manager, insee);
    const communes = await codesInHand(manager);
    const isOwnReference = await referenceForm(manager, 'ACTION', insee);
    return {
      state: stateOf(actions, known, [...projects]),
      plan: (rows) =>
        planLines<ActionRow>(rows, {
          owner: ownCommune(communes),
          rows: actions,
          externalIds: known.map(({ actionId, ...id }) => ({ ...id, entityId: actionId })),
          namesOf: ({ title }) => [title ?? ''],
          nameIn: textIn('title'),
          titleIn: (values, row) => textIn('title')(values) ?? row?.title ?? null,
          isOwnReference,
          make: (row, values) =>
            row === null ? createdAction(values, projects) : changedAction(row, values, projects),
        }),
      async write(writer, { tenant, now }, lines) {
        const at = { insee: tenant, now };
        const references = await newReferences(writer, 'ACTION', at, lines);
        const actionsToWrite = lines.map((line) => ({
          ...(line.value as WholeAction),
          id: line.target?.id ?? newId(),
          reference: references.get(line.line) ?? '',
        }));
        const isNew = (_: unknown, index: number) => lines[index]?.target === null;
        const ids = actionsToWrite.map(({ id }) => id);
        await insertActions(writer, at, actionsToWrite.filter(isNew));
        await rewriteActions(
          writer,
          at.now,
          actionsToWrite.filter((action, index) => !isNew(action, index)),
        );
        await linkExternalIds(
          writer,
          bornIds(lines, ids).map(({ entityId, ...id }) => ({ ...id, actionId: entityId })),
        );
        return {
          entries: actionsToWrite.map(({ id, reference: _, ...values }) => ({
            entity: 'Action',
            id,
            verb: 'IMPORT',
            visibility: values.visibility,
            change: values,
          })),
          ids: writtenIds(lines, ids),
        };
      },
    };
  },
};

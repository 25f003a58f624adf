import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { bornIds, writtenIds } from '#shared/exchange/import/bornIds.js';
import type { PlannedLine, Written } from '#shared/exchange/import/FileKind.js';
import { exportedHere } from '#shared/exchange/import/givenIds.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import type { BatchEntry } from '#shared/journal/writeJournalRows.js';
import { insertHeardNeeds, insertMicroDistricts, insertStands, writeFollowUps } from '../../stands/writeStands.js';
import type { CommuneMoment } from '../CommuneMoment.js';
import { keepExternalIds } from '../externalIds.js';
import type { LineStand, StandLine } from './StandLine.js';

/** Writes lines of stands: their micro-districts first, then the stands, then what was heard and what came of it. */
export async function writeStandLines(
  manager: EntityManager,
  at: CommuneMoment,
  lines: readonly PlannedLine[],
): Promise<Written> {
  const values = lines.map(({ value }) => value as StandLine);
  const { standIds, entries } = await writeNewStands(manager, at, values);
  const said = lines.map((line, index) => {
    const { stand, heard, followed } = values[index] as StandLine;
    const standId = standIds.get(stand.key) ?? stand.id ?? '';
    const id = line.target?.id ?? (heard === null ? standId : newId());
    return { line, heard, followed, standId, id };
  });
  const heard = said.flatMap(({ id, standId, heard: need }) => (need === null ? [] : [{ ...need, id, standId }]));
  const followed = said.flatMap(({ id, followed: state }) => (state === null ? [] : [{ ...state, id }]));
  await insertHeardNeeds(manager, at.now, heard);
  await writeFollowUps(manager, at.now, followed);
  const isNeed = (one: (typeof said)[number]) => one.id !== one.standId;
  const ofNeeds = said.filter(isNeed);
  const ofStands = said.filter((one) => !isNeed(one));
  for (const [entity, some] of [
    ['HeardNeed', ofNeeds],
    ['Stand', ofStands],
  ] as const) {
    const ids = some.map(({ id }) => id);
    await keepExternalIds(
      manager,
      at.insee,
      entity,
      bornIds(
        some.map(({ line }) => line),
        ids,
      ),
    );
  }
  return {
    entries: [
      ...entries,
      ...heard.map(({ id, ...change }) => entry('HeardNeed', id, change.visibility, change)),
      ...followed.map(({ id, visibility, ...change }) => entry('HeardNeed', id, visibility, change)),
    ],
    ids: writtenIds(
      lines,
      said.map(({ id }) => id),
    ),
  };
}

/** Stands that lines bring, each written once. */
async function writeNewStands(manager: EntityManager, at: CommuneMoment, values: readonly StandLine[]) {
  const brought = new Map<string, LineStand & { readonly newId: string }>();
  for (const { stand } of values) {
    if (stand.id === null && !brought.has(stand.key)) brought.set(stand.key, { ...stand, newId: newId() });
  }
  const stands = [...brought.values()];
  const names = [...new Set(stands.map(({ microDistrict }) => microDistrict))];
  const { ids, added } = await insertMicroDistricts(manager, at, names);
  const rows = stands.map(({ newId: id, microDistrict, values: stand }) => ({
    ...stand,
    id,
    microDistrictId: ids.get(microDistrict) ?? '',
  }));
  await insertStands(manager, at, rows);
  const marks = stands.flatMap(({ mark, newId: entityId }) =>
    mark === null ? [] : [{ entityId, system: exportedHere, externalId: mark }],
  );
  await keepExternalIds(manager, at.insee, 'Stand', marks);
  const entries: BatchEntry[] = [
    ...added.map((id) => entry('MicroDistrict', id, Visibility.PRIVATE, {})),
    ...rows.map(({ id, ...change }) => entry('Stand', id, change.visibility, change)),
  ];
  return { standIds: new Map(stands.map(({ key, newId: id }) => [key, id])), entries };
}

function entry(entity: string, id: string, visibility: string, change: object): BatchEntry {
  return { entity, id, verb: 'IMPORT', visibility: visibility as Visibility, change };
}

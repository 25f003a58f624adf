import type { FileKind } from '#shared/exchange/import/FileKind.js';
import { exportedHere } from '#shared/exchange/import/givenIds.js';
import { type Made, planLines, type Values } from '#shared/exchange/import/planLines.js';
import { stateOf } from '#shared/exchange/import/stateOf.js';
import { textIn } from '#shared/exchange/import/textIn.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { codesInHand } from '../../communes/heritage.js';
import { ownReferences } from '../../communes/ownReferences.js';
import { carriedReferences } from '../../projects/carriedReferences.js';
import { heardNeedsOwnedBy, microDistrictsOwnedBy, standsOwnedBy } from '../../stands/writeStands.js';
import { externalIdsOf } from '../externalIds.js';
import { ownCommune } from '../ownCommune.js';
import { changedHeardNeed, type FollowUpReferences, newHeardNeed } from './heardNeedOf.js';
import { lineName, type StandLine, type StandOrNeed, standName } from './StandLine.js';
import { standColumns } from './standColumns.js';
import { standsOfLines } from './standsOfLines.js';
import { writeStandLines } from './writeStandLines.js';

/** Files of stands: one line for each need that was heard, known by its id or by place, day and words. */
export const standFiles: FileKind = {
  columns: standColumns,
  async known(manager, insee, options) {
    const districts = await microDistrictsOwnedBy(manager, insee);
    const stands = await standsOwnedBy(manager, insee);
    const needs = await heardNeedsOwnedBy(manager, insee, options);
    const standIds = await externalIdsOf(manager, insee, 'Stand');
    const needIds = await externalIdsOf(manager, insee, 'HeardNeed');
    const communes = await codesInHand(manager);
    const references: FollowUpReferences = {
      actions: await ownReferences(manager, 'action', insee),
      contracts: await ownReferences(manager, 'contract', insee),
      projects: await carriedReferences(manager, insee),
    };
    // A new stand is held in a micro-district of the commune itself.
    const places = new Set(districts.flatMap((one) => (one.insee === insee ? [placeName(one.name)] : [])));
    const nameOf = new Map(districts.map(({ id, name }) => [id, name]));
    const standRows = stands.map((stand): StandOrNeed => {
      const microDistrict = nameOf.get(stand.microDistrictId) ?? '';
      return { id: stand.id, reference: null, version: stand.version, stand, microDistrict, need: null };
    });
    const standOf = new Map(standRows.map((row) => [row.id, row]));
    const needRows = needs.flatMap((need): StandOrNeed[] => {
      const at = standOf.get(need.standId);
      return at === undefined ? [] : [{ ...at, id: need.id, version: need.version, need }];
    });
    // A stand's numbers: its own id, and those under which it was exported before it was gone.
    const given = standIds.filter(({ system }) => system === exportedHere);
    const byNumber = new Map([
      ...stands.map(({ id }) => [id, id] as const),
      ...given.map(({ externalId, entityId }) => [externalId, entityId] as const),
    ]);
    const numbers = new Map<string, string[]>();
    for (const [number, id] of byNumber) numbers.set(id, [...(numbers.get(id) ?? []), number]);
    return {
      state: stateOf(
        [...standRows, ...needRows],
        standIds,
        needIds,
        districts,
        ...Object.values(references).map(listed),
      ),
      plan(rows) {
        const standIn = standsOfLines(standRows, byNumber);
        return planLines(rows, {
          owner: ownCommune(communes),
          rows: [...standRows, ...needRows],
          externalIds: [...standIds, ...needIds],
          namesOf: ({ microDistrict, stand, need }) =>
            [standName(microDistrict, stand.heldOn), ...(numbers.get(stand.id) ?? [])].map((one) =>
              lineName(one, need?.text ?? null),
            ),
          nameIn: ({ stand, microDistrict, heldOn, text }) =>
            lineName(
              typeof stand === 'string' ? stand : standName(String(microDistrict), String(heldOn)),
              typeof text === 'string' ? text : null,
            ),
          titleIn: (values, row) => textIn('text')(values) ?? row?.need?.text ?? textIn('microDistrict')(values),
          isOwnReference: () => false,
          make: (row, values) => withPlace(make(row, values, standIn, references), places),
        });
      },
      write: (writer, { tenant, now }, lines) => writeStandLines(writer, { insee: tenant, now }, lines),
    };
  },
};

function make(
  row: StandOrNeed | null,
  values: Values,
  standIn: ReturnType<typeof standsOfLines>,
  references: FollowUpReferences,
): Made<StandLine> {
  const isNeed = typeof values.text === 'string' || (row !== null && row.need !== null);
  if (row !== null && (row.need !== null) !== isNeed) return { problems: [{ column: 'text', message: idOfAnother }] };
  const at = standIn(values);
  if ('problems' in at) return at;
  if (!isNeed) return { value: { stand: at.stand, heard: null, followed: null }, changed: at.isNew };
  if (row?.need == null) {
    const made = newHeardNeed(values, at.stand.values.heldOn, references);
    return 'problems' in made ? made : { value: { stand: at.stand, heard: made.heard, followed: null }, changed: true };
  }
  if (row.stand.id !== at.stand.id) return { problems: [{ column: 'heldOn', message: standStays }] };
  const changed = changedHeardNeed(row.need, values, references);
  if ('problems' in changed) return changed;
  const followed = changed.followed === null ? null : { ...changed.followed, visibility: row.need.visibility };
  return { value: { stand: at.stand, heard: null, followed }, changed: followed !== null };
}

/** A micro-district that the commune has not yet is made with its first stand: whoever imports hears of it before. */
function withPlace(made: Made<StandLine>, places: ReadonlySet<string>): Made<StandLine> {
  if ('problems' in made || made.value.stand.id !== null) return made;
  const { microDistrict } = made.value.stand;
  return places.has(placeName(microDistrict)) ? made : { ...made, notes: [newPlace(microDistrict)] };
}

function placeName(microDistrict: string): string {
  return standName(microDistrict, '');
}

function newPlace(name: string): Message {
  return {
    fr: `Le micro-quartier «\u00a0${name}\u00a0» sera créé, visible de votre commune seule.`,
    en: `The micro-district “${name}” will be created, seen by your commune alone.`,
  };
}

function listed(references: ReadonlyMap<string, string>): [string, string][] {
  return [...references];
}

const idOfAnother = {
  fr: 'Cet identifiant est celui d’un stand, et la ligne parle d’un besoin, ou l’inverse\u00a0: corrigez-le.',
  en: 'This id is that of a stand while the line speaks of a need, or the other way round: correct it.',
};
const standStays = {
  fr: 'Ce besoin a été entendu à un autre stand\u00a0: reprenez son micro-quartier et son jour.',
  en: 'This need was heard at another stand: take its micro-district and its day.',
};

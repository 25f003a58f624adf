import { isDeepStrictEqual } from 'node:util';
import { inColumn } from '#shared/exchange/import/inColumn.js';
import type { ColumnProblem, Values } from '#shared/exchange/import/planLines.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import { dayOf } from '#shared/graphql/today.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { checkStand } from '../../stands/createStand.js';
import type { StandHolder } from '../../stands/StandHolder.js';
import type { LineStand, StandOrNeed } from './StandLine.js';
import { standName } from './StandLine.js';

type Found = { readonly stand: LineStand; readonly isNew: boolean } | { readonly problems: readonly ColumnProblem[] };

/**
 * Finds each line's stand: one that is there, one that an earlier line brings, or a new one. What is recorded of a stand
 * does not change, so a line repeats it or leaves its cells empty.
 * @param byNumber ids of stands by the numbers that a file calls them by
 */
export function standsOfLines(
  stands: readonly StandOrNeed[],
  byNumber: ReadonlyMap<string, string>,
): (values: Values) => Found {
  const byId = new Map(stands.map((one) => [one.stand.id, one]));
  const byName = new Map<string, StandOrNeed[]>();
  for (const one of stands) {
    const name = standName(one.microDistrict, one.stand.heldOn);
    byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  const brought = new Map<string, LineStand>();

  return (values) => {
    const { microDistrict, heldOn, stand: mark } = values;
    if (typeof microDistrict !== 'string') return wrong('microDistrict', whereAndWhen);
    if (typeof heldOn !== 'string') return wrong('heldOn', whereAndWhen);
    const name = standName(microDistrict, heldOn);
    const marked = typeof mark === 'string' ? byId.get(byNumber.get(mark) ?? '') : undefined;
    const alike = typeof mark === 'string' ? [marked ?? []].flat() : (byName.get(name) ?? []);
    if (alike.length > 1) return wrong('stand', severalStands);
    const [there] = alike;
    if (there !== undefined) return repeated(lineStandOf(there), microDistrict, values, false);
    const key = typeof mark === 'string' ? `number ${mark}` : name;
    const known = brought.get(key);
    if (known !== undefined) return repeated(known, microDistrict, values, true);
    const made = newStand(key, microDistrict, heldOn, values);
    if ('stand' in made) brought.set(key, made.stand);
    return made;
  };
}

function lineStandOf({ stand, microDistrict }: StandOrNeed): LineStand {
  const { id, heldOn, heldBy, contacts, firstContacts, visibility } = stand;
  const values = { heldOn, heldBy: heldBy ?? [], contacts, firstContacts, visibility };
  return { key: `id ${id}`, id, mark: null, microDistrict, values };
}

function repeated(stand: LineStand, microDistrict: string, values: Values, isNew: boolean): Found {
  const said = {
    heldOn: values.heldOn,
    heldBy: values.heldBy,
    contacts: values.contacts,
    firstContacts: values.firstContacts,
    visibility: values.standVisibility,
  };
  const other = Object.entries(said).filter(
    ([name, value]) =>
      value != null && !isDeepStrictEqual(sorted(value), sorted(stand.values[name as keyof typeof said])),
  );
  const elsewhere = standName(microDistrict, '') !== standName(stand.microDistrict, '');
  if (!elsewhere && other.length === 0) return { stand, isNew };
  const columns = [...(elsewhere ? ['microDistrict'] : []), ...other.map(([name]) => columnOf(name))];
  return { problems: columns.map((column) => ({ column, message: isNew ? saidOtherwise : recordedOtherwise })) };
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? [...value].sort() : value;
}

function columnOf(name: string): string {
  return name === 'visibility' ? 'standVisibility' : name;
}

function newStand(key: string, microDistrict: string, heldOn: string, values: Values): Found {
  const missing = (['heldBy', 'contacts', 'firstContacts'] as const).filter((name) => values[name] == null);
  if (missing.length > 0) return { problems: missing.map((column) => ({ column, message: neededToCreate })) };
  const stand = {
    heldOn,
    heldBy: [...new Set(values.heldBy as StandHolder[])],
    contacts: Number(values.contacts),
    firstContacts: Number(values.firstContacts),
    visibility: (values.standVisibility ?? Visibility.PRIVATE) as Visibility,
  };
  const obstacles = [...checkTitle(['input', 'microDistrict'], microDistrict), ...checkStand(stand, dayOf(new Date()))];
  if (obstacles.length > 0) return { problems: obstacles.map(inColumn) };
  const mark = typeof values.stand === 'string' ? values.stand : null;
  return { stand: { key, id: null, mark, microDistrict: microDistrict.trim(), values: stand }, isNew: true };
}

function wrong(column: string, message: Message): Found {
  return { problems: [{ column, message }] };
}

const whereAndWhen: Message = {
  fr: 'Un stand a un micro-quartier et un jour\u00a0: remplissez cette cellule.',
  en: 'A stand has a micro-district and a day: fill in this cell.',
};
const neededToCreate: Message = {
  fr: 'Ce stand n’est pas encore inscrit\u00a0: dites qui le tenait et combien de personnes sont venues.',
  en: 'This stand is not recorded yet: say who held it and how many persons came.',
};
const severalStands: Message = {
  fr: 'Plusieurs stands ont été tenus là ce jour\u00a0: donnez le numéro de celui-ci, comme dans un export.',
  en: 'Several stands were held there on that day: give this one’s number, as in an export.',
};
const recordedOtherwise: Message = {
  fr: 'Ce stand est inscrit autrement, et ne change plus\u00a0: reprenez sa valeur, ou videz la cellule.',
  en: 'This stand is recorded otherwise and no longer changes: take its value, or empty the cell.',
};
const saidOtherwise: Message = {
  fr: 'Une ligne plus haut dit autre chose du même stand\u00a0: accordez-les, ou donnez-leur deux numéros.',
  en: 'A line above says otherwise of the same stand: make them agree, or give them two numbers.',
};

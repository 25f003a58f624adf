import type { Message } from '../../graphql/GraphError.js';
import type { Target } from './FileKind.js';
import { type BornId, exportedHere, externalKey, type GivenId } from './givenIds.js';

/** The tenant's rows by what a line may call them. */
export interface Known<Row extends Target> {
  readonly byReference: ReadonlyMap<string, Row>;
  readonly byName: ReadonlyMap<string, readonly Row[]>;
  /** Several where communes that became one were known to the same application. */
  readonly byExternalId: ReadonlyMap<string, readonly Row[]>;
  /** Rows that an application already gave an id, by both their names. */
  readonly named: ReadonlySet<string>;
}

type Found<Row> =
  | {
      readonly bearer: Row | null;
      readonly externalId: GivenId | null;
      /** The reference a row that is gone had when it was exported. */
      readonly restored: string | null;
    }
  | { readonly column: string; readonly problem: Message };

/** The tenant's rows under every name. Each is also known by its own id, as a file exported here gives it. */
export function knownRows<Row extends Target>(
  rows: readonly Row[],
  ids: readonly BornId[],
  namesOf: (row: Row) => readonly string[],
): Known<Row> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byName = new Map<string, Row[]>();
  for (const row of rows) {
    for (const name of namesOf(row)) {
      const alike = byName.get(name);
      if (alike === undefined) byName.set(name, [row]);
      else alike.push(row);
    }
  }
  const byExternalId = new Map<string, Row[]>(
    rows.map((row) => [externalKey({ system: exportedHere, externalId: row.id }), [row]]),
  );
  const named = new Set<string>();
  for (const id of ids) {
    const row = byId.get(id.entityId);
    if (row === undefined) continue;
    const bearers = byExternalId.get(externalKey(id)) ?? [];
    byExternalId.set(externalKey(id), bearers.includes(row) ? bearers : [...bearers, row]);
    named.add(JSON.stringify([row.id, id.system]));
  }
  return {
    byReference: new Map(rows.flatMap((row) => (row.reference === null ? [] : [[row.reference, row] as const]))),
    byName,
    byExternalId,
    named,
  };
}

/**
 * What a line speaks of, null for something new, and the id it brings if that is new. A line speaks by a reference, by the
 * id an application gave, or else by its name.
 * @param isOwnReference whether a reference is one this tenant could have given: what was exported and is gone is
 *   written again under it
 */
export function bearerOf<Row extends Target>(
  values: Readonly<Record<string, unknown>>,
  known: Known<Row>,
  name: string | null,
  isOwnReference: (reference: string) => boolean,
): Found<Row> {
  const { reference, system, externalId: id } = values;
  if ((system == null) !== (id == null)) {
    return { column: system == null ? 'system' : 'externalId', problem: halfAnId };
  }
  const given = typeof system === 'string' && typeof id === 'string' ? { system, externalId: id } : null;
  if (given !== null && (given.system.length > longestId || given.externalId.length > longestId)) {
    return { column: 'externalId', problem: longId };
  }
  const bearers = given === null ? [] : (known.byExternalId.get(externalKey(given)) ?? []);
  const [bearer] = bearers;
  if (typeof reference === 'string') {
    const named = known.byReference.get(reference);
    if (named !== undefined) {
      if (bearer !== undefined && !bearers.includes(named)) return { column: 'externalId', problem: idOfAnother };
      return taken(known, named, bearer === undefined ? given : null);
    }
    // A reference and an id that are both gone: the line was exported before its record was lost.
    const exported = given !== null && bearer === undefined && isOwnReference(reference);
    if (!exported) return { column: 'reference', problem: unknownReference };
    return { bearer: null, externalId: given, restored: reference };
  }
  if (given !== null) {
    if (bearers.length > 1) return { column: 'externalId', problem: idOfSeveral };
    return bearer === undefined
      ? { bearer: null, externalId: given, restored: null }
      : { bearer, externalId: null, restored: null };
  }
  const alike = name === null ? [] : (known.byName.get(name) ?? []);
  if (alike.length > 1) return { column: 'title', problem: severalAlike };
  return { bearer: alike[0] ?? null, externalId: null, restored: null };
}

/** A row has one id of each application. */
function taken<Row extends Target>(known: Known<Row>, bearer: Row, externalId: GivenId | null): Found<Row> {
  if (externalId !== null && known.named.has(JSON.stringify([bearer.id, externalId.system]))) {
    return { column: 'externalId', problem: otherIdAlready };
  }
  return { bearer, externalId, restored: null };
}

const longestId = 200;

const halfAnId: Message = {
  fr: 'Un identifiant externe va avec le nom de son application\u00a0: remplissez les deux colonnes, ou aucune.',
  en: 'An external id goes with the name of its application: fill in both columns, or neither.',
};
const longId: Message = {
  fr: `Une application et son identifiant comptent ${longestId} caractères au plus\u00a0: raccourcissez-les.`,
  en: `An application and its id have ${longestId} characters at most: shorten them.`,
};
const unknownReference: Message = {
  fr: 'Vous n’avez rien sous cette référence\u00a0: corrigez-la, ou laissez la cellule vide pour créer la ligne.',
  en: 'You have nothing under this reference: correct it, or leave the cell empty to create the line.',
};
const idOfAnother: Message = {
  fr: 'Cet identifiant externe est déjà celui d’une autre fiche\u00a0: corrigez-le, ou la référence.',
  en: 'This external id is already that of another record: correct it, or the reference.',
};
const idOfSeveral: Message = {
  fr: 'Plusieurs fiches des communes réunies portent cet identifiant\u00a0: indiquez aussi la référence de celle-ci.',
  en: 'Several records of the communes that became one bear this id: give the reference of this one as well.',
};
const otherIdAlready: Message = {
  fr: 'Cette application connaît déjà la fiche sous un autre identifiant\u00a0: corrigez-le, ou videz les deux cellules.',
  en: 'This application knows the record under another id already: correct it, or empty both cells.',
};
const severalAlike: Message = {
  fr: 'Plusieurs de vos fiches portent ce nom\u00a0: indiquez la référence ou l’identifiant de celle-ci.',
  en: 'Several of your records have this name: give the reference or the id of this one.',
};

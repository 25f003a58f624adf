/** An id that an application gave. */
export interface GivenId {
  readonly system: string;
  readonly externalId: string;
}

/** … and to which row. */
export interface BornId extends GivenId {
  readonly entityId: string;
}

/** The application under whose name a file that was exported here gives its rows' own ids. */
export const exportedHere = 'archipel';

/** One name for an application and its id, whatever characters they hold. */
export function externalKey({ system, externalId }: GivenId): string {
  return JSON.stringify([system, externalId]);
}

/** The id under which each row is exported: the first that an application gave, by the application's name, else its own. */
export function idsToExport(ids: readonly BornId[]): (id: string) => GivenId {
  const first = new Map<string, BornId>();
  for (const id of ids) {
    const known = first.get(id.entityId);
    if (known === undefined || externalKey(id) < externalKey(known)) first.set(id.entityId, id);
  }
  return (id) => first.get(id) ?? { system: exportedHere, externalId: id };
}

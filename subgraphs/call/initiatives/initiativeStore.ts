import type { EntityManager } from 'typeorm';
import { insertRow, updateVersionedRow, type Written } from '#shared/database/versionedRow.js';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import type { InitiativeObjective, InitiativeRow } from './Initiative.js';
import { type InitiativeFilter, type InitiativeListArgs, InitiativeSortKey } from './InitiativeList.js';

const objective = (name: string): string =>
  `case when i.${name} is not null then jsonb_build_object('text', i.${name}, 'value', i.${name}_value,
    'unit', i.${name}_unit, 'approximate', i.${name}_approximate, 'by', i.${name}_by) end`;

const columns = `i.id, i.siren, i.title, i.theme, i.axis, ${objective('objective')} as objective,
  ${objective('participation')} as "participationObjective",
  i.participation is not null as "participationObjectiveDefined", i.opened_on as "openedOn", i.closed_on as "closedOn",
  i.visibility, i.source, i.stated_on as "statedOn", i.demonstration, i.version, i.created_at as "createdAt",
  i.updated_at as "updatedAt"`;

/** Initiatives by id; null for what does not exist for this reader. */
export async function initiativesById(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(InitiativeRow | null)[]> {
  const rows: InitiativeRow[] = await manager.query(
    `select ${columns} from initiative i where i.id = any($1::uuid[])`,
    [ids.filter(isId)],
  );
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    ({ id }) => id,
  );
}

/** The actor's own initiative, locked until the change is over; null for any other. */
export async function lockInitiative(manager: EntityManager, id: string): Promise<InitiativeRow | null> {
  const [found]: InitiativeRow[] = await manager.query(
    `select ${columns} from initiative i where i.id = $1 for update`,
    [id],
  );
  return found ?? null;
}

/** The first day that is known of an initiative. */
const firstDay = `coalesce(i.opened_on, case length(i.stated_on) when 10 then i.stated_on when 7 then i.stated_on || '-01' end::date,
  (i.created_at at time zone 'Europe/Paris')::date)`;

const sorts: Readonly<Record<InitiativeSortKey, KeysetList['sort'][number]>> = {
  [InitiativeSortKey.TITLE]: { sql: 'i.title collate "fr-x-icu"', type: 'text' },
  [InitiativeSortKey.OPENED_ON]: { sql: firstDay, type: 'date' },
  [InitiativeSortKey.UPDATED_AT]: { sql: 'i.updated_at', type: 'timestamptz' },
};

function listOf({ filter, sort }: InitiativeListArgs, name: string): KeysetList {
  const by = sort?.by ?? InitiativeSortKey.TITLE;
  return {
    name,
    from: 'initiative i',
    select: columns,
    where: conditions(filter ?? {}),
    sort: [sorts[by], { sql: 'i.id', type: 'uuid' }],
    descending: sort?.direction === SortDirection.DESCENDING,
    question: [by, filter],
  };
}

function conditions({ themes, openOn, participationObjectiveDefined, search }: InitiativeFilter): Condition[] {
  const found: Condition[] = [];
  if (themes != null) found.push((place) => `i.theme = any(${place(themes)})`);
  if (openOn != null) {
    found.push(
      (place) => `${firstDay} <= ${place(openOn)}::date and coalesce(i.closed_on > ${place(openOn)}::date, true)`,
    );
  }
  if (participationObjectiveDefined != null) {
    found.push(() => `i.participation is ${participationObjectiveDefined ? 'not ' : ''}null`);
  }
  if (search != null && search.trim() !== '') {
    found.push((place) => `position(lower(${place(search.trim())}) in lower(i.title)) > 0`);
  }
  return found;
}

/** One page of all agglomerations' initiatives. */
export async function initiativeList(manager: EntityManager, args: InitiativeListArgs): Promise<Page<InitiativeRow>> {
  return await fetchPage<InitiativeRow>(manager, listOf(args, 'initiatives'), checkPage(args));
}

/** One page of each agglomeration's initiatives. */
export async function initiativesOfAgglomerations(
  manager: EntityManager,
  sirens: readonly string[],
  args: InitiativeListArgs,
): Promise<Page<InitiativeRow>[]> {
  const list = { ...listOf(args, 'agglomeration.initiatives'), parent: 'i.siren' };
  return await fetchPages<InitiativeRow>(manager, list, sirens, checkPage(args));
}

/** What can be written of an initiative; a field that is absent stays as it is. */
export interface InitiativeValues {
  readonly title?: string | undefined;
  readonly theme?: string | undefined;
  readonly axis?: string | null | undefined;
  readonly objective?: InitiativeObjective | undefined;
  readonly participation?: InitiativeObjective | null | undefined;
  readonly openedOn?: string | undefined;
  readonly closedOn?: string | null | undefined;
  readonly visibility?: string | undefined;
}

function written({ objective, participation, openedOn, closedOn, ...same }: InitiativeValues): Written {
  const parts = (name: string, given: InitiativeObjective | null | undefined): [string, unknown][] =>
    given === undefined
      ? []
      : [
          [name, given?.text ?? null],
          [`${name}_value`, given?.value ?? null],
          [`${name}_unit`, given?.unit ?? null],
          [`${name}_approximate`, given?.approximate ?? false],
          [`${name}_by`, given?.by ?? null],
        ];
  const plain = Object.entries({ ...same, opened_on: openedOn, closed_on: closedOn });
  return [
    ...plain.filter(([, value]) => value !== undefined),
    ...parts('objective', objective),
    ...parts('participation', participation),
  ];
}

export async function insertInitiative(
  manager: EntityManager,
  row: { readonly id: string; readonly siren: string; readonly now: Date },
  values: InitiativeValues,
): Promise<void> {
  await insertRow(manager, 'initiative', [
    ['id', row.id],
    ['siren', row.siren],
    ['created_at', row.now],
    ['updated_at', row.now],
    ...written(values),
  ]);
}

/** Writes the values and gives the new version. The row is locked already. */
export async function updateInitiative(
  manager: EntityManager,
  at: { readonly id: string; readonly now: Date },
  values: InitiativeValues,
): Promise<number> {
  return await updateVersionedRow(manager, 'initiative', at, written(values));
}

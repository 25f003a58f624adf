import type { EntityManager } from 'typeorm';
import { refuseIf, type Work } from '#shared/graphql/change.js';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkText } from '#shared/graphql/textChecks.js';
import type { CorrectedField, StatementCorrection } from './StatementCorrection.js';

export type StatementKind = 'PoliticalCommitment' | 'PartnershipContract' | 'VicePresidencies';

/** A field that may be corrected: as it stands, and what is given for it; null or absent: it stays. */
export interface GivenField {
  readonly field: string;
  readonly column: string;
  readonly now: unknown;
  readonly given: unknown;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** The fields that become another by what is given. */
export const correctedOf = (fields: readonly GivenField[]): GivenField[] =>
  fields.filter(({ now, given }) => given != null && !same(now, given));

/** A correction says in what the statement was wrong, and changes something. */
export function checkCorrection(reason: string, corrected: readonly GivenField[]): Obstacle[] {
  return [
    ...checkText(['input', 'reason'], reason),
    ...(reason.trim() === '' ? [invalid(['input', 'reason'], whyWrong)] : []),
    ...(corrected.length === 0 ? [invalid(['input'], nothingCorrected)] : []),
  ];
}

const asText = (value: unknown): string | null => {
  if (value == null) return null;
  return Array.isArray(value) ? value.join(', ') : String(value);
};

interface Corrected {
  readonly kind: StatementKind;
  /** The statement's id; of vice-presidencies their first day. */
  readonly statement: string;
  /** The version that the correction makes. */
  readonly version: number;
  readonly reason: string;
  readonly fields: readonly GivenField[];
}

/** Keeps how the statement stood, and tells the journal. */
export async function keepCorrection(
  { manager, tenant, record }: Pick<Work, 'manager' | 'tenant' | 'record'>,
  { kind, statement, version, reason, fields }: Corrected,
): Promise<void> {
  const before: CorrectedField[] = fields.map(({ field, now }) => ({ field, before: asText(now) }));
  await manager.query(
    `insert into statement_correction (siren, kind, statement, version, before, reason)
    values ($1, $2, $3, $4, $5, $6)`,
    [tenant, kind, statement, version, JSON.stringify(before), reason.trim()],
  );
  await record({
    entity: kind === 'VicePresidencies' ? 'Agglomeration' : kind,
    id: kind === 'VicePresidencies' ? tenant : statement,
    verb: 'CORRECT',
    visibility: 'PUBLIC',
    change: { reason: reason.trim(), before, ...Object.fromEntries(fields.map(({ field, given }) => [field, given])) },
  });
}

/** Writes what was corrected into a statement that is locked. @returns its new version */
export async function writeCorrected(
  manager: EntityManager,
  table: string,
  { where, values }: { readonly where: string; readonly values: readonly unknown[] },
  written: readonly (readonly [column: string, value: unknown])[],
): Promise<number> {
  const sets = written.map(([column], index) => `${column} = $${values.length + index + 1}`);
  // What a source states is no longer what stands here: the statement is the agglomeration's own from now on.
  const [rows]: [{ version: number }[], number] = await manager.query(
    `update ${table} set ${[...sets, 'source = null'].join(', ')}, version = version + 1, updated_at = now()
    where ${where} returning version`,
    [...values, ...written.map(([, value]) => value)],
  );
  const version = rows[0]?.version;
  if (version === undefined) refuseIf([invalid(['input'], nothingCorrected)]);
  return version ?? 0;
}

/** The corrections of each statement, the newest first. @param keys "siren/kind/statement" */
export async function correctionsOf(manager: EntityManager, keys: readonly string[]): Promise<StatementCorrection[][]> {
  const rows: (StatementCorrection & { key: string })[] = await manager.query(
    `select siren || '/' || kind || '/' || statement as key, corrected_at as "correctedAt", reason, before as fields
    from statement_correction where siren || '/' || kind || '/' || statement = any($1::text[])
      and siren = any($2::text[])
    order by version desc`,
    [keys, keys.map((key) => key.split('/')[0])],
  );
  return listsInOrderOf(keys, rows, ({ key }) => key);
}

const whyWrong = {
  fr: 'Dites en quoi c’était faux\u00a0: la raison reste lisible à côté de ce qui était dit.',
  en: 'Say in what it was wrong: the reason stays readable beside what was said.',
};
const nothingCorrected = {
  fr: 'Rien n’est changé\u00a0: donnez au moins un champ autrement qu’il n’est.',
  en: 'Nothing is changed: give at least one field otherwise than it is.',
};

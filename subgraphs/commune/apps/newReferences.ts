import type { EntityManager } from 'typeorm';
import type { PlannedLine } from '#shared/exchange/import/FileKind.js';
import { dayOf } from '#shared/graphql/today.js';
import type { ReferenceKind } from '../communes/references.js';
import { keepRestored } from '../communes/restoredReferences.js';
import { severalReferences } from '../communes/severalReferences.js';
import type { CommuneMoment } from './CommuneMoment.js';

/** The reference of each line that creates, by the line's number: the one it had when it was exported, else the next. */
export async function newReferences(
  manager: EntityManager,
  kind: ReferenceKind,
  { insee, now }: CommuneMoment,
  lines: readonly PlannedLine[],
): Promise<Map<number, string>> {
  const created = lines.filter(({ target }) => target === null);
  const restored = created.flatMap(({ line, restored: reference }) =>
    reference === null ? [] : [[line, reference] as const],
  );
  await keepRestored(
    manager,
    kind,
    insee,
    restored.map(([, reference]) => reference),
  );
  const others = created.filter(({ restored: reference }) => reference === null);
  const year = Number(dayOf(now).slice(0, 4));
  const next = await severalReferences(manager, kind, insee, year, others.length);
  return new Map([...restored, ...others.map(({ line }, index) => [line, next[index] ?? ''] as const)]);
}

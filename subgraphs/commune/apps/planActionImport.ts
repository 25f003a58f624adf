import type { LineProblem } from '#shared/exchange/LineProblem.js';
import type { ReadRow } from '#shared/exchange/readTable.js';
import type { Message } from '#shared/graphql/GraphError.js';
import type { ActionRow } from '../actions/Action.js';
import type { BornId, WholeAction } from '../actions/writeActions.js';
import { bearerOf, externalKey, type Known } from './bearerOf.js';
import { ImportOutcome } from './ImportOutcome.js';
import { changedAction, createdAction } from './importedAction.js';

/** What a line of the file would do, decided without doing it. */
export interface PlannedLine {
  readonly line: number;
  readonly outcome: ImportOutcome;
  readonly title: string | null;
  /** The action it speaks of; null for a new one. */
  readonly target: Pick<ActionRow, 'id' | 'reference' | 'version'> | null;
  /** What is to be written; null when nothing is. */
  readonly action: WholeAction | null;
  /** The id an application gave, when it is new. */
  readonly externalId: Omit<BornId, 'actionId'> | null;
  readonly problems: readonly LineProblem[];
}

/** What the commune has when the plan is made. */
export interface Existing {
  readonly insee: string;
  readonly actions: readonly ActionRow[];
  readonly externalIds: readonly BornId[];
  /** Projects that the commune leads or co-carries: id by reference. */
  readonly projects: ReadonlyMap<string, string>;
}

/**
 * Says of each line what it creates, changes, or why it is refused. A line speaks of an action by its reference, by the
 * id an application gave, or else by its title; the second of two lines on one action is refused.
 */
export function planActionImport(rows: readonly ReadRow[], existing: Existing): PlannedLine[] {
  const known: Known = {
    byId: new Map(existing.actions.map((action) => [action.id, action])),
    byReference: new Map(existing.actions.map((action) => [action.reference ?? '', action])),
    byTitle: byTitle(existing.actions),
    byExternalId: new Map(existing.externalIds.map((one) => [externalKey(one), one.actionId])),
  };
  const takenBy = new Map<string, number>();
  return rows.map((row) => {
    const planned = planLine(row, existing, known);
    if (planned.outcome === ImportOutcome.REFUSED) return planned;
    const names = [
      planned.target === null ? `title ${planned.title}` : `id ${planned.target.id}`,
      ...(planned.externalId === null ? [] : [`external ${externalKey(planned.externalId)}`]),
    ];
    // New actions may share a title when an application tells them apart.
    const claimed = planned.target === null && planned.externalId !== null ? names.slice(1) : names;
    const before = claimed.map((name) => takenBy.get(name)).find((line) => line !== undefined);
    if (before !== undefined) return refused(row, planned.title, [at(row, null, sameAsLine(before))]);
    for (const name of claimed) takenBy.set(name, row.line);
    return planned;
  });
}

function planLine(row: ReadRow, existing: Existing, known: Known): PlannedLine {
  const title = typeof row.values.title === 'string' ? row.values.title : null;
  if (row.problems.length > 0) return refused(row, title, row.problems);
  const { commune } = row.values;
  if (typeof commune === 'string' && commune !== existing.insee) {
    return refused(row, title, [at(row, 'commune', otherCommune)]);
  }
  const found = bearerOf(row.values, known);
  if ('problem' in found) return refused(row, title, [at(row, found.column, found.problem)]);
  const { bearer, externalId } = found;
  const made =
    bearer === null
      ? createdAction(row.values, existing.projects)
      : changedAction(bearer, row.values, existing.projects);
  if ('problems' in made) {
    return refused(
      row,
      title ?? bearer?.title ?? null,
      made.problems.map(({ column, message }) => at(row, column, message)),
    );
  }
  const changes = made.changed || externalId !== null;
  return {
    line: row.line,
    outcome: bearer === null ? ImportOutcome.CREATE : changes ? ImportOutcome.CHANGE : ImportOutcome.SAME,
    title: made.action.title ?? null,
    target: bearer === null ? null : { id: bearer.id, reference: bearer.reference, version: bearer.version },
    action: changes ? made.action : null,
    externalId,
    problems: [],
  };
}

function byTitle(actions: readonly ActionRow[]): Map<string, ActionRow[]> {
  const groups = new Map<string, ActionRow[]>();
  for (const action of actions) {
    const title = action.title ?? '';
    groups.set(title, [...(groups.get(title) ?? []), action]);
  }
  return groups;
}

function at({ line }: ReadRow, column: string | null, message: Message): LineProblem {
  return { line, column, message };
}

function refused(row: ReadRow, title: string | null, problems: readonly LineProblem[]): PlannedLine {
  const { line } = row;
  return { line, outcome: ImportOutcome.REFUSED, title, target: null, action: null, externalId: null, problems };
}

function sameAsLine(line: number): Message {
  return {
    fr: `La ligne ${line} parle déjà de cette action\u00a0: gardez-en une.`,
    en: `Line ${line} speaks of this action already: keep one of them.`,
  };
}
const otherCommune: Message = {
  fr: 'Cette ligne est d’une autre commune\u00a0: importez-la au nom de celle-ci, ou retirez-la.',
  en: 'This line is of another commune: import it in that commune’s name, or remove it.',
};

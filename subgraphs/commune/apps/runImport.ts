import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { LineProblem } from '#shared/exchange/LineProblem.js';
import { change, type Outcome, Refused, refuseIf } from '#shared/graphql/change.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { broken, invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { type BatchEntry, writeJournalRows } from '#shared/journal/writeJournalRows.js';
import {
  type BornId,
  insertActions,
  linkExternalIds,
  rewriteActions,
  type WholeAction,
} from '../actions/writeActions.js';
import { severalReferences } from '../communes/severalReferences.js';
import { existingOf } from './existingOf.js';
import { ImportOutcome } from './ImportOutcome.js';
import type { RunImportInput } from './importInputs.js';
import { endImportRun, type KeptLine, keptLines, lockImportRun } from './importStore.js';
import { ImportMode, ImportState } from './importWords.js';
import { type PlannedLine, planActionImport } from './planActionImport.js';

/**
 * Writes what was previewed, in one short transaction whatever the number of lines. Each line is decided again on what
 * the commune has now: one that would no longer do what was shown is refused.
 */
export async function runImport(context: RequestContext, input: RunImportInput): Promise<Outcome> {
  return await change(context, 'runImport', input, async ({ manager, tenant }) => {
    const run = await lockImportRun(manager, input.importRun);
    if (run.state === ImportState.DONE) throw new Refused([{ kind: 'AlreadyDone', message: alreadyDone }]);
    refuseIf(run.digest === input.digest ? [] : [invalid(['input', 'digest'], otherDigest)]);
    const existing = await existingOf(manager, tenant, { lock: true });
    const kept = await keptLines(manager, run.id);
    const planned = planActionImport(
      kept.map(({ given }) => given),
      existing,
    );
    const stale = planned.filter((line, index) => !isStill(line, kept[index]));
    if (input.mode === ImportMode.ALL_OR_NOTHING) refuseAny(planned, stale);
    const good = planned.filter((line) => line.action !== null && !stale.includes(line));
    const now = new Date();
    const entries = await write(manager, { insee: tenant, now }, good);
    const batch = { tenant, subject: context.actor.subject, imported: true };
    const position = await writeJournalRows(manager, batch, entries);
    if (position !== null) context.journalPosition = position;
    const refusedNow = stale.filter(({ line }) => kept.some((one) => one.given.line === line && !isRefused(one)));
    await endImportRun(manager, { id: run.id, mode: input.mode, now }, refusedNow.map(changedSince));
    return { entityId: run.id, version: 2 };
  });
}

const isRefused = ({ outcome }: { outcome: ImportOutcome }): boolean => outcome === ImportOutcome.REFUSED;

/** Whether a line would do what the preview said. */
function isStill(line: PlannedLine, kept: KeptLine | undefined): boolean {
  return (
    kept !== undefined &&
    line.outcome === kept.outcome &&
    (line.target?.reference ?? null) === kept.reference &&
    (line.target?.version ?? null) === kept.targetVersion
  );
}

function refuseAny(planned: readonly PlannedLine[], stale: readonly PlannedLine[]): void {
  const refused = planned.filter(isRefused).length;
  if (refused > 0) refuseIf([broken('IMPORT_LINES_ARE_GOOD', ['input', 'mode'], refusedLines(refused), eitherWay)]);
  if (stale.length > 0) refuseIf([broken('IMPORT_IS_AS_PREVIEWED', ['input', 'digest'], staleLines(stale.length))]);
}

async function write(
  manager: EntityManager,
  at: { readonly insee: string; readonly now: Date },
  lines: readonly PlannedLine[],
): Promise<BatchEntry[]> {
  const year = Number(dayOf(at.now).slice(0, 4));
  const created = lines.filter(({ outcome }) => outcome === ImportOutcome.CREATE);
  const references = await severalReferences(manager, 'ACTION', at.insee, year, created.length);
  const actions = lines.map((line) => ({ ...wholeOf(line), id: line.target?.id ?? newId() }));
  const inserted = actions.filter((_, index) => lines[index]?.target === null);
  await insertActions(
    manager,
    at,
    inserted.map((action, index) => ({ ...action, reference: references[index] ?? '' })),
  );
  await rewriteActions(
    manager,
    at.now,
    actions.filter((_, index) => lines[index]?.target !== null),
  );
  const ids = lines.flatMap(({ externalId }, index): BornId[] => {
    const actionId = actions[index]?.id;
    return externalId === null || actionId === undefined ? [] : [{ ...externalId, actionId }];
  });
  await linkExternalIds(manager, at.insee, ids);
  return actions.map(({ id, ...values }) => ({
    entity: 'Action',
    id,
    verb: 'IMPORT',
    visibility: values.visibility,
    change: values,
  }));
}

function wholeOf({ action }: PlannedLine): WholeAction {
  if (action === null) throw new Error('A line without an action is not written.');
  return action;
}

function changedSince({ line }: PlannedLine): LineProblem {
  return { line, column: null, message: changedMeanwhile };
}

const alreadyDone: Message = {
  fr: 'Cet import est déjà fait\u00a0: il n’y a rien de plus à écrire.',
  en: 'This import is done already: there is nothing more to write.',
};
const otherDigest: Message = {
  fr: 'Ce n’est pas l’aperçu que vous avez lu\u00a0: relisez-le, puis confirmez.',
  en: 'This is not the preview you read: read it again, then confirm.',
};
const changedMeanwhile: Message = {
  fr: 'Cette action a changé depuis l’aperçu\u00a0: demandez un nouvel aperçu de cette ligne.',
  en: 'This action changed since the preview: ask for a new preview of this line.',
};
const eitherWay: Message = {
  fr: 'Un fichier sans ligne refusée, ou le choix des bonnes lignes.',
  en: 'A file without refused lines, or the choice of the good lines.',
};
function refusedLines(count: number): Message {
  return {
    fr: `Lignes refusées\u00a0: ${count}. Corrigez-les, ou choisissez d’importer les bonnes lignes.`,
    en: `Lines refused: ${count}. Correct them, or choose to import the good lines.`,
  };
}
function staleLines(count: number): Message {
  return {
    fr: `Des actions ont changé depuis l’aperçu (${count})\u00a0: demandez un nouvel aperçu.`,
    en: `Actions changed since the preview (${count}): ask for a new preview.`,
  };
}

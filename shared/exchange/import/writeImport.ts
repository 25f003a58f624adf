import type { EntityManager } from 'typeorm';
import type { Message } from '../../graphql/GraphError.js';
import { writeJournalRows } from '../../journal/writeJournalRows.js';
import type { LineProblem } from '../LineProblem.js';
import type { KnownRows, PlannedLine } from './FileKind.js';
import { ImportOutcome } from './ImportOutcome.js';
import { endImportRun, type KeptLine } from './importStore.js';
import type { ImportMode } from './importWords.js';
import { joiningMany } from './joiningMany.js';

/** An import that is written now. */
export interface Writing {
  readonly run: string;
  readonly tenant: string;
  /** Who asked for it. */
  readonly subject: string;
  readonly mode: ImportMode;
  /** Lines to be written, decided on what the tenant has now. */
  readonly good: readonly PlannedLine[];
  /** Numbers of lines that would no longer do what was shown. */
  readonly stale: readonly number[];
}

/**
 * Writes an import's lines, the journal and the run's end, in few statements whatever their number.
 * @param known the rows that the lines were decided on, locked
 * @returns the place in the journal; null when nothing was to be written
 */
export async function writeImport(manager: EntityManager, known: KnownRows, writing: Writing): Promise<string | null> {
  const { tenant, subject, good } = writing;
  const now = new Date();
  return await joiningMany(manager, async () => {
    const { entries, ids } = await known.write(manager, { tenant, now, subject }, good);
    const run = { id: writing.run, mode: writing.mode, now };
    await endImportRun(manager, run, writing.stale.map(changedSince), ids);
    return await writeJournalRows(manager, { tenant, subject, imported: true }, entries);
  });
}

/** Lines to be written, and the numbers of those that would no longer do what the preview said. */
export function sorted(planned: readonly PlannedLine[], kept: readonly KeptLine[]) {
  const shown = new Map(kept.map((one) => [one.given.line, one]));
  const isStill = (line: PlannedLine): boolean => {
    const before = shown.get(line.line);
    return (
      before !== undefined &&
      line.outcome === before.outcome &&
      (line.target?.id ?? null) === before.targetId &&
      (line.target?.version ?? null) === before.targetVersion
    );
  };
  const changed = planned.filter((line) => !isStill(line));
  const isShownRefused = ({ line }: PlannedLine) => shown.get(line)?.outcome === ImportOutcome.REFUSED;
  return {
    good: planned.filter((line) => line.value !== null && isStill(line)),
    stale: changed.filter((line) => !isShownRefused(line)).map(({ line }) => line),
    refused: planned.filter(({ outcome }) => outcome === ImportOutcome.REFUSED).length,
    changed: changed.length,
  };
}

/** One import at a time writes for a tenant: the second decides on what the first wrote. */
export async function holdImports(manager: EntityManager, tenant: string): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended($1, ${lockSpace}))`, [tenant]);
}

/** Tells these advisory locks from those of the journal and of external ids. */
const lockSpace = 43;

function changedSince(line: number): LineProblem {
  return { line, column: null, message: changedMeanwhile };
}

const changedMeanwhile: Message = {
  fr: 'Cette fiche a changé depuis l’aperçu\u00a0: demandez un nouvel aperçu de cette ligne.',
  en: 'This record changed since the preview: ask for a new preview of this line.',
};

export function staleLines(count: number): Message {
  return {
    fr: `Des fiches ont changé depuis l’aperçu (${count})\u00a0: demandez un nouvel aperçu.`,
    en: `Records changed since the preview (${count}): ask for a new preview.`,
  };
}

import { change, type Outcome, Refused, refuseIf } from '../../graphql/change.js';
import type { Message } from '../../graphql/GraphError.js';
import { broken, invalid } from '../../graphql/problems.js';
import type { RequestContext } from '../../graphql/RequestContext.js';
import { type ImportScale, kindNamed } from './ImportScale.js';
import type { CancelImportInput, RunImportInput } from './importInputs.js';
import { cancelImportRun, keptLines, lockImportRun, startImportRun } from './importStore.js';
import { ImportMode, ImportState } from './importWords.js';
import type { ImportRunRow } from './ToldImport.js';
import { holdImports, sorted, staleLines, writeImport } from './writeImport.js';

/**
 * Writes what was previewed. Each line is decided again on what the tenant has now: one that would no longer do what was
 * shown is refused. At once it is one short transaction; in steps, `startImportRunner` takes it from here.
 */
export async function runImport(scale: ImportScale, context: RequestContext, input: RunImportInput): Promise<Outcome> {
  return await change(context, scale.names.write, input, async ({ manager, tenant }) => {
    const run = await lockImportRun(manager, scale, input.importRun);
    refuseIf(run.state === ImportState.PREVIEWED ? [] : [{ kind: 'AlreadyDone', message: over(run.state) }]);
    refuseIf(run.digest === input.digest ? [] : [invalid(['input', 'digest'], otherDigest)]);
    const { subject, delegation = null } = context.actor;
    const kept = await keptLines(manager, run.id);
    if (input.inSteps) {
      refuseRefused(input.mode, kept.filter(({ outcome }) => outcome === 'REFUSED').length);
      await startImportRun(manager, run.id, { mode: input.mode, subject, delegation });
      return { entityId: run.id, version: 2 };
    }
    await holdImports(manager, tenant);
    const known = await kindNamed(scale, run.kind).known(manager, tenant, { lock: true });
    const { good, stale, refused, changed } = sorted(known.plan(kept.map(({ given }) => given)), kept);
    refuseRefused(input.mode, refused);
    if (input.mode === ImportMode.ALL_OR_NOTHING && changed > 0) {
      refuseIf([broken('IMPORT_IS_AS_PREVIEWED', ['input', 'digest'], staleLines(changed))]);
    }
    const writing = { run: run.id, tenant, subject, mode: input.mode, good, stale };
    const position = await writeImport(manager, known, writing);
    if (position !== null) context.journalPosition = position;
    return { entityId: run.id, version: 2 };
  });
}

/** Stops an import before it is written: nothing of it is. */
export async function cancelImport(
  scale: ImportScale,
  context: RequestContext,
  input: CancelImportInput,
): Promise<Outcome> {
  return await change(context, scale.names.cancel, input, async ({ manager }) => {
    const run = await lockImportRun(manager, scale, input.importRun);
    const isOpen = run.state === ImportState.PREVIEWED || run.state === ImportState.RUNNING;
    if (!isOpen) throw new Refused([{ kind: 'AlreadyDone', message: over(run.state) }]);
    await cancelImportRun(manager, run.id, new Date());
    return { entityId: run.id, version: 3 };
  });
}

function refuseRefused(mode: ImportMode, refused: number): void {
  if (mode !== ImportMode.ALL_OR_NOTHING || refused === 0) return;
  refuseIf([broken('IMPORT_LINES_ARE_GOOD', ['input', 'mode'], refusedLines(refused), eitherWay)]);
}

function over(state: ImportRunRow['state']): Message {
  switch (state) {
    case ImportState.DONE:
      return {
        fr: 'Cet import est déjà fait\u00a0: il n’y a rien de plus à écrire.',
        en: 'This import is done already: there is nothing more to write.',
      };
    case ImportState.RUNNING:
      return {
        fr: 'Cet import est déjà en cours\u00a0: suivez-le, ou annulez-le.',
        en: 'This import is running already: follow it, or cancel it.',
      };
    default:
      return {
        fr: 'Cet import est terminé et n’a rien écrit\u00a0: demandez un nouvel aperçu du fichier.',
        en: 'This import is over and wrote nothing: ask for a new preview of the file.',
      };
  }
}

const otherDigest: Message = {
  fr: 'Ce n’est pas l’aperçu que vous avez lu\u00a0: relisez-le, puis confirmez.',
  en: 'This is not the preview you read: read it again, then confirm.',
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

import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { ownRow } from '#shared/graphql/ownRow.js';
import { broken, invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText } from '#shared/graphql/textChecks.js';
import { importedFactColumns } from './factStore.js';
import type { ImportedFactRow } from './ImportedFact.js';
import type { WithdrawImportedFactInput } from './WithdrawImportedFactInput.js';

/** Takes back a fact that was imported by mistake: no check and no list counts it any more, and it stays readable. */
export async function withdrawImportedFact(
  context: RequestContext,
  input: WithdrawImportedFactInput,
): Promise<Outcome> {
  return await change(context, 'withdrawImportedFact', input, async ({ manager, record }) => {
    const from = { table: 'imported_fact', alias: 'fact', columns: importedFactColumns };
    const fact = await ownRow<ImportedFactRow>(manager, from, input.id);
    checkVersion(fact.version ?? 0, input.expectedVersion);
    const reason = input.reason.trim();
    refuseIf([
      ...checkText(['input', 'reason'], input.reason),
      ...(reason === '' ? [whyTakenBack] : []),
      ...(fact.withdrawnAt == null ? [] : [takenBackAlready]),
    ]);
    const version = (fact.version ?? 0) + 1;
    await manager.query(
      'update imported_fact set withdrawn_at = now(), withdrawal_reason = $2, version = $3 where id = $1',
      [fact.id, reason, version],
    );
    const { kind, title } = fact;
    await record({
      entity: 'ImportedFact',
      id: fact.id,
      verb: 'WITHDRAW',
      visibility: 'PRIVATE',
      change: { kind, title, reason },
    });
    return { entityId: fact.id, version };
  });
}

const whyTakenBack = invalid(['input', 'reason'], {
  fr: 'Dites en quoi c’était une erreur\u00a0: la raison reste lisible à côté du fait.',
  en: 'Say in what it was a mistake: the reason stays readable beside the fact.',
});
const takenBackAlready = broken('FACT_STANDS', ['input', 'id'], {
  fr: 'Ce fait est déjà retiré\u00a0: un fichier qui le dit à nouveau le fait revenir.',
  en: 'This fact is taken back already: a file that states it again brings it back.',
});

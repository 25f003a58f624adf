import type { ScaleDatabase } from '../database/connection.js';
import { beginTransaction, type Transaction } from '../database/transaction.js';
import { type Actor, isInstitution } from '../identity/Actor.js';
import { RequestContext } from './RequestContext.js';
import type { Locale } from './Subgraph.js';

/** A request as its resolvers see it, and the transaction it has come to need. */
export interface OpenedRequest {
  readonly context: RequestContext;
  /** Undefined as long as nothing was read or written. */
  transaction(): Promise<Transaction> | undefined;
}

/** One request, one transaction, held to what its actor may see; begun when it is first needed. */
export function openRequest(
  database: ScaleDatabase,
  { actor, locale, requestId }: { readonly actor: Actor; readonly locale: Locale; readonly requestId: string },
  readOnly: boolean,
): OpenedRequest {
  let opened: Promise<Transaction> | undefined;
  const transaction = () => {
    opened ??= beginTransaction(database, {
      tenant: actor.tenant,
      audience: isInstitution(actor) ? 'institution' : 'public',
      scale: actor.scale,
      role: actor.role,
      subject: actor.subject,
      delegation: actor.delegation ?? null,
      readOnly,
    });
    return opened;
  };
  const context = new RequestContext(
    actor,
    locale,
    requestId,
    async () => (await transaction()).manager,
    async (work) => (await transaction()).savepoint(work),
  );
  return { context, transaction: () => opened };
}

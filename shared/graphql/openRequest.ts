import type { EntityManager } from 'typeorm';
import type { ScaleDatabase } from '../database/connection.js';
import {
  beginReading,
  beginTransaction,
  type OpeningAnswer,
  type Transaction,
  type TransactionScope,
} from '../database/transaction.js';
import { type Actor, isInstitution, type Scale } from '../identity/Actor.js';
import { stateColumn, stateOf } from './heldState.js';
import { RequestContext } from './RequestContext.js';
import type { Locale } from './Subgraph.js';

/** A request as its resolvers see it, and the transaction it has come to need. */
export interface OpenedRequest {
  readonly context: RequestContext;
  /** Undefined as long as nothing was read or written. */
  transaction(): Promise<Transaction> | undefined;
  /** Begins the transaction of a question, and tells the state of what it reads. */
  state(): Promise<string>;
}

/** Where a request is answered. */
export interface RequestPlace {
  readonly scale: Scale;
  readonly database: ScaleDatabase;
  readonly tenantsInHand?: TenantsInHand | undefined;
}

/** Finds the tenants whose rows are in the hands of who acts, with the opening of each transaction. */
export interface TenantsInHand {
  /** SQL: columns of one row. */
  readonly columns: string;
  readonly tenantsOf: (answer: OpeningAnswer) => readonly string[];
  /** Keeps the answer for whoever needs it later in this transaction. */
  readonly keep: (manager: EntityManager, answer: Promise<OpeningAnswer>) => void;
}

/** One request, one transaction, held to what its actor may see; begun when it is first needed. */
export function openRequest(
  { database, scale, tenantsInHand }: RequestPlace,
  { actor, locale, requestId }: { readonly actor: Actor; readonly locale: Locale; readonly requestId: string },
  readOnly: boolean,
): OpenedRequest {
  const acting: { -readonly [Name in keyof Actor]: Actor[Name] } = { ...actor };
  const asks = [...(tenantsInHand ? [tenantsInHand.columns] : []), ...(readOnly ? [stateColumn] : [])];
  const askedAt = Date.now();
  const scope: TransactionScope = {
    tenant: actor.tenant,
    audience: isInstitution(actor) ? 'institution' : 'public',
    scale: actor.scale,
    role: actor.role,
    subject: actor.subject,
    delegation: actor.delegation ?? null,
    readOnly,
    asks: asks.length > 0 ? asks.join(', ') : undefined,
  };
  let opened: Promise<Transaction> | undefined;
  const begin = async () => {
    const begun = await (readOnly ? Promise.resolve(beginReading(database, scope)) : beginTransaction(database, scope));
    if (tenantsInHand === undefined) return begun;
    tenantsInHand.keep(begun.manager, begun.beginning);
    // Only at one's own scale is anything one's own; what asks first waits for this, so that ownership needs no waiting.
    if (actor.scale === scale) {
      try {
        acting.owns = tenantsInHand.tenantsOf(await begun.beginning);
      } catch (error) {
        await begun.rollback();
        throw error;
      }
    }
    return begun;
  };
  const transaction = () => {
    opened ??= begin();
    return opened;
  };
  const context = new RequestContext(
    acting,
    locale,
    requestId,
    async () => (await transaction()).manager,
    async (work) => (await transaction()).savepoint(work),
  );
  return {
    context,
    transaction: () => opened,
    state: async () => stateOf(await (await transaction()).beginning, askedAt),
  };
}

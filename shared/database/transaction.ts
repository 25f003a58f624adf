import { setTimeout as wait } from 'node:timers/promises';
import { escapeLiteral } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { ScaleDatabase } from './connection.js';
import { isConnectionLoss } from './connectionLoss.js';

/** For whom a transaction reads and writes; row-level security policies see exactly this. */
export type TransactionScope = {
  /** INSEE code or SIREN of the organisation acted for; null for the public. */
  readonly tenant: string | null;
  readonly audience: 'public' | 'institution';
  readonly scale?: string | null;
  readonly role?: string;
  /** The person or machine acting: what is theirs in whatever role they act. */
  readonly subject?: string | null;
  /** The delegation by which one acts, if one does. */
  readonly delegation?: string | null;
  readonly readOnly: boolean;
  /** SQL: columns to be told with the opening, as this scope sees them, without a round trip or a statement of their own. */
  readonly asks?: string | undefined;
};

/** One row of what was asked with the opening; empty where nothing was. */
export type OpeningAnswer = Readonly<Record<string, unknown>>;

export type Transaction = {
  /** Stores receive this and nothing else. */
  readonly manager: EntityManager;
  /** SQL statements sent so far, those of the transaction itself included. */
  readonly statements: number;
  /** Settled once it is known whether it could begin, with what was asked along. */
  readonly beginning: Promise<OpeningAnswer>;
  /** @throws when a statement failed outside a savepoint: PostgreSQL would roll back and call it a commit */
  commit(): Promise<void>;
  /** Never throws: a lost connection has rolled back already. */
  rollback(): Promise<void>;
  /** Undoes what `work` wrote when it throws, and only that. One at a time, or one inside the other. */
  savepoint<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
};

/** Waits, in milliseconds, before a transaction that could not begin is tried again: a restart takes about as long. */
const retries = [20, 250];
/** After so many milliseconds without a connection, asking again would only make the queue longer. */
const patience = 1_000;

/** Runs `work` in one transaction, committed when it returns and rolled back when it throws. */
export async function inTransaction<T>(
  database: ScaleDatabase,
  scope: TransactionScope,
  work: (manager: EntityManager, transaction: Transaction) => Promise<T>,
): Promise<T> {
  const transaction = await beginTransaction(database, scope);
  try {
    const result = await work(transaction.manager, transaction);
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}

/**
 * Begins a transaction and says for whom, in one round trip. When the connection turns out to be broken, another is
 * taken: nothing has been sent yet, so nothing can be done twice.
 */
export async function beginTransaction(database: ScaleDatabase, scope: TransactionScope): Promise<Transaction> {
  return await unlessLost(async () => {
    const transaction = new OpenTransaction(database.createQueryRunner());
    try {
      await transaction.begin(scope);
      return transaction;
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  });
}

/**
 * Begins a transaction without waiting until it is open: the first statement travels with the beginning. Whoever asks is
 * told when it could not be opened, and asks again as a whole.
 */
export function beginReading(database: ScaleDatabase, scope: TransactionScope): Transaction {
  const transaction = new OpenTransaction(database.createQueryRunner());
  transaction.begin({ ...scope, readOnly: true }).catch(() => undefined);
  return transaction;
}

/** Tries again what the loss of a connection stopped: a restart of the server takes about as long. */
export async function unlessLost<T>(attempt: () => Promise<T>): Promise<T> {
  const since = performance.now();
  for (const pause of retries) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() - since > patience || !isConnectionLoss(error)) throw error;
      await wait(pause);
    }
  }
  return await attempt();
}

function begins({ readOnly }: TransactionScope): string {
  // A reader sees one moment, so that a page, its count and its neighbours agree.
  return `START TRANSACTION ${readOnly ? 'ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'READ WRITE'}`;
}

/** Says for whom and, from that moment on, answers what is asked: the settings are a row before the columns are computed. */
function saysForWhom({ tenant, audience, scale, role, subject, delegation, asks }: TransactionScope): string {
  const settings = { tenant, audience, scale, role, subject, delegation };
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('archipel.${name}', ${escapeLiteral(value ?? '')}, true)`,
  );
  const said = `SELECT ${calls.join(', ')}`;
  return asks === undefined ? said : `WITH said AS MATERIALIZED (${said}) SELECT ${asks} FROM said`;
}

class OpenTransaction implements Transaction {
  readonly #runner: QueryRunner;
  /** The runner's own way of sending, which counts and guards nothing. */
  readonly #send: QueryRunner['query'];
  #opened: Promise<OpeningAnswer> = Promise.resolve({});
  #statements = 0;
  #savepoints = 0;
  #last: Promise<unknown> = Promise.resolve();
  #failure: unknown = null;
  #over = false;

  constructor(runner: QueryRunner) {
    this.#runner = runner;
    this.#send = runner.query.bind(runner);
    runner.query = this.#ask.bind(this) as QueryRunner['query'];
  }

  get manager(): EntityManager {
    return this.#runner.manager;
  }

  get beginning(): Promise<OpeningAnswer> {
    return this.#opened;
  }

  get statements(): number {
    return this.#statements;
  }

  /** Two statements in one round trip. What is asked before they have been answered is sent behind them, and waits. */
  async begin(scope: TransactionScope): Promise<void> {
    this.#statements += 2;
    const sent =
      scope.asks === undefined
        ? this.#send(`${begins(scope)}; ${saysForWhom(scope)}`)
        : Promise.all([this.#send(begins(scope)), this.#send(saysForWhom(scope))]).then(([, rows]) => rows);
    this.#opened = this.#remember(sent).then((rows) => {
      const [answer = {}] = (rows ?? []) as OpeningAnswer[];
      return answer;
    });
    await this.#opened;
  }

  async commit(): Promise<void> {
    if (this.#over) throw new Error('This transaction is over.');
    await this.#last;
    if (this.#failure !== null) {
      await this.rollback();
      throw new Error('A statement of this transaction failed; nothing was written.', { cause: this.#failure });
    }
    this.#over = true;
    try {
      await this.#runner.query('COMMIT');
    } catch (error) {
      // A refusal at the last moment (a deferred constraint) has rolled back already.
      await this.#release(isConnectionLoss(error));
      throw error;
    }
    await this.#release(false);
  }

  async rollback(): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    let broken = false;
    try {
      if (!this.#runner.isReleased) await this.#runner.query('ROLLBACK');
    } catch {
      broken = true;
    }
    await this.#release(broken);
  }

  async savepoint<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    this.#savepoints += 1;
    const name = `step_${this.#savepoints}`;
    await this.#runner.query(`SAVEPOINT ${name}`);
    try {
      const result = await work(this.manager);
      await this.#last;
      if (this.#failure !== null) throw this.#failure;
      await this.#runner.query(`RELEASE SAVEPOINT ${name}`);
      return result;
    } catch (error) {
      if (!this.#over && !this.#runner.isReleased) {
        try {
          await this.#runner.query(`ROLLBACK TO SAVEPOINT ${name}`);
          this.#failure = null;
        } catch {
          // The connection is lost, and with it the whole transaction: what `work` threw says more.
        }
      }
      throw error;
    }
  }

  /**
   * Sent at once: the driver keeps the order, and PostgreSQL is not left waiting between two statements. Nothing is
   * believed before the transaction is known to be open, for outside of it a statement would see as nobody.
   */
  async #ask(...asked: Parameters<QueryRunner['query']>): Promise<unknown> {
    this.#statements += 1;
    const answer = this.#remember(this.#send(...asked));
    await this.#opened;
    return await answer;
  }

  /** Keeps the first failure, for the commit to know of. */
  #remember(answer: Promise<unknown>): Promise<unknown> {
    this.#last = answer.catch((error: unknown) => {
      this.#failure ??= error;
    });
    return answer;
  }

  /** A connection in doubt goes back with an error, so that the pool closes it instead of lending it again. */
  async #release(broken: boolean): Promise<void> {
    if (broken) {
      const lent = await this.#runner.connect().catch(() => null);
      lent?.emit('error', new Error('Connection terminated in a transaction.'));
    }
    if (!this.#runner.isReleased) await this.#runner.release();
  }
}

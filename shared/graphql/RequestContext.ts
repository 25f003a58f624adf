import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../identity/Actor.js';
import type { Locale } from './Subgraph.js';

/** Loads values for many keys in one SQL statement; answers in the order of the keys. */
export type Batch<Key, Value, Args = void> = (
  manager: EntityManager,
  keys: readonly Key[],
  args: Args,
  context: RequestContext,
) => Promise<readonly Value[]>;

/** What a resolver knows of the request it serves: who asks, in which language, in which transaction. */
export class RequestContext {
  readonly #loaders = new Map<unknown, Map<string, DataLoader<unknown, unknown, string>>>();
  /** The change's place in the journal, told to the gateway so that caches evict before answering. */
  journalPosition: string | undefined;

  constructor(
    readonly actor: Actor,
    readonly locale: Locale,
    readonly requestId: string,
    /** The request's one transaction, opened at the first call. */
    readonly manager: () => Promise<EntityManager>,
    /** Runs one mutation field on its own savepoint: what it throws undoes its writes alone. */
    readonly savepoint: <T>(work: (manager: EntityManager) => Promise<T>) => Promise<T>,
  ) {}

  /**
   * The value of `key`, loaded together with all keys asked for at the same moment with the same arguments:
   * a constant number of SQL statements, whatever the list's length.
   */
  load<Key, Value, Args = void>(batch: Batch<Key, Value, Args>, key: Key, args: Args): Promise<Value> {
    return this.#loader(batch, args).load(key) as Promise<Value>;
  }

  /** Forgets what was read, because a change has just made it stale. */
  forget(): void {
    this.#loaders.clear();
  }

  #loader<Key, Value, Args>(batch: Batch<Key, Value, Args>, args: Args): DataLoader<unknown, unknown, string> {
    const byArgs = this.#loaders.get(batch) ?? new Map<string, DataLoader<unknown, unknown, string>>();
    this.#loaders.set(batch, byArgs);
    const name = args === undefined ? '' : JSON.stringify(args);
    const known = byArgs.get(name);
    if (known !== undefined) return known;
    const loader = new DataLoader<unknown, unknown, string>(
      async (keys) => batch(await this.manager(), keys as readonly Key[], args, this),
      { cacheKeyFn: (key) => (typeof key === 'string' ? key : JSON.stringify(key)) },
    );
    byArgs.set(name, loader);
    return loader;
  }
}

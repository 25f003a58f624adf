import type { EntityManager } from 'typeorm';
import { digestOf } from '../journal/digest.js';
import { remember, replay } from '../journal/idempotency.js';
import { type JournalEntry, writeJournalOfMany } from '../journal/journal.js';
import { GraphError } from './GraphError.js';
import { broken, invalid, type Obstacle } from './problems.js';
import type { RequestContext } from './RequestContext.js';

/** What a change came to: the entity as it is now, or what stopped it. */
export interface Outcome {
  readonly entityId: string | null;
  readonly version: number | null;
  readonly obstacles: readonly Obstacle[];
}

/** Thrown inside a change to undo it: its obstacles become the payload's problems, and nothing is written. */
export class Refused extends Error {
  constructor(readonly obstacles: readonly Obstacle[]) {
    super('refused');
  }
}

/** Stops the change unless there is no obstacle. */
export function refuseIf(obstacles: readonly Obstacle[]): void {
  if (obstacles.length > 0) throw new Refused(obstacles);
}

/** Stops a change of a row that someone else changed since it was read. */
export function checkVersion(current: number, expected: number): void {
  if (current !== expected) throw new Refused([{ kind: 'VersionConflict', currentVersion: current }]);
}

/** What a change gets to work with; `record` writes its journal row, `recordAll` one an entity, in its transaction. */
export interface Work {
  readonly manager: EntityManager;
  readonly tenant: string;
  readonly record: (entry: Omit<JournalEntry, 'tenant' | 'subject'>) => Promise<void>;
  readonly recordAll: (entries: readonly Omit<JournalEntry, 'tenant' | 'subject'>[]) => Promise<void>;
}

/**
 * Runs one mutation field: replays a key already seen, otherwise does the work on a savepoint and remembers its outcome.
 * @param name the mutation's name, part of the key's digest
 * @param input as the client sent it: the same key with another input is a KeyReused problem
 * @param work reads with locks, decides, writes, records; throws Refused when a rule says no
 */
export async function change(
  context: RequestContext,
  name: string,
  input: { readonly idempotencyKey: string },
  work: (work: Work) => Promise<{ entityId: string; version: number }>,
): Promise<Outcome> {
  const { tenant, subject } = context.actor;
  if (tenant === null) throw new GraphError('FORBIDDEN');
  if (input.idempotencyKey.length < 1 || input.idempotencyKey.length > 100) {
    return stopped([
      invalid(['input', 'idempotencyKey'], {
        fr: 'La clé d’idempotence compte de 1 à 100 caractères.',
        en: 'The idempotency key has 1 to 100 characters.',
      }),
    ]);
  }
  const torn = placeOfTornText(input, ['input']);
  if (torn !== undefined) {
    return stopped([
      invalid(torn, {
        fr: 'Ce texte contient un caractère nul ou une moitié de caractère, qu’on ne peut garder\u00a0: retirez-le.',
        en: 'This text holds a null character or half of one, which cannot be kept: remove it.',
      }),
    ]);
  }
  const slot = { tenant, actor: subject, key: input.idempotencyKey, digest: digestOf([name, input]) };
  const outcome = await context.savepoint(async (manager): Promise<Outcome> => {
    if (context.actor.owns?.length === 0) throw new GraphError('FORBIDDEN', closedTenant);
    const previous = await replay(manager, slot);
    if (previous === 'KEY_REUSED') return stopped([{ kind: 'KeyReused' }]);
    if (previous !== null) {
      return { entityId: previous.entityId, version: previous.version, obstacles: previous.problems as Obstacle[] };
    }
    const found = await attempt(context, tenant, subject, work);
    await remember(manager, slot, { entityId: found.entityId, version: found.version, problems: found.obstacles });
    return found;
  });
  context.forget();
  return outcome;
}

const closedTenant = {
  fr: 'Cette institution a été reprise par une autre : agissez pour celle qui lui succède.',
  en: 'Another institution has taken over from this one: act for its successor.',
};

/** Where a text stands that PostgreSQL cannot keep: it knows no null character, and no half of a surrogate pair. */
function placeOfTornText(value: unknown, path: readonly string[]): readonly string[] | undefined {
  if (typeof value === 'string') return value.includes('\u0000') || /\p{Surrogate}/u.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = placeOfTornText(part, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** How often a change is tried whose locks stood in a circle of waits with another's. */
const mostTries = 5;

async function attempt(
  context: RequestContext,
  tenant: string,
  subject: string,
  work: (work: Work) => Promise<{ entityId: string; version: number }>,
): Promise<Outcome> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await context.savepoint(async (manager) => {
        const recordAll: Work['recordAll'] = async (entries) => {
          context.journalPosition = await writeJournalOfMany(manager, { tenant, subject }, entries);
        };
        const record: Work['record'] = (entry) => recordAll([entry]);
        return { ...(await work({ manager, tenant, record, recordAll })), obstacles: [] };
      });
    } catch (error) {
      if (error instanceof Refused) return stopped(error.obstacles);
      // Back at the savepoint its locks are given back: the other goes on, and this one begins again.
      if (!hasLostTurn(error)) throw error;
      context.forget();
      if (tries === mostTries) return stopped([busy]);
    }
  }
}

/** True when PostgreSQL ended this work so that another could go on: a deadlock, or a failed serialization. */
function hasLostTurn(error: unknown): boolean {
  const cause = error instanceof Error && 'driverError' in error ? (error.driverError as { code?: string }) : undefined;
  return cause?.code === '40P01' || cause?.code === '40001';
}

const busy = broken('BUSY', ['input'], {
  fr: 'D’autres changements touchent la même chose en ce moment\u00a0: recommencez avec une nouvelle clé.',
  en: 'Other changes are touching the same thing right now: try again with a new key.',
});

function stopped(obstacles: readonly Obstacle[]): Outcome {
  return { entityId: null, version: null, obstacles };
}

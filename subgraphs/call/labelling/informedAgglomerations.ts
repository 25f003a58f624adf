import type { EntityManager } from 'typeorm';
import { agglomerationOnDay } from '../territory/store.js';

/** The agglomerations of these communes on a day, but the one that answers: they are informed of its file. */
export async function informedAgglomerations(
  manager: EntityManager,
  communes: readonly string[],
  { answering, on }: { readonly answering: string; readonly on: string },
): Promise<string[]> {
  const sirens = await agglomerationOnDay(manager, communes, { on });
  return [...new Set(sirens.filter((siren): siren is string => siren !== null && siren !== answering))].sort();
}

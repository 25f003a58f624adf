import type { Scale } from '#shared/identity/Actor.js';
import { operation } from '#tests/support/operations.js';
import { expect } from '#tests/support/suite.js';
import type { Reached } from './reach.js';

const parts: Readonly<Record<Scale, string>> = { commune: 'communes', call: 'agglomerations', pma: 'pole' };

interface Told {
  /** What is told of each scale: a past quarter's figures and those of the quarter under way; null while it is silent. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly missing: readonly string[];
}

/** The observatory as documented, and what it has to be while some scales are silent. */
export async function observatoryOf(product: Reached): Promise<Told & { without(down: readonly Scale[]): object }> {
  const { query, variables } = operation('dashboards/observatory');
  const { data, errors } = await product.ask(query, variables);
  const missing = (errors ?? []).map(
    ({ extensions }: { extensions: { code: string; scale: string } }) => `${extensions.code} ${extensions.scale}`,
  );
  const without = (down: readonly Scale[]) => {
    if (Object.values(data).includes(null)) throw new Error('A scale was silent before.');
    return {
      data: { ...data, ...Object.fromEntries(down.map((scale) => [parts[scale], null])) },
      missing: down.map((scale) => `SCALE_UNREACHABLE ${scale}`),
      without: expect.any(Function),
    };
  };
  return { data, missing: missing.sort(), without };
}

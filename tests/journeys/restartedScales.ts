import { scaleHouses } from '#infra/start/scaleHouses.js';
import { type Scale, scales } from '#shared/identity/Actor.js';
import { createLog } from '#shared/service/log.js';
import { type OpenScale, openScale } from '#shared/service/openScale.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';

export interface RestartedScales extends TestProduct {
  /** How many SQL statements each scale came to since the last time this was called. */
  statements(): Record<string, number>;
  /** Does something while one scale is down, which is up again afterwards. */
  without<Result>(scale: Scale, doing: () => Promise<Result>): Promise<Result>;
}

/** One product whose scales stop and start again one after the other, each on its own database. */
export async function openRestartedScales(): Promise<RestartedScales> {
  const product = await openProduct();
  let statements: Record<string, number> = {};
  /** Counts what a scale is asked, in its place: whoever holds the scale holds this very object. */
  const counted = (scale: Scale, open: OpenScale): OpenScale => ({
    ...open,
    async execute(request) {
      const answer = await open.execute(request);
      statements[scale] = (statements[scale] ?? 0) + Number(answer.extensions?.statements ?? 0);
      return answer;
    },
  });
  for (const scale of scales) Object.assign(product.scales[scale], counted(scale, { ...product.scales[scale] }));
  const isUp = async (scale: Scale) => {
    const { extensions } = await product.ask(
      'analyst',
      '{ communeChanges(first: 1) { cursor } agglomerationChanges(first: 1) { cursor } poleChanges(first: 1) { cursor } }',
    );
    return extensions.sources.some(
      (source: { scale: string; state: string }) => source.scale === scale && source.state === 'ANSWERED',
    );
  };
  return {
    ...product,
    statements() {
      const since = Object.fromEntries(Object.entries(statements).sort());
      statements = {};
      return since;
    },
    async without(scale, doing) {
      await product.scales[scale].stop();
      const result = await doing();
      const again = await openScale(scaleHouses[scale].definition, {
        ...product.addresses[scale],
        log: createLog('tests', 'silent'),
      });
      Object.assign(product.scales[scale], counted(scale, again));
      // The gateway lets a scale that failed rest for a moment.
      while (!(await isUp(scale))) await new Promise((resolve) => setTimeout(resolve, 100));
      return result;
    },
  };
}

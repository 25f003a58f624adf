import type { Scale } from '#shared/identity/Actor.js';
import { scales } from '#shared/identity/Actor.js';
import { operation } from '#tests/support/operations.js';
import { type Answer, openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

/** A documented question, and the scale at which it is rooted: without that one nothing of it is known. */
export type Rooted = readonly [name: string, root: Scale | null];

const ask = async (product: TestProduct, name: string): Promise<Answer> => {
  const { persona, query, variables } = operation(name);
  return await product.ask(persona, query, variables);
};
const scalesOf = ({ extensions }: Answer): string[] =>
  extensions.sources.map(({ scale }: { scale: string }) => scale).sort();

/** Where a partial answer says something else than the whole one: a part may be missing or unknown, never another. */
function contradictions(partial: unknown, whole: unknown, path = ''): string[] {
  if (partial === null || partial === 'UNKNOWN' || partial === whole) return [];
  if (typeof partial !== 'object' || typeof whole !== 'object' || whole === null) return [path];
  if (Array.isArray(partial) && Array.isArray(whole) && partial.length !== whole.length) return [path];
  return Object.entries(partial).flatMap(([key, value]) =>
    // When something was known differs from one question to the next.
    key === 'asOf' ? [] : contradictions(value, (whole as Record<string, unknown>)[key], `${path}.${key}`),
  );
}

/** Each question with each scale stopped: answered as far as it can be, saying what it lacks, and nothing else. */
export function describePartialAnswers(questions: readonly Rooted[]): void {
  describe.each(scales)('without the scale %s', (stopped) => {
    const whole = new Map<string, Answer>();
    let product: TestProduct;
    beforeAll(async () => {
      product = await openProduct();
      for (const [name] of questions) whole.set(name, await ask(product, name));
      await product.scales[stopped].stop();
    }, 120_000);
    afterAll(() => product?.stop());

    it.each(questions)('%s is answered as far as it can be, and says what it lacks', async (name, root) => {
      const before = whole.get(name) as Answer;
      const partial = await ask(product, name);
      expect(partial.status).toBe(200);
      const needed = scalesOf(before).includes(stopped);
      const missing = new Set((partial.errors ?? []).map(({ extensions }) => `${extensions.code} ${extensions.scale}`));
      expect([...missing]).toEqual(needed ? [`SCALE_UNREACHABLE ${stopped}`] : []);
      expect(contradictions(partial.data, before.data)).toEqual([]);
      const said = Object.values(partial.data).some((value) => value !== null);
      expect(said).toBe(root !== stopped);
    });
  });
}

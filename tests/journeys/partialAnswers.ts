import type { Scale } from '#shared/identity/Actor.js';
import { operation } from '#tests/support/operations.js';
import { type Answer, openProduct, type TestProduct } from '#tests/support/product.js';

/** How a question is answered while a scale is down. */
interface PartialAnswer {
  readonly status: number;
  /** What its errors say is missing, each once, and what must be: nothing where the scale has no part in it. */
  readonly missing: readonly string[];
  readonly needed: readonly string[];
  /** Where it says something else than the whole answer. */
  readonly contradictions: readonly string[];
  /** Whether anything of it is answered. */
  readonly isSaid: boolean;
}

export interface Partly {
  answered(name: string): Promise<PartialAnswer>;
  stop(): Promise<void>;
}

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

/** The product without one scale, which documented questions were asked of while it was whole. */
export async function openWithout(stopped: Scale, names: readonly string[]): Promise<Partly> {
  const product = await openProduct();
  const whole = new Map<string, Answer>();
  for (const name of names) whole.set(name, await ask(product, name));
  await product.scales[stopped].stop();
  return {
    async answered(name) {
      const before = whole.get(name) as Answer;
      const partial = await ask(product, name);
      const missing = (partial.errors ?? []).map(({ extensions }) => `${extensions.code} ${extensions.scale}`);
      return {
        status: partial.status,
        missing: [...new Set(missing)],
        needed: scalesOf(before).includes(stopped) ? [`SCALE_UNREACHABLE ${stopped}`] : [],
        contradictions: contradictions(partial.data, before.data),
        isSaid: Object.values(partial.data).some((value) => value !== null),
      };
    },
    stop: () => product.stop(),
  };
}

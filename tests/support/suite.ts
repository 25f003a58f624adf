import type * as Jest from '@jest/globals';
import fc from 'fast-check';

/*
 * What a test is written with. Suites run in Node's own module loader (the runner of jest.config.js), so that a worker
 * loads the packages once and not once for each suite; that runner sets no limit to a test that waits for ever: this does.
 */
const globals = globalThis as unknown as typeof Jest;
const limit = 60_000;

// What properties are tried with is the same in every run, so that a change is judged by itself; SEED tries other values.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_124) });

type Step = (...given: never[]) => unknown;

/** @returns `step`, refused when it is not done after `ms`; without `done`, which no suite uses. */
function within(step: Step, ms = limit): () => Promise<void> {
  return async (...given: unknown[]) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not done after ${ms / 1000} s`)), ms);
    });
    try {
      await Promise.race([step(...(given as never[])), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

const hook =
  (register: (step: () => Promise<void>) => void) =>
  (step: Step, ms?: number): void =>
    register(within(step, ms));

const limited = (name: string, step: Step, ms?: number): void => globals.it(name, within(step, ms));
const each = ((...table: [never]) => {
  const register = globals.it.each(...table) as (name: string, step: Step) => void;
  return (name: string, step: Step, ms?: number) => register(name, within(step, ms));
}) as unknown as typeof Jest.it.each;

export const it = Object.assign(limited, globals.it, { each }) as unknown as typeof Jest.it;
export const beforeAll = hook(globals.beforeAll) as unknown as typeof Jest.beforeAll;
export const beforeEach = hook(globals.beforeEach) as unknown as typeof Jest.beforeEach;
export const afterAll = hook(globals.afterAll) as unknown as typeof Jest.afterAll;
export const afterEach = hook(globals.afterEach) as unknown as typeof Jest.afterEach;
export const { describe, expect } = globals;

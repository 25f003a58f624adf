import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '#shared/database/freePort.js';
import { MeasuredProcess } from '#tests/bench/MeasuredProcess.js';
import type { Usage } from '#tests/bench/reportUsage.js';
import { operation, operations } from '#tests/support/operations.js';
import { asker, filledDatabases } from '#tests/support/product.js';

/** Memory of the product after some questions, garbage collected. */
export interface Sample extends Usage {
  readonly questions: number;
  readonly seconds: number;
}

export interface SteadyLoad {
  readonly samples: readonly Sample[];
  /** Bytes of the heap that a question leaves behind: the slope of the samples after the warm-up. */
  readonly keptPerQuestion: number;
}

export interface LoadOrder {
  /** Samples to take, the one after the warm-up among them. */
  readonly samples: number;
  /** Whether the next sample is due. */
  readonly isDue: (since: { readonly questions: number; readonly seconds: number }) => boolean;
  /** Questions before the first sample: every text is planned, every cache full, the code compiled. */
  readonly warmUp: number;
  readonly clients: number;
  /** Milliseconds each client rests after an answer. */
  readonly rest: number;
}

/**
 * The product in one process of its own, asked every documented question over and over, with a new draft now and then,
 * while its memory is looked at.
 */
export async function steadyLoad(order: LoadOrder): Promise<SteadyLoad> {
  const { drop, ...filled } = await filledDatabases();
  const port = await freePort(0);
  const environment = { FILLED: JSON.stringify(filled) };
  const product = new MeasuredProcess('tests/bench/oneProcess.js', `http://127.0.0.1:${port}`, environment, [
    '--expose-gc',
  ]);
  try {
    await product.started();
    const ask = asker(product.address);
    const reads = operations().filter(({ mutates }) => !mutates);
    const create = operation('commune/create-project');
    let questions = 0;
    const askOnce = async () => {
      const turn = questions;
      questions += 1;
      const writes = turn % 20 === 0;
      const { name, persona, query, variables } = writes ? create : (reads[turn % reads.length] ?? create);
      const input = { ...(create.variables.input as object), idempotencyKey: `load-${turn}` };
      const { errors } = await ask(persona, query, writes ? { input } : variables);
      if (errors !== undefined) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    };
    const askUntil = async (isEnough: () => boolean) => {
      const client = async () => {
        while (!isEnough()) {
          await askOnce();
          await wait(order.rest);
        }
      };
      await Promise.all(Array.from({ length: order.clients }, client));
    };

    await askUntil(() => questions >= order.warmUp);
    const begun = performance.now();
    const samples: Sample[] = [];
    while (samples.length < order.samples) {
      // What was asked last has left: sockets, timers and transactions are not what is looked for.
      await wait(200);
      const seconds = (performance.now() - begun) / 1000;
      const sample = { ...(await product.usage()), questions, seconds };
      samples.push(sample);
      if (samples.length === order.samples) break;
      const from = performance.now();
      await askUntil(() =>
        order.isDue({ questions: questions - sample.questions, seconds: (performance.now() - from) / 1000 }),
      );
    }
    return { samples, keptPerQuestion: slope(samples) };
  } finally {
    await product.stop();
    await drop();
  }
}

/** The least squares' line through (questions, bytes of heap). */
function slope(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number) => samples.reduce((sum, one) => sum + of(one), 0) / samples.length;
  const questions = mean((sample) => sample.questions);
  const heap = mean((sample) => sample.heap);
  const both = mean((sample) => (sample.questions - questions) * (sample.heap - heap));
  return both / mean((sample) => (sample.questions - questions) ** 2);
}

import { withClient } from '#shared/database/provision.js';
import type { Scale } from '#shared/identity/Actor.js';
import { operation } from '#tests/support/operations.js';
import { type Answer, openProduct } from '#tests/support/product.js';
import { expect } from '#tests/support/suite.js';

/** The agglomeration that the demonstration's officer acts for. */
export const call = '246200364';

// biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its question, a row that of its statement.
export type Node = any;

export interface Questions {
  /** A documented operation with its example variables, answered whole by every scale it needs. */
  asked(name: string, more?: object): Promise<Answer>;
  /** The rows themselves, behind every rule: what an answer is held against. */
  rows(scale: Scale, sql: string, ...values: unknown[]): Promise<Node[]>;
  stop(): Promise<void>;
}

/** The product with its demonstration, asked as the documented operations ask it. */
export async function openQuestions(): Promise<Questions> {
  const product = await openProduct();
  return {
    async asked(name, more = {}) {
      const { persona, query, variables } = operation(name);
      const answer = await product.ask(persona, query, { ...variables, ...more });
      expect(answer.errors).toBeUndefined();
      for (const { state } of answer.extensions.sources) expect(state).toBe('ANSWERED');
      return answer;
    },
    rows: async (scale, sql, ...values) =>
      await withClient(product.addresses[scale].ownerUrl, async (client) => (await client.query(sql, values)).rows),
    stop: () => product.stop(),
  };
}

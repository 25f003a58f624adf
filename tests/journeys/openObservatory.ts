import { withClient } from '#shared/database/provision.js';
import { operation } from '#tests/support/operations.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { quarter } from './observatoryRows.js';
import type { Node, Questions } from './openQuestions.js';

export interface OpenObservatory {
  readonly product: TestProduct;
  readonly questions: Questions;
  /** The figures of the quarter under way, or of what else is asked for, of every scale in one list. */
  figures(more: object, persona?: string): Promise<Node[]>;
}

const parts = { communes: 'communeFigures', agglomerations: 'agglomerationFigures', pole: 'poleFigures' } as const;

/** The product, asked for its observatory as documented. */
export async function openObservatory(): Promise<OpenObservatory> {
  const product = await openProduct('2026-11-23');
  const questions: Questions = {
    asked: async (name, more = {}) => {
      const { persona, query, variables } = operation(name);
      const answer = await product.ask(persona, query, { ...variables, ...more });
      if (answer.errors !== undefined) throw new Error(answer.errors[0]?.message);
      return answer;
    },
    rows: async (scale, sql, ...values) =>
      await withClient(product.addresses[scale].ownerUrl, async (client) => (await client.query(sql, values)).rows),
    stop: () => product.stop(),
  };
  return {
    product,
    questions,
    figures: async (more, persona = 'analyst') => {
      const { query, variables } = operation('dashboards/observatory');
      const { data } = await product.ask(persona, query, { ...variables, until: quarter.name, quarters: 1, ...more });
      return Object.entries(parts).flatMap(([part, field]) =>
        data[part].flatMap((one: Node) => one[field].map((figure: Node) => ({ ...figure, quarter: one.quarter }))),
      );
    },
  };
}

/** What a figure tells and of what, as a line each, to be compared. */
export const plain = (all: readonly Node[]): string[] =>
  all.map((one) =>
    [
      ...[one.indicator, one.scale, one.agglomeration, one.theme, one.band, one.skill, one.unplaced],
      ...[one.state, one.n, one.value],
    ].join(' '),
  );

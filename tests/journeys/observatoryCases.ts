import { operation } from '#tests/support/operations.js';
import type { TestProduct } from '#tests/support/product.js';
import { quarter } from './observatoryRows.js';
import type { Node } from './openQuestions.js';

/** What is told of the rows behind a figure: all pages of them as one list. */
export interface ToldCases {
  readonly n: number | null;
  readonly totalCount: number;
  readonly pages: number;
  readonly nodes: readonly Node[];
}

/** Every row that is listed behind a figure of the communes, page by page. */
export async function casesBehind(
  product: TestProduct,
  persona: string,
  more: Readonly<Record<string, unknown>>,
): Promise<ToldCases> {
  const { query, variables } = operation('dashboards/observatory-cases');
  const nodes: Node[] = [];
  for (let after: string | null = null, pages = 1; ; pages += 1) {
    const { data, errors } = await product.ask(persona, query, { ...variables, ...more, after });
    if (errors !== undefined) throw new Error(errors[0]?.message);
    const { communeCases: cases } = data.observatory[0];
    nodes.push(...cases.nodes);
    if (!cases.pageInfo.hasNextPage) return { n: cases.n, totalCount: cases.totalCount, pages, nodes };
    after = cases.pageInfo.endCursor;
  }
}

/** The small communes behind the figure of those that were helped, at the agglomerations and at the pole. */
export async function coverageCases(product: TestProduct, persona: string): Promise<Node[]> {
  const { data, errors } = await product.ask(
    persona,
    `{ agglomerationObservatory(until: "${quarter.name}") { agglomerationCases(indicator: SMALL_COVERAGE, first: 200) { ...told } }
      poleObservatory(until: "${quarter.name}") { poleCases(indicator: SMALL_COVERAGE, first: 200) { ...told } } }
    fragment told on ObservatoryCases { n totalCount unlisted nodes { entity id title counted } }`,
  );
  if (errors !== undefined) throw new Error(errors[0]?.message);
  return [data.agglomerationObservatory[0].agglomerationCases, data.poleObservatory[0].poleCases];
}

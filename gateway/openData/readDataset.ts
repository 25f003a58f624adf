import type { OwnQuestion } from '../supergraphExecution.js';
import type { Dataset, Node, OpenRow, Part } from './Dataset.js';

/** The longest page the graph gives. */
const pageSize = 200;

/** A scale that a file needs did not answer: the file would be short, and is not given. */
export class ScaleSilent extends Error {
  constructor(
    /** Null where the answer was wrong without naming a scale. */
    readonly scale: string | null,
    readonly dataset: string,
  ) {
    super(`The open file ${dataset} cannot be whole: ${scale ?? 'the graph'} did not answer.`);
  }
}

interface Connection {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * A dataset's lines, a page at a time, so that no file is ever held whole.
 * @throws ScaleSilent as soon as any answer has a hole: nothing partial is ever given as the whole
 */
export async function* readDataset(dataset: Dataset, ask: OwnQuestion): AsyncGenerator<readonly OpenRow[]> {
  for (const part of dataset.parts) {
    for await (const nodes of pagesOf(part, dataset.key, ask)) yield nodes.flatMap((node) => part.rows(node));
  }
}

async function* pagesOf(part: Part, key: string, ask: OwnQuestion): AsyncGenerator<readonly Node[]> {
  let after: string | null = null;
  for (;;) {
    const { data, errors } = await ask(part.question, { first: pageSize, after });
    const connection = (data as Record<string, Connection | null> | null | undefined)?.[part.list] ?? null;
    if (connection === null || (errors?.length ?? 0) > 0) {
      const scales = errors?.map(({ extensions }) => extensions.scale) ?? [];
      throw new ScaleSilent(scales.find((scale) => typeof scale === 'string') ?? null, key);
    }
    yield connection.nodes;
    if (!connection.pageInfo.hasNextPage) return;
    after = connection.pageInfo.endCursor;
  }
}

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
  const given = part.before?.variables(await whole(part.before.question, {}, key, ask)) ?? {};
  let after: string | null = null;
  for (;;) {
    const variables = part.before === undefined ? { first: pageSize, after } : given;
    const data: Node = await whole(part.question, variables, key, ask);
    const list = (data[part.list] ?? null) as Connection | readonly Node[] | null;
    if (list === null) throw new ScaleSilent(null, key);
    if (!('pageInfo' in list)) {
      yield list;
      return;
    }
    yield list.nodes;
    if (!list.pageInfo.hasNextPage) return;
    after = list.pageInfo.endCursor;
  }
}

/** An answer without a hole. @throws ScaleSilent for any other */
async function whole(question: string, variables: object, key: string, ask: OwnQuestion): Promise<Node> {
  const { data, errors } = await ask(question, { ...variables });
  if (data != null && (errors?.length ?? 0) === 0) return data as Node;
  const scales = errors?.map(({ extensions }) => extensions.scale) ?? [];
  throw new ScaleSilent(scales.find((scale) => typeof scale === 'string') ?? null, key);
}

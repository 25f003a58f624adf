import { type ClassType, Field, Int, ObjectType } from './decorators.js';
import { PageInfo } from './PageInfo.js';
import { CursorScalar } from './scalars.js';

/** One page of a list, as a store returns it; `nodes` are the rows of `edges`. */
export interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly nodes: readonly Row[];
  readonly totalCount: number;
  readonly pageInfo: PageInfo;
}

export function pageOf<Row>(
  rows: readonly { readonly cursor: string; readonly node: Row }[],
  list: { readonly totalCount: number; readonly hasNextPage: boolean; readonly hasPreviousPage: boolean },
): Page<Row> {
  return {
    edges: rows,
    nodes: rows.map((row) => row.node),
    totalCount: list.totalCount,
    pageInfo: {
      hasNextPage: list.hasNextPage,
      hasPreviousPage: list.hasPreviousPage,
      startCursor: rows[0]?.cursor ?? null,
      endCursor: rows.at(-1)?.cursor ?? null,
    },
  };
}

export const emptyPage: Page<never> = pageOf([], { totalCount: 0, hasNextPage: false, hasPreviousPage: false });

/**
 * Makes the GraphQL types `<name>Edge` and `<name>Connection` of a list.
 * @param node the row's type; @param name the row's GraphQL name; @param french its French plural, for the description
 */
export function connectionOf<Node extends object>(
  node: () => ClassType<Node>,
  name: string,
  french: string,
): ClassType<Page<Node>> {
  @ObjectType(`${name}Edge`, { description: `« ${french} » One row of a ${name} list and its cursor.` })
  class Edge {
    @Field(() => CursorScalar, { description: 'Give it as `after` to go on from this row.' })
    cursor!: string;

    @Field(node, { description: 'The row.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `« ${french} » One page of a ${name} list.` })
  class Connection {
    @Field(() => [Edge], { description: 'Rows with their cursors.' })
    edges!: Edge[];

    @Field(() => [node()], { description: 'The same rows without cursors.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many rows the whole list has for this reader.' })
    totalCount!: number;
  }
  return Connection as unknown as ClassType<Page<Node>>;
}

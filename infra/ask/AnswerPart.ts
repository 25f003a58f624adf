/** A leaf of an answer, or leaves of a list side by side. */
export type Cell = string | number | boolean | null;

/** Something that a question found: its own leaves, and what it has lists of. Names are paths from it, such as "employer.name". */
export interface Thing {
  readonly own: ReadonlyMap<string, Cell>;
  readonly lists: readonly { readonly name: string; readonly things: readonly Thing[] }[];
}

/** What one root field of a question was answered. */
export interface AnswerPart {
  /** The root field, by its alias. */
  readonly name: string;
  readonly things: readonly Thing[];
  /** Whether some list has more than its page. */
  readonly goesOn: boolean;
}

type Tree = Readonly<Record<string, unknown>>;

/** The parts of an answer's data; a part of which nothing is known has no things. */
export function answerParts(data: Tree): AnswerPart[] {
  return Object.entries(data).map(([name, value]) => {
    const list = isTree(value) && Array.isArray(value.nodes) ? value.nodes : value;
    const things = (Array.isArray(list) ? list : [list]).filter(isTree).map(thingOf);
    return { name, things: things.filter(isKnown), goesOn: goesOn(value) };
  });
}

function thingOf(tree: Tree): Thing {
  const own = new Map<string, Cell>();
  const lists: Thing['lists'][number][] = [];
  for (const [name, value] of Object.entries(tree)) {
    // A list in pages is its lines: the count and the cursors are for whoever turns the pages.
    const list = isTree(value) && Array.isArray(value.nodes) ? value.nodes : value;
    if (Array.isArray(list)) {
      const things = list.filter(isTree).map(thingOf);
      if (things.length > 0) lists.push({ name, things });
      else own.set(name, list.length === 0 ? null : list.map(String).join(', '));
    } else if (isTree(list)) {
      // What it merely holds one of is part of it.
      const inner = thingOf(list);
      for (const [below, cell] of inner.own) own.set(`${name}.${below}`, cell);
      lists.push(...inner.lists.map((one) => ({ ...one, name: `${name}.${one.name}` })));
    } else {
      own.set(name, leaf(list));
    }
  }
  return { own, lists };
}

function leaf(value: unknown): Cell {
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value);
}

function isKnown({ own, lists }: Thing): boolean {
  return lists.length > 0 || [...own.values()].some((cell) => cell !== null);
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function goesOn(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(goesOn);
  if (!isTree(value)) return false;
  return (isTree(value.pageInfo) && value.pageInfo.hasNextPage === true) || Object.values(value).some(goesOn);
}

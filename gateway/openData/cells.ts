import type { Cell, Node } from './Dataset.js';

/** A node within a node; an empty one where there is none, so that what is read of it is absent. */
export function within(node: Node, field: string): Node {
  const found = node[field];
  return typeof found === 'object' && found !== null ? (found as Node) : {};
}

/** The nodes of a list within a node. */
export function listWithin(node: Node, field: string): readonly Node[] {
  const found = node[field];
  return Array.isArray(found) ? (found as readonly Node[]) : [];
}

/** A scalar, or a list of texts, as it stands; null for what is absent. */
export function cell(node: Node, field: string): Cell {
  return (node[field] ?? null) as Cell;
}

/** The calendar day of an instant, as `2027-03-14`: a file of the public needs no seconds. */
export function dayCell(node: Node, field: string): Cell {
  const found = node[field];
  return typeof found === 'string' ? found.slice(0, 10) : null;
}

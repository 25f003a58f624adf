import { createHash } from 'node:crypto';

/** A text that is another as soon as one of these rows is another, or what stands beside them. */
export function stateOf(
  rows: readonly { readonly id: string; readonly version: number }[],
  ...beside: readonly (readonly unknown[])[]
): string {
  const versions = rows.map(({ id, version }) => [id, version]);
  return createHash('sha256')
    .update(JSON.stringify([versions, ...beside]))
    .digest('hex');
}

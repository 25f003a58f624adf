import type { EntityManager } from 'typeorm';

/** Communes and the codes whose rows are in their hands today: their own, and those of the communes they took over. */
export interface InHand {
  readonly codes: readonly string[];
  /** The row once for each of the communes in whose hands it is, told under that commune's code. */
  readonly told: <Row extends { readonly insee: string }>(row: Row) => Row[];
}

/** The same for the owner's worker, for communes that are not closed, read anew each time: none for those that are. */
export async function inHandOf(manager: EntityManager, communes: readonly string[]): Promise<InHand> {
  const rows: { insee: string; code: string }[] = await manager.query(
    `select asked.insee, code from unnest($1::text[]) as asked (insee), unnest(with_predecessors(array[asked.insee])) as code
    where successor_of(asked.insee) = asked.insee order by 1, 2`,
    [communes],
  );
  const heirs = new Map<string, string[]>();
  for (const { insee, code } of rows) heirs.set(code, [...(heirs.get(code) ?? []), insee]);
  return {
    codes: [...heirs.keys()],
    told: (row) => (heirs.get(row.insee) ?? []).map((insee) => ({ ...row, insee })),
  };
}

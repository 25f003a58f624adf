/** A regime of a commune, with the line of « intérêt communautaire » where one is drawn, and what was put on which side of it. */
interface Drawn {
  readonly regime: 'COMMUNAL' | 'TRANSFERRED' | 'DELEGATED';
  readonly line: string | null;
  readonly operations: readonly { readonly projectId: string | null; readonly side: 'COMMUNITY' | 'COMMUNAL' }[];
}

/**
 * Who exercises a competence for one project: where a line of « intérêt communautaire » is drawn, that of the side on which
 * the project was put (CGCT L5216-5), and nobody knows while it was put on none.
 */
export function regimeOfProject(
  { regime, line, operations }: Drawn,
  projectId: string,
): 'COMMUNAL' | 'TRANSFERRED' | 'DELEGATED' | 'UNKNOWN' {
  if (regime !== 'TRANSFERRED' || line === null) return regime;
  const side = operations.find((one) => one.projectId === projectId)?.side;
  if (side === undefined) return 'UNKNOWN';
  return side === 'COMMUNITY' ? 'TRANSFERRED' : 'COMMUNAL';
}

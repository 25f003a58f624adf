/**
 * SQL of a room's checks: rows of (siren, kind, subject, since, title, communes, fact_id, support_id, post_id, regime_id,
 * certain). `subject` tells one row from the others of its kind; a check that is not certain is one that the communes'
 * own word may raise.
 */
export interface RaisedColumns {
  readonly siren: string;
  readonly kind: string;
  readonly subject: string;
  readonly since: string;
  readonly title: string;
  readonly communes: string;
  readonly fact?: string;
  readonly support?: string;
  readonly post?: string;
  readonly regime?: string;
  readonly certain?: string;
}

/** SQL: the columns of a check, in the order that every room gives them. */
export function raised(columns: RaisedColumns): string {
  const id = (given: string | undefined) => given ?? 'null::uuid';
  return `select ${columns.siren} as siren, ${columns.kind} as kind, ${columns.subject}::text as subject,
    ${columns.since}::date as since, ${columns.title} as title, ${columns.communes} as communes,
    ${id(columns.fact)} as fact_id, ${id(columns.support)} as support_id, ${id(columns.post)} as post_id,
    ${id(columns.regime)} as regime_id, ${columns.certain ?? 'true'} as certain`;
}

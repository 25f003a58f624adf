/** A regime of the demonstration as the agglomeration told the commune of it. */
export interface DemonstrationRegimeReceipt {
  readonly id: string;
  readonly insee: string;
  readonly agglomeration: string;
  readonly competence: string;
  readonly since: string;
  readonly regime: 'COMMUNAL' | 'TRANSFERRED' | 'DELEGATED';
  readonly body: 'PREFECT_ORDER' | 'DELIBERATION' | 'AGREEMENT';
  readonly reference: string;
  readonly decidedOn: string;
  readonly line: string | null;
}

/** How an action of the demonstration was from an instant on, as its journal would tell had it been recorded here. */
export interface DemonstrationActionHistory {
  readonly actionId: string;
  readonly insee: string;
  readonly visibility: 'PRIVATE' | 'SHARED' | 'PUBLIC';
  readonly since: string;
  readonly state: {
    readonly phase: string;
    readonly status: string;
    readonly electedCarriers: readonly string[];
    readonly technicians: readonly { readonly function: string; readonly service: string }[];
    readonly delegations: readonly string[];
    readonly services: readonly string[];
  };
}

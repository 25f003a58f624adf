/** An action as it was on a day: who carried it, and whether it ran. */
export interface ActionThen {
  readonly id: string;
  readonly phase: string;
  readonly status: string;
  readonly electedCarriers: readonly string[];
  readonly technicians: readonly { readonly function: string; readonly service: string }[];
  readonly delegations: readonly string[];
  readonly services: readonly string[];
}

/** The actions of a commune on a day; of some the state on that day may not be known. */
export interface ActionsThen {
  readonly known: readonly ActionThen[];
  /** Ids of those recorded by then whose state on that day nothing tells. */
  readonly unknown: readonly string[];
}

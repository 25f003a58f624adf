/** A figure with what it was counted from; without a value it says why. */
export interface Figure {
  readonly value: number | null;
  readonly n: number | null;
  readonly rows: readonly string[] | null;
  readonly why: string | null;
}

export type Alert = 'RAISED' | 'QUIET' | 'UNKNOWN';
export type RiskName = 'personalisedCarrying' | 'silos' | 'involvement';

interface Risk {
  readonly alert: Alert | null;
  readonly reasons: readonly string[] | null;
}

export interface Thresholds {
  readonly mayorShareOver: number | null;
  readonly presentersAtLeast: number | null;
  readonly declineOver: number | null;
  readonly newcomersShareUnder: number | null;
  readonly topTenthShareOver: number | null;
  readonly districtsNotVisitedOver: number | null;
  readonly version: number | null;
}

type Figures<Name extends string> = { readonly [Key in Name]: Figure | null };
type Values<Name extends string> = { readonly [Key in Name]: Pick<Figure, 'value'> | null };

/** The three risks on the day they are asked. */
export interface RisksNow {
  readonly asOf: string | null;
  readonly personalisedCarrying: (Risk & Figures<'mayorShare' | 'hhi' | 'electedWhoPresentedWhole'>) | null;
  readonly silos:
    | (Risk & Figures<'crossShare' | 'eiIndex'> & { readonly trend: Figures<'crossShare' | 'eiIndex'> | null })
    | null;
  readonly involvement:
    | (Risk &
        Figures<
          | 'distinct'
          | 'newcomersShare'
          | 'topTenthShare'
          | 'districtsNotVisited'
          | 'peersMobilised'
          | 'contractsKeptBothSides'
        >)
    | null;
  readonly thresholds: Thresholds | null;
}

/** The figures that are drawn, on a day before. */
export interface RisksThen {
  readonly asOf: string | null;
  readonly personalisedCarrying: Values<'mayorShare' | 'hhi'> | null;
  readonly silos: Values<'crossShare' | 'eiIndex'> | null;
  readonly involvement: Values<'newcomersShare' | 'topTenthShare'> | null;
}

/** The answer of Risks.graphql; `now` and what was are null for everybody but the commune. */
export interface RisksAnswer {
  readonly commune: {
    readonly now: RisksNow | null;
    readonly month3: RisksThen | null;
    readonly month6: RisksThen | null;
    readonly month9: RisksThen | null;
    readonly month12: RisksThen | null;
  } | null;
}

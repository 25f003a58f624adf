/** At what a commune wants to be alerted. Null: it wants no alert on that. */
export interface Thresholds {
  /** The mayor carries more than this share. */
  readonly mayorShareOver: number;
  /** Fewer elected members than this presented the whole approach inside and outside. */
  readonly presentersAtLeast: number;
  /** Crossing fell by more than this within twelve months. */
  readonly declineOver: number;
  readonly newcomersShareUnder: number | null;
  readonly topTenthShareOver: number | null;
  readonly districtsNotVisitedOver: number | null;
}

/** Until the commune sets its own: the mayor over half, fewer than three presenters, any decline of crossing. */
export const defaultThresholds: Thresholds = {
  mayorShareOver: 0.5,
  presentersAtLeast: 3,
  declineOver: 0,
  newcomersShareUnder: null,
  topTenthShareOver: null,
  districtsNotVisitedOver: null,
};

type Visibility = 'PRIVATE' | 'SHARED' | 'PUBLIC';

interface Row {
  readonly id: string;
  readonly insee: string;
  readonly visibility: Visibility;
}

/** What the demonstration's communes tell of how they are led: functions, never people. */
export interface DemonstrationManagement {
  readonly presentations: readonly (Row & {
    readonly function: string;
    readonly elected: boolean;
    readonly scope: 'WHOLE' | 'PART';
    readonly place: 'INSIDE' | 'OUTSIDE';
    readonly presentedOn: string;
    readonly occasion: string | null;
  })[];
  readonly trainings: readonly (Row & {
    readonly title: string;
    readonly audience: readonly string[];
    readonly heldOn: string;
    readonly participants: number | null;
    readonly before: string | null;
    readonly after: string | null;
  })[];
  readonly steering: readonly (Row & {
    readonly function: string;
    readonly since: string;
    readonly routineHalfDays: number;
    readonly projectHalfDays: number;
    readonly cooperationTraining: boolean;
    readonly internalPromotion: boolean;
  })[];
  readonly trajectories: readonly (Row & {
    readonly starting: string;
    readonly wished: string;
    readonly since: string;
  })[];
  readonly capacities: readonly (Row & {
    readonly since: string;
    readonly amountCents: number;
    readonly source: string;
  })[];
  readonly engineering: readonly (Row & {
    readonly since: string;
    readonly managersFteHundredths: number;
    readonly skills: readonly string[];
    readonly lendableHalfDays: number;
  })[];
}

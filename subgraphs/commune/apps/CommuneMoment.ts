/** When, and in which commune, an import's lines are written. */
export interface CommuneMoment {
  readonly insee: string;
  readonly now: Date;
}

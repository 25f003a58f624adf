/** What one bench found: its part of the page of figures, and whether all that was promised is reached. */
export interface BenchPart {
  readonly text: string;
  readonly isMet: boolean;
}

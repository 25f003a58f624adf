/** A fact that an agglomeration of the demonstration took over from before, as a file stated it. */
export interface DemonstrationFact {
  readonly id: string;
  readonly siren: string;
  readonly kind: 'LABELS' | 'SUPPORTS' | 'DELIBERATIONS';
  readonly name: string;
  readonly title: string;
  readonly communes: readonly string[];
  readonly since: string;
  readonly until: string | null;
  readonly given: Readonly<Record<string, unknown>>;
  readonly source: string | null;
  readonly irregularities: readonly string[];
  readonly importedAt: string;
}

type Visibility = 'PRIVATE' | 'SHARED' | 'PUBLIC';

/** A framework of the demonstration, with what was published of it and what is being prepared. */
export interface DemonstrationFramework {
  readonly id: string;
  readonly insee: string;
  readonly title: string;
  readonly theme: string;
  readonly visibility: Visibility;
  /** Oldest first; their numbers are their places. */
  readonly versions: readonly { readonly publishedOn: string; readonly summary: string; readonly content: string }[];
  readonly draft: { readonly summary: string; readonly content: string } | null;
  /** ISO instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface DemonstrationAdoption {
  readonly id: string;
  /** The commune that adopts. */
  readonly insee: string;
  readonly frameworkId: string;
  /** The version's number. */
  readonly number: number;
  readonly adoptedOn: string;
  readonly adaptation: string;
  readonly parentId: string | null;
  readonly visibility: Visibility;
  readonly evaluation: {
    readonly on: string;
    readonly result: 'WORKED' | 'WORKED_PARTLY' | 'DID_NOT_WORK';
    readonly text: string;
  } | null;
}

export interface PostNamed {
  readonly id: string;
  readonly code: string | null;
  readonly function: string | null;
}

export interface Employer {
  readonly siren: string;
  readonly name: string | null;
}

export interface Feed {
  readonly id: string;
  readonly technician: PostNamed | null;
  readonly employer: Employer | null;
  readonly createdAt: string;
  readonly revokedAt: string | null;
  readonly version: number;
}

/** The answer of Calendars.graphql. */
export interface CalendarsData {
  readonly calendarFeeds: readonly Feed[] | null;
  readonly technicians: {
    readonly nodes: readonly (PostNamed & { readonly employer: Employer | null })[];
  } | null;
}

export const postName = ({ code, function: function_ }: PostNamed): string =>
  [code, function_].filter(Boolean).join(', ');

export const employerName = ({ name, siren }: Employer): string => name ?? siren;

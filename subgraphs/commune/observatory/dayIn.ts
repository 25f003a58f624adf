/** SQL: the day an instant falls on where the territory lives. */
export const dayIn = (instant: string): string => `(${instant} at time zone 'Europe/Paris')::date`;

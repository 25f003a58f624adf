/** Before, the same or after, by code units: the same order on every machine. */
export const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);

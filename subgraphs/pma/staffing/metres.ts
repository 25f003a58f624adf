/** Degrees, WGS84. */
export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle metres between two places, on a sphere of 6,371 km (the haversine formula); null without both. */
export function metresBetween(one: Place | null, other: Place | null): number | null {
  if (one === null || other === null) return null;
  const up = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
  const across =
    Math.cos(radians(one.latitude)) *
    Math.cos(radians(other.latitude)) *
    Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  return Math.round(12_742_000 * Math.asin(Math.sqrt(Math.min(1, up + across))));
}

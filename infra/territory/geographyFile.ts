import { z } from 'zod';
import type { CheckedJson } from './CheckedJson.js';
import type { CommuneGeography } from './Territory.js';
import { inseeSchema } from './territorySchemas.js';

const communesSchema = z.record(
  inseeSchema,
  z.strictObject({
    lon: z.number().min(-180).max(180),
    lat: z.number().min(-90).max(90),
    km2: z.number().positive(),
  }),
);
const pairSchema = z.tuple([inseeSchema, inseeSchema]);

/**
 * Reads a geography file: `about` (its source in a sentence), `communes` by INSEE code, and `neighbours`, each border
 * once as a pair of codes. Neighbours are given back to both communes.
 */
export function readGeographyFile(json: CheckedJson): ReadonlyMap<string, CommuneGeography> {
  json.reportUnknownKeys(['about', 'communes', 'neighbours']);
  const communes = json.parse(communesSchema, json.content.communes, 'communes');
  if (!communes) return new Map();
  const neighbours = new Map<string, string[]>(Object.keys(communes).map((insee) => [insee, []]));
  const seen = new Set<string>();
  for (const { place, value } of json.parseList(pairSchema, 'neighbours')) {
    const [one, other] = value;
    const border = [one, other].sort().join(' ');
    if (one === other) json.report(place, `${one} cannot be its own neighbour`);
    if (seen.has(border)) json.report(place, `the border ${border} is already given above`);
    for (const insee of new Set(value)) {
      if (!neighbours.has(insee)) json.report(place, `${insee} is not among the communes of this file`);
    }
    seen.add(border);
    neighbours.get(one)?.push(other);
    neighbours.get(other)?.push(one);
  }
  return new Map(
    Object.entries(communes).map(([insee, { lon, lat, km2 }]) => [
      insee,
      {
        longitude: lon,
        latitude: lat,
        squareKilometres: km2,
        neighbours: (neighbours.get(insee) ?? []).sort(),
      },
    ]),
  );
}

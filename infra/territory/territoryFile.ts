import type { CheckedJson } from './CheckedJson.js';
import type { Pole, Source } from './Territory.js';
import {
  agglomerationSchema,
  type FactEntry,
  factSchema,
  geographyReferenceSchema,
  type ListeningRoundEntry,
  listeningRoundSchema,
  type PoleMemberEntry,
  poleMemberSchema,
  poleSchema,
  sourceSchema,
} from './territorySchemas.js';

/** An element of the file and where it stands in it, for what can only be checked later. */
interface Placed<T> {
  readonly place: string;
  readonly value: T;
}

/** An agglomeration as the file names it. */
interface AgglomerationEntry {
  readonly siren: string;
  readonly name: string;
  readonly shortName: string;
}

/** The sound part of a territory file; `pole` is null only when a problem says why. */
export interface TerritoryFile {
  readonly pole: Pole | null;
  readonly agglomerations: readonly Placed<AgglomerationEntry>[];
  readonly members: readonly Placed<PoleMemberEntry>[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly geography: { readonly file: string; readonly source: string } | null;
  readonly facts: readonly Placed<FactEntry>[];
  readonly listeningRounds: readonly Placed<ListeningRoundEntry>[];
}

/** Reads what can be checked within the file: shapes, codes, dates, names used twice, references to its own elements. */
export function readTerritoryFile(json: CheckedJson): TerritoryFile {
  json.reportUnknownKeys(['pole', 'agglomerations', 'members', 'sources', 'geography', 'facts', 'listeningRounds']);
  const sources = json.parseList(sourceSchema, 'sources');
  const named = json.content.geography;
  const file = {
    pole: json.parse(poleSchema, json.content.pole, 'pole'),
    agglomerations: json.parseList(agglomerationSchema, 'agglomerations'),
    members: json.parseList(poleMemberSchema, 'members'),
    sources: new Map(sources.map(({ value }) => [value.id, value])),
    geography: named === undefined ? null : json.parse(geographyReferenceSchema, named, 'geography'),
    facts: json.parseList(factSchema, 'facts'),
    listeningRounds:
      json.content.listeningRounds === undefined ? [] : json.parseList(listeningRoundSchema, 'listeningRounds'),
  };
  if (file.agglomerations.length === 0) json.report('agglomerations', 'expected at least one');
  reportTwice(json, sources, 'id');
  reportTwice(json, file.agglomerations, 'siren');
  reportTwice(json, file.members, 'siren');
  reportTwice(json, file.facts, 'id');
  if (json.isSound('sources')) reportUnknownSources(json, file);
  if (json.isSound('agglomerations')) reportStrangers(json, file);
  if (json.isSound('members')) reportOutsiders(json, file);
  return file;
}

function reportTwice<K extends string>(
  json: CheckedJson,
  elements: readonly Placed<Record<K, string>>[],
  key: K,
): void {
  const seen = new Set<string>();
  for (const { place, value } of elements) {
    if (seen.has(value[key])) json.report(`${place}.${key}`, `${value[key]} is already used above`);
    seen.add(value[key]);
  }
}

function reportUnknownSources(json: CheckedJson, file: TerritoryFile): void {
  const { sources, geography, members, facts, listeningRounds } = file;
  const users = [
    ...members,
    ...facts,
    ...listeningRounds,
    ...(geography ? [{ place: 'geography', value: geography }] : []),
  ];
  for (const { place, value } of users) {
    if (!sources.has(value.source)) json.report(`${place}.source`, `no source is called ${value.source}`);
  }
}

/** Members of the kind AGGLOMERATION are the territory's, and facts are about one of these or the pole. */
function reportStrangers(json: CheckedJson, { pole, agglomerations, members, facts }: TerritoryFile): void {
  const known = new Set(agglomerations.map(({ value }) => value.siren));
  for (const { place, value } of members) {
    if (value.kind === 'AGGLOMERATION' && !known.has(value.siren)) {
      json.report(`${place}.siren`, `${value.siren} is not among the agglomerations`);
    }
  }
  for (const { place, value } of facts) {
    const { kind, code } = value.subject;
    const stranger =
      kind === 'POLE' ? pole !== null && pole.siren !== code : kind === 'AGGLOMERATION' && !known.has(code);
    if (stranger) json.report(`${place}.subject.code`, `${code} is not in this territory`);
  }
}

/** Every agglomeration of the territory is a member of its pole. */
function reportOutsiders(json: CheckedJson, { agglomerations, members }: TerritoryFile): void {
  const joined = new Set(members.map(({ value }) => value.siren));
  for (const { place, value } of agglomerations) {
    if (!joined.has(value.siren)) json.report(place, `${value.siren} is not among the pole's members`);
  }
}

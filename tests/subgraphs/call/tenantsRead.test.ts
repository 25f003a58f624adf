import type { GraphQLObjectType } from 'graphql';
import { callScale } from '#call/subgraph.js';
import { buildSubgraphSchema } from '#shared/graphql/buildSubgraphSchema.js';
import { type Actor, publicActor, type Role } from '#shared/identity/Actor.js';
import { authorizationTable, whoseRows } from '#shared/identity/authorization.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { everythingBelow, rowsByType } from './everythingBelow.js';
import { agglomerations, openThreeAgglomerations, type ThreeAgglomerations } from './threeAgglomerations.js';

const { schema } = buildSubgraphSchema(callScale.parts);
const question = `query ($siren: SIREN!) { agglomeration(siren: $siren) { ${everythingBelow(
  schema.getType('Agglomeration') as GraphQLObjectType,
)} } }`;

/** Types asked for from a project, a need, or a simulation, tried with their rooms. */
const askedOtherwise: ReadonlySet<string> = new Set([
  'ProjectCoFunding',
  'ReceivedFundingPlan',
  'CoFundingCap',
  'CoFundingTerm',
  'CoFundingSimulation',
  'CoFundingRemedy',
  'AgglomerationOffer',
  'OfferLot',
  'Delegation',
  'Mandate',
  // A file is imported before it is seen.
  'AgglomerationImport',
  'ImportLine',
  'ImportLineProblem',
  'ImportCounts',
  // Kept by a role of an institution, told to a person: a suite of their own tries them.
  'SavedQuestion',
  'NoticeChoice',
  'NoticeChoiceOfKind',
  // What the communes said travels with the question.
  'SupportSaid',
  'SupportFacts',
  'CoFundingFacts',
]);
/** Entities of this scale, by their id. */
const entities = Object.keys(callScale.parts.references).filter(
  (type) => !['Agglomeration', 'Pole', 'Commune', 'Project', 'Need', 'Framework', 'SupportReview'].includes(type),
);

let scale: ThreeAgglomerations;
/** A commune of each agglomeration that carries no project of the two others. */
const elsewhere = new Map<string, string>();
beforeAll(async () => {
  scale = await openThreeAgglomerations();
  for (const siren of agglomerations) {
    const [commune] = await scale.behind(
      `select commune from membership member where siren = $1 and not exists (
        select from labelling where siren <> $1 and member.commune = any (communes)) order by commune limit 1`,
      [siren],
    );
    elsewhere.set(siren, commune?.commune);
  }
}, 120_000);
afterAll(() => scale?.close());

const actorOf = (role: Role, siren: string): Actor => {
  if (role === 'PUBLIC') return publicActor;
  if (role === 'COMMUNE_AGENT')
    return { subject: 'tenants', role, scale: 'commune', tenant: elsewhere.get(siren) ?? 'none' };
  return role === 'DIRECTOR' || role === 'ANALYST'
    ? { subject: 'tenants', role, scale: 'pma', tenant: '200060358' }
    : { subject: 'tenants', role, scale: 'call', tenant: siren };
};
type Seen = ReturnType<typeof rowsByType>;
const asked = new Map<string, Promise<Seen>>();
/** Nothing is written here: who asks again sees the same. */
const seenBy = (actor: Actor, siren: string): Promise<Seen> => {
  const key = JSON.stringify([actor, siren]);
  const known = asked.get(key) ?? seeing(actor, siren);
  asked.set(key, known);
  return known;
};
const seeing = async (actor: Actor, siren: string) => {
  const answer = await scale.ask(actor, question, { siren });
  expect(answer.errors).toBeUndefined();
  return rowsByType(schema, answer.data.agglomeration);
};

/** Roles for which being concerned is something else than belonging to another agglomeration. */
const followers: readonly Role[] = ['ANALYST', 'DIRECTOR'];
const roles: readonly Role[] = ['PUBLIC', 'ANALYST', 'COMMUNE_AGENT', 'PROJECT_OFFICER', 'DIRECTOR', 'ADMINISTRATOR'];
const pairs = agglomerations.flatMap((owner) =>
  agglomerations
    .filter((reader) => reader !== owner)
    .flatMap((reader) => roles.map((role) => [role, reader, owner] as const)),
);
/** One of their files is carried by communes of both. */
const isInformed = async (reader: string, owner: string) =>
  (await scale.behind('select from labelling where siren = $1 and $2 = any (informed)', [owner, reader])).length > 0;
/**
 * Types whose rows say nothing of whose they are: the forms of an answer, the title of the list, and the examination of an
 * agglomeration, which is its SIREN alone: the supports in it are looked at as supports.
 */
const forms: ReadonlySet<string> = new Set(['Transition', 'Agglomeration', 'Convocation', 'SupportReview']);

describe('three agglomerations in one database', () => {
  it('each have rows of what only their own officers and those it concerns see', async () => {
    for (const siren of agglomerations) {
      const own = await seenBy(actorOf('PROJECT_OFFICER', siren), siren);
      for (const type of ['Labelling', 'Post', 'Support', 'CoFunding', 'StaffingRequest', 'CriterionScore']) {
        expect(own.get(type)?.size ?? 0).toBeGreaterThan(0);
      }
    }
  });

  it('show, among them, rows of every type that the table keeps to their own officers', async () => {
    const reached = new Set<string>();
    for (const siren of agglomerations) {
      for (const type of (await seenBy(actorOf('PROJECT_OFFICER', siren), siren)).keys()) reached.add(type);
    }
    const kept = authorizationTable
      .filter(
        ({ type, verb, whose, roles }) =>
          verb === 'READ' && whose === 'OWN' && roles.includes('PROJECT_OFFICER') && type in schema.getTypeMap(),
      )
      .map(({ type }) => type);
    expect([...new Set(kept)].filter((type) => !reached.has(type) && !askedOtherwise.has(type))).toEqual([]);
  });

  it.each(pairs)('a %s of %s sees of the rows of %s only what the table says', async (role, reader, owner) => {
    const own = await seenBy(actorOf('PROJECT_OFFICER', owner), owner);
    const seen = await seenBy(actorOf(role, reader), owner);
    for (const [type, rows] of seen) {
      if (forms.has(type)) continue;
      const lines = whoseRows(role, 'READ', type);
      const concerned = followers.includes(role) || (role === 'PROJECT_OFFICER' && (await isInformed(reader, owner)));
      const may = lines.has('PUBLIC') || lines.has('SHARED') || (lines.has('CONCERNED') && concerned);
      expect([type, may || rows.size === 0]).toEqual([type, true]);
      const known = own.get(type) ?? new Map();
      expect([type, [...rows.keys()].filter((key) => !known.has(key))]).toEqual([type, []]);
      const visibilities = new Set([...rows.values()].map(({ visibility }) => visibility));
      const shown = lines.has('SHARED') ? ['SHARED', 'PUBLIC'] : ['PUBLIC'];
      for (const visibility of visibilities) expect([undefined, null, ...shown]).toContain(visibility);
    }
  });

  it('let an officer of another one read of a file without a label only that they are informed of it', async () => {
    for (const owner of agglomerations) {
      for (const reader of agglomerations.filter((siren) => siren !== owner)) {
        const seen = await seenBy(actorOf('PROJECT_OFFICER', reader), owner);
        const [{ hidden }] = (await scale.behind(
          'select coalesce(array_agg(id), array[]::uuid[]) as hidden from labelling where siren = $1 and labelled_on is null and $2 <> all (informed)',
          [owner, reader],
        )) as [{ hidden: string[] }];
        expect(hidden.length).toBeGreaterThan(0);
        expect(hidden.filter((id) => seen.get('Labelling')?.has(id))).toEqual([]);
      }
    }
  });

  it.each(entities)('resolve a %s of another one exactly as their list does', async (type) => {
    for (const owner of agglomerations) {
      const own = await seenBy(actorOf('PROJECT_OFFICER', owner), owner);
      const ids = [...(own.get(type)?.keys() ?? [])];
      for (const reader of agglomerations.filter((siren) => siren !== owner)) {
        for (const role of roles) {
          const actor = actorOf(role, reader);
          const listed = await seenBy(actor, owner);
          const representations = ids.map((id) => ({ __typename: type, id }));
          const resolving = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { id } } }`;
          const answer = await scale.ask(actor, resolving, { of: representations });
          const resolved = (answer.data._entities as ({ id?: string } | null)[]).flatMap((one) => one?.id ?? []);
          expect(resolved.filter((id) => !listed.get(type)?.has(id))).toEqual([]);
        }
      }
    }
  });
});

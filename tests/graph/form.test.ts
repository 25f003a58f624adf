import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeSupergraph } from '#gateway/supergraph/compose.js';
import { scales } from '#shared/identity/Actor.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { graphFaults, type Sdls } from './graphFaults.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const committed: Sdls = Object.fromEntries(
  scales.map((scale) => [scale, readFileSync(`${root}subgraphs/${scale}/schema.graphql`, 'utf8')]),
);

/** The committed schemas with a text of one of them replaced: one rule broken. */
function broken(scale: string, from: string | RegExp, to: string): Sdls {
  const sdl = committed[scale] ?? '';
  const changed = sdl.replace(from, to);
  if (changed === sdl) throw new Error(`${String(from)} is not in the schema of ${scale}`);
  return { ...committed, [scale]: changed };
}

describe('the form of the graph', () => {
  it('keeps its rules: keys, roots, shared values, commands', () => {
    expect(graphFaults(committed)).toEqual([]);
  });

  it.each<[string, string, Sdls]>([
    [
      'an entity named by something else than an official code or an id',
      'key: commune Action by reference',
      broken('commune', 'type Action @key(fields: "id")', 'type Action @key(fields: "reference")'),
    ],
    [
      'a way in by any id at all',
      'node: call node',
      broken('call', /type Query \{/, 'type Query {\n  node(id: ID!): Labelling'),
    ],
    [
      'a question that two scales would answer',
      'shared root: pma poles',
      broken('pma', 'poles: [Pole!]', 'poles: [Pole!] @shareable'),
    ],
    [
      'an enum with one value more in one scale',
      'differs: call Role',
      broken('call', /enum Role \{/, 'enum Role {\n  MAYOR'),
    ],
    [
      'a page that one scale does not share',
      'not shareable: commune PageInfo',
      broken('commune', 'type PageInfo @shareable', 'type PageInfo'),
    ],
    [
      'a problem that says less in one scale',
      'differs: pma RuleBroken',
      broken(
        'pma',
        /type RuleBroken[^}]*\}/,
        'type RuleBroken implements Problem @shareable { message: String! path: [String!]! }',
      ),
    ],
    [
      'a list of labellings in a second scale',
      'connection of several scales: LabellingConnection',
      broken('pma', /$/, '\ntype LabellingConnection { totalCount: Int! }'),
    ],
    [
      'a commune that the pole cannot name by itself',
      'commune without name: pma',
      broken('pma', 'name: String @shareable', 'name: String'),
    ],
    [
      'a change without the key of its repetition',
      'no idempotency key: pma setCapacity',
      broken('pma', /(input SetCapacityInput \{[^}]*?)idempotencyKey: String!/, '$1idempotencyKey: String'),
    ],
    [
      'a change of a row without the version that was read',
      'no expected version: call moveLabelling',
      broken('call', /(input MoveLabellingInput \{[^}]*?)expectedVersion: Int!/, '$1expectedVersion: Int'),
    ],
  ])('is refused with %s', (_what, fault, sdls) => {
    expect(graphFaults(sdls)).toContain(fault);
  });

  it('does not compose when two scales answer one root question, even alike', () => {
    const twice = (sdl: string) => sdl.replace(/type Query \{/, 'type Query {\n  changes: String');
    const services = scales.map((name) => ({ name, url: `local:${name}`, sdl: committed[name] ?? '' }));
    expect(() => composeSupergraph(services)).not.toThrow();
    expect(() =>
      composeSupergraph(services.map((one) => (one.name === 'pma' ? one : { ...one, sdl: twice(one.sdl) }))),
    ).toThrow(/Query\.changes/);
  });
});

import fc from 'fast-check';
import { v7 } from 'uuid';
import type { Actor } from '#shared/identity/Actor.js';
import { expect } from '#tests/support/suite.js';
import type { CommuneUnderTest } from './openCommune.js';

/** One mutation, ready to be sent. */
export interface Sent {
  readonly by: Actor;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The sequences of commands tried on one kind of thing. */
export interface Sequences<Command> {
  /** Makes the thing anew; returns its id. */
  start(): Promise<string>;
  readonly command: fc.Arbitrary<Command>;
  /** The mutation that a command is on the thing as it now stands. */
  sent(id: string, command: Command): Promise<Sent>;
  /** Tables that a refused or repeated command leaves as they are, beside the journal and what is sent elsewhere. */
  readonly tables: readonly string[];
  /** SQL: the rows that the model excludes. */
  readonly excluded: string;
}

const inputTypes: Readonly<Record<string, string>> = {
  shareProject: 'MoveProjectInput',
  proposeProject: 'MoveProjectInput',
};

/** Deliberate refusals of who asks or of what is asked; anything else is a fault of the scale. */
const refusals: readonly unknown[] = ['FORBIDDEN', 'NOT_FOUND', 'BAD_INPUT'];

/**
 * No sequence reaches a row that the model excludes, nothing is written of what is refused, each command sent again under
 * its key changes nothing, and none ends in an error that nobody expects.
 * @returns the rows that the model excludes, of all sequences: none
 */
export async function excludedAfter<Command>(
  commune: CommuneUnderTest,
  { start, command, sent, tables, excluded }: Sequences<Command>,
  numRuns = 6,
): Promise<object[]> {
  const written = async () => {
    const parts = [...tables, 'journal', 'outbox'].map(
      (table) =>
        `select '${table}' as part, md5(coalesce(string_agg(t::text, ',' order by t::text), '')) from ${table} t`,
    );
    return await commune.rows(parts.join(' union all '));
  };
  const answerTo = async ({ by, name, input }: Sent): Promise<string[]> => {
    const type = inputTypes[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { done: ${name}(input: $input) { problems { __typename message } } }`;
    const { data, errors } = await commune.ask(by, query, { input });
    const codes = (errors ?? []).map(({ extensions }) => extensions?.code);
    if (codes.some((code) => !refusals.includes(code))) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    if (codes.length > 0) return codes.map(String);
    return data.done.problems.map((problem: { __typename: string; message: string }) => problem.message);
  };
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 8, maxLength: 14, size: 'max' }), async (commands) => {
      const id = await start();
      for (const one of commands) {
        const given = await sent(id, one);
        const keyed = { ...given, input: { idempotencyKey: v7(), ...given.input } };
        const before = await written();
        const first = await answerTo(keyed);
        const after = await written();
        if (first.length > 0) expect(after).toEqual(before);
        expect(await answerTo(keyed)).toEqual(first);
        expect(await written()).toEqual(after);
      }
      expect(await commune.rows(excluded)).toEqual([]);
    }),
    { numRuns },
  );
  return await commune.rows(excluded);
}

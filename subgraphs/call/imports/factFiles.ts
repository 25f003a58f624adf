import { isDeepStrictEqual } from 'node:util';
import { v7 as newId } from 'uuid';
import { line } from '#shared/exchange/import/columnReaders.js';
import type { FileKind } from '#shared/exchange/import/FileKind.js';
import { planLines, type Values } from '#shared/exchange/import/planLines.js';
import { stateOf } from '#shared/exchange/import/stateOf.js';
import { CheckKind } from '../checks/CheckKind.js';
import { checkWords } from '../checks/checkWords.js';
import type { FactKind, Stated } from './FactKind.js';
import { factsKnown, type KnownFact, type WrittenFact, writeFacts } from './factStore.js';

/** What a line comes to, kept between the steps of an import. */
interface FactLine<Plan> {
  readonly values: Values;
  readonly stated: Stated<Plan>;
}

/** A kind of facts as a kind of file: known by their names, kept with who imported them, and written in their own room. */
export function factFiles<World, Plan extends object>(kind: FactKind<World, Plan>): FileKind {
  return {
    columns: [...kind.columns, line('source')],
    async known(manager, siren, options) {
      const facts = await factsKnown(manager, siren, kind.kind, options);
      const world = await kind.world(manager, siren);
      return {
        state: stateOf(facts, [plain(world)]),
        plan: (rows) =>
          planLines<KnownFact>(rows, {
            rows: facts,
            externalIds: [],
            namesOf: ({ name }) => [name],
            nameIn: kind.nameOf,
            titleIn: (values, row) => kind.titleOf(values) ?? row?.title ?? null,
            isOwnReference: () => false,
            make: (row, values) => {
              const given = { ...row?.given, ...values };
              const understood = kind.understand(given, world);
              if ('problems' in understood) return understood;
              const stated = withSource(given, understood);
              const value: FactLine<Plan> = {
                values: given,
                stated: row === null ? stated : { ...stated, plan: null },
              };
              const told = stated.irregularities.map((check) => checkWords[check].reason);
              const notes = row === null ? [...told, ...(stated.notes ?? [])] : told;
              return { value, changed: row === null || !isDeepStrictEqual(said(given), said(row.given)), notes };
            },
          }),
        async write(writer, at, lines) {
          const written = lines.map(({ target, value }) => ({
            ...(value as FactLine<Plan>),
            id: target?.id ?? newId(),
            isNew: target === null,
          }));
          const taken = written.flatMap(({ id, isNew, stated }) =>
            isNew && stated.plan !== null ? [{ fact: id, plan: stated.plan }] : [],
          );
          const { became, entries } = await kind.take(writer, at, taken);
          const facts = written.map(({ id, isNew, values, stated }): WrittenFact => {
            const name = kind.nameOf(values);
            if (name === null) throw new Error('A fact without a name was planned.');
            return { ...stated, id, isNew, name, given: values, became: became.get(id) ?? null };
          });
          await writeFacts(writer, kind.kind, at, facts);
          return {
            entries: [
              ...facts.map(({ id, isNew, title }) => ({
                entity: 'ImportedFact',
                id,
                verb: isNew ? 'IMPORT' : 'UPDATE',
                visibility: 'PRIVATE' as const,
                change: { kind: kind.kind, title },
              })),
              ...entries,
            ],
            ids: new Map(
              lines.flatMap(({ line: number }, index) => {
                const fact = facts[index];
                return fact === undefined ? [] : [[number, fact.id] as const];
              }),
            ),
          };
        },
      };
    },
  };
}

function withSource<Plan>(given: Values, stated: Stated<Plan>): Stated<Plan> {
  if (typeof given.source === 'string') return stated;
  return { ...stated, irregularities: [...stated.irregularities, CheckKind.FACT_WITHOUT_SOURCE] };
}

/** What a fact says, as JSON keeps it: an empty cell says what an absent column does. */
function said(values: Values): unknown {
  const isSaid = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0);
  return plain(Object.fromEntries(Object.entries(values).filter(([, value]) => isSaid(value))));
}

/** As JSON keeps it: sets and maps as lists. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, part: unknown) => (part instanceof Map || part instanceof Set ? [...part] : part)),
  );
}

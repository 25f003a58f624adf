import type { EntityManager } from 'typeorm';
import { allowReading, enableRowSecurity } from '../database/rowSecurity.js';
import type { Scale } from '../identity/Actor.js';
import { Directive, Field, Float, ObjectType, registerEnumType } from './decorators.js';
import type { Message } from './GraphError.js';
import type { RequestContext } from './RequestContext.js';
import { Source } from './Source.js';
import type { Locale } from './Subgraph.js';

export enum FactKind {
  AXIS = 'AXIS',
  VICE_PRESIDENCY = 'VICE_PRESIDENCY',
  CONTRACT = 'CONTRACT',
  POST = 'POST',
  INITIATIVE = 'INITIATIVE',
  DWELLINGS = 'DWELLINGS',
  GOVERNANCE = 'GOVERNANCE',
  STAFF = 'STAFF',
  PARTNER = 'PARTNER',
  POPULATION = 'POPULATION',
  MEMBERSHIP = 'MEMBERSHIP',
  APPROACH = 'APPROACH',
}
registerEnumType(FactKind, { name: 'FactKind', description: '« Nature du fait » What a dated fact is about.' });

@Directive('@shareable')
@ObjectType({
  description:
    '« Fait daté » What a source states of a territory at a date, kept as it is stated even where sources disagree.',
})
export class Fact {
  @Field(() => String, { description: 'Stable name of the fact.' })
  id!: string;

  @Field(() => FactKind, { description: 'What it is about.' })
  kind!: FactKind;

  @Field(() => String, { nullable: true, description: 'Its short name (an axis, a partner), if it has one.' })
  title!: string | null;

  @Field(() => String, { description: 'The fact in a sentence, in the language of the request.' })
  statement!: string;

  @Field(() => Float, { nullable: true, description: 'Its figure, if it states one.' })
  value!: number | null;

  @Field(() => String, { nullable: true, description: "The figure's unit." })
  unit!: string | null;

  @Field(() => Boolean, { description: 'True when the source says "about".' })
  approximate!: boolean;

  @Field(() => String, { description: 'The day or month it is stated for: "2017-09".' })
  asOf!: string;

  @Field(() => Source, { description: 'Where it is stated.' })
  source!: Source;
}

/** A fact as a scale is given it. `subject` is the INSEE code or the SIREN of what it is about. */
export interface FactRow {
  readonly id: string;
  readonly subject: string;
  readonly kind: `${FactKind}`;
  readonly title: Message | null;
  readonly statement: Message;
  readonly value: number | null;
  readonly unit: string | null;
  readonly approximate: boolean;
  readonly asOf: string;
  readonly source: Source;
}

/** Statements that make a scale's table of dated facts: readable by all, written by loading only. */
export function factTable(scale: Scale): string[] {
  return [
    `create table fact (
      id text primary key,
      subject text not null,
      kind text not null,
      title jsonb,
      statement jsonb not null,
      value double precision,
      unit text,
      approximate boolean not null,
      as_of text not null check (as_of ~ '^\\d{4}-\\d{2}(-\\d{2})?$'),
      source jsonb not null
    )`,
    'create index fact_subject on fact (subject)',
    enableRowSecurity('fact', scale),
    allowReading('fact', scale, 'true'),
  ];
}

export async function insertFacts(manager: EntityManager, facts: readonly FactRow[]): Promise<void> {
  await manager.query(
    `insert into fact (id, subject, kind, title, statement, value, unit, approximate, as_of, source)
    select id, subject, kind, title, statement, value, unit, approximate, as_of, source from jsonb_to_recordset($1::jsonb)
      as given (id text, subject text, kind text, title jsonb, statement jsonb, value double precision, unit text,
        approximate boolean, as_of text, source jsonb)
    on conflict (id) do nothing`,
    [JSON.stringify(facts.map(({ asOf, ...fact }) => ({ ...fact, as_of: asOf })))],
  );
}

type StoredFact = Omit<Fact, 'title' | 'statement' | 'asOf'> & {
  subject: string;
  title: Message | null;
  statement: Message;
  as_of: string;
};

/** The facts of each subject, oldest first. */
export async function factsOf(
  manager: EntityManager,
  subjects: readonly string[],
  _args: undefined,
  context: RequestContext,
): Promise<Fact[][]> {
  const rows: StoredFact[] = await manager.query(
    'select * from fact where subject = any($1) order by as_of, kind, id',
    [subjects],
  );
  const shown = (row: StoredFact, locale: Locale): Fact => ({
    ...row,
    title: row.title?.[locale] ?? null,
    statement: row.statement[locale],
    asOf: row.as_of,
  });
  return subjects.map((subject) =>
    rows.filter((row) => row.subject === subject).map((row) => shown(row, context.locale)),
  );
}

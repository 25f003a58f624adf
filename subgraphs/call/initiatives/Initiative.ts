import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, Float, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { Source } from '#shared/graphql/Source.js';
import { DateScalar, DateTimeScalar, SirenScalar } from '#shared/graphql/scalars.js';
import { Theme } from '#shared/graphql/Theme.js';
import { Visibility } from '#shared/graphql/Visibility.js';

@ObjectType({
  simpleResolvers: true,
  description:
    '« Objectif d’une démarche » What is to be reached, in words, with its figure and unit where it has one.',
})
export class InitiativeObjective {
  @Field(() => String, { description: 'In words.' })
  text!: string;

  @Field(() => Float, { nullable: true, description: 'Its figure, a whole number in `unit`, if it has one.' })
  value!: number | null;

  @Field(() => String, { nullable: true, description: 'The figure’s unit, such as "logements".' })
  unit!: string | null;

  @Field(() => Boolean, { description: 'True where who states the figure says "about".' })
  approximate!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which, if one was set.' })
  by!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Démarche » What an agglomeration sets its communes in motion on; each commune engages by its own record, or not.',
})
export class Initiative {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => SirenScalar, { nullable: true, description: 'SIREN of the agglomeration that opened it.' })
  siren?: string | null;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => Theme, { nullable: true, description: 'What it is mainly about.' })
  theme?: Theme | null;

  @Field(() => String, { nullable: true, description: 'The axis of the territorial project that it serves, if said.' })
  axis?: string | null;

  @Field(() => InitiativeObjective, { nullable: true, description: 'What it is to reach; null while nobody says.' })
  objective?: InitiativeObjective | null;

  @Field(() => InitiativeObjective, {
    nullable: true,
    description: 'What inhabitants’ involvement is to come to; null means that it is not defined.',
  })
  participationObjective?: InitiativeObjective | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an objective of inhabitants’ involvement is defined; never guessed from anything else.',
  })
  participationObjectiveDefined?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it opened; null where no source says.' })
  openedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it closed; null while it is open.' })
  closedOn?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it; PRIVATE: its agglomeration alone.' })
  visibility?: Visibility | null;

  @Field(() => Source, { nullable: true, description: 'Where it is stated, for what is known from a document.' })
  source?: Source | null;

  @Field(() => String, {
    nullable: true,
    description: 'The day or month for which the source states it: "2017-09-19".',
  })
  statedOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as expectedVersion.' })
  version?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded.' })
  createdAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last changed.' })
  updatedAt?: Date | null;
}

/** An initiative as its row is read. */
export type InitiativeRow = { readonly [Name in keyof Initiative]-?: Exclude<Initiative[Name], undefined> } & {
  readonly siren: string;
  readonly title: string;
  readonly visibility: Visibility;
  readonly version: number;
};

export const InitiativeConnection = connectionOf(() => Initiative, 'Initiative', 'Démarches');

import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar, DateTimeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { Theme } from '../actions/Theme.js';
import { ExperimentOutcome } from './ExperimentOutcome.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Expérimentation » Something a commune tries, to learn whether it holds.',
})
export class Experiment {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What is expected, said so that it can turn out untrue.' })
  hypothesis?: string | null;

  @Field(() => Theme, { nullable: true, description: 'What it is mainly about.' })
  theme?: Theme | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it began.' })
  startedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it ended; null while it runs.' })
  endedOn?: string | null;

  @Field(() => ExperimentOutcome, { nullable: true, description: 'RUNNING, or how it ended.' })
  outcome?: ExperimentOutcome | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as expectedVersion.' })
  version?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded.' })
  createdAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last changed.' })
  updatedAt?: Date | null;
}

/** An experiment as its row is read: nothing is missing, and it knows its commune and action. */
export type ExperimentRow = { readonly [Name in keyof Experiment]-?: Exclude<Experiment[Name], undefined> } & {
  readonly insee: string;
  readonly actionId: string | null;
  readonly theme: Theme;
  readonly startedOn: string;
  readonly outcome: ExperimentOutcome;
  readonly visibility: Visibility;
  readonly version: number;
};

export const ExperimentConnection = connectionOf(() => Experiment, 'Experiment', 'Expérimentations');

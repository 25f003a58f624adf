import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar, DateTimeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { ActionPhase } from './ActionPhase.js';
import { ActionStatus } from './ActionStatus.js';
import { Origin } from './Origin.js';
import { ServiceTechnician } from './ServiceTechnician.js';
import { Theme } from './Theme.js';
import { Trajectory } from './Trajectory.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Action » Something a commune does in its transition, from the idea to its assessment.',
})
export class Action {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What people say to each other, such as "LOOS-A-2026-003".' })
  reference?: string | null;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What is done and why.' })
  summary?: string | null;

  @Field(() => Theme, { nullable: true, description: 'What it is mainly about.' })
  theme?: Theme | null;

  @Field(() => ActionPhase, { nullable: true, description: 'How far it is.' })
  phase?: ActionPhase | null;

  @Field(() => ActionStatus, { nullable: true, description: 'How it goes within its phase.' })
  status?: ActionStatus | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Elected members who carry it, by function (« adjointe aux énergies »), never by name.',
  })
  electedCarriers?: string[] | null;

  @Field(() => [ServiceTechnician], {
    nullable: true,
    description: 'Technicians who carry it, by function and service.',
  })
  technicians?: ServiceTechnician[] | null;

  @Field(() => [String], { nullable: true, description: 'Delegations of elected members it concerns.' })
  delegations?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Municipal services it concerns.' })
  services?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Who takes part beside the commune: collectives and organisations, never a person.',
  })
  partners?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The programme it belongs to, if one.' })
  programme?: string | null;

  @Field(() => Origin, { nullable: true, description: 'Where it comes from.' })
  origin?: Origin | null;

  @Field(() => String, { nullable: true, description: 'The micro-district it takes place in, if one.' })
  microDistrict?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when inhabitants see it in their living environment.' })
  visibleInLivingEnvironment?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is due.' })
  dueOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What would unblock it, while it is BLOCKED.' })
  unblocking?: string | null;

  @Field(() => String, { nullable: true, description: 'Its assessment; an action cannot be DONE without one.' })
  assessment?: string | null;

  @Field(() => String, { nullable: true, description: 'What it taught; an action cannot be ABANDONED without one.' })
  lesson?: string | null;

  @Field(() => Trajectory, { nullable: true, description: 'From where to where it goes; null until it is written.' })
  trajectory?: Trajectory | null;

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

/** An action as its row is read: nothing is missing, and it knows its commune and project. */
export type ActionRow = { readonly [Name in keyof Action]-?: Exclude<Action[Name], undefined> } & {
  readonly insee: string;
  readonly projectId: string | null;
  readonly initiativeId: string | null;
  readonly phase: ActionPhase;
  readonly status: ActionStatus;
  readonly electedCarriers: string[];
  readonly technicians: ServiceTechnician[];
  readonly visibility: Visibility;
  readonly version: number;
};

export const ActionConnection = connectionOf(() => Action, 'Action', 'Actions');

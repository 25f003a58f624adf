import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { CentsScalar, DateScalar, DateTimeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { Theme } from '../actions/Theme.js';
import { ProjectState } from './ProjectState.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Projet » What one or several communes propose upward, one of them leading, with what it needs.',
})
export class Project {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What people say to each other, such as "LOOS-2026-003".' })
  reference?: string | null;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What is intended and why.' })
  summary?: string | null;

  @Field(() => Theme, { nullable: true, description: 'What it is mainly about.' })
  theme?: Theme | null;

  @Field(() => ProjectState, { nullable: true, description: 'Where it is on its way upward.' })
  state?: ProjectState | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it, beside the communes that carry it.' })
  visibility?: Visibility | null;

  @Field(() => CentsScalar, { nullable: true, description: 'Estimated cost in euro cents; null while nobody knows.' })
  costCents?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was shared.' })
  sharedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was proposed to the agglomeration.' })
  proposedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was withdrawn.' })
  withdrawnOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawalReason?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as expectedVersion.' })
  version?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded.' })
  createdAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last changed.' })
  updatedAt?: Date | null;
}

/** A project as its row is read: nothing is missing, and it knows the communes that carry it. */
export type ProjectRow = { readonly [Name in keyof Project]-?: Exclude<Project[Name], undefined> } & {
  /** INSEE code of the lead commune. */
  readonly insee: string;
  /** INSEE codes, sorted. */
  readonly coCarrierCodes: readonly string[];
  /** SIREN of the agglomeration it was proposed to, who must hear of its withdrawal. */
  readonly proposedTo: string | null;
  readonly reference: string;
  readonly title: string;
  readonly summary: string;
  readonly state: ProjectState;
  readonly visibility: Visibility;
  readonly demonstration: boolean;
  readonly version: number;
};

export const ProjectConnection = connectionOf(() => Project, 'Project', 'Projets');

import { Field, ID, InputType, Int } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { ActionPhase } from './ActionPhase.js';
import { ActionStatus } from './ActionStatus.js';
import { Origin } from './Origin.js';
import { ServiceTechnicianInput } from './ServiceTechnician.js';
import { Theme } from './Theme.js';

const carriers = 'Elected members who carry it, by function, never by name.';
const partners = 'Who takes part beside the commune: collectives and organisations, never a person.';
const programme = 'The programme it belongs to, 200 characters at most.';

@InputType({ description: '« Nouvelle action » An action of the commune the actor acts for.' })
export class CreateActionInput extends KeyedInput {
  @Field(() => String, { description: 'Title, 200 characters at most.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What is done and why, 10,000 characters at most.' })
  summary?: string | null;

  @Field(() => Theme, { description: 'What it is mainly about.' })
  theme!: Theme;

  @Field(() => ActionPhase, { defaultValue: ActionPhase.IDEA, description: 'How far it is.' })
  phase!: ActionPhase;

  @Field(() => [String], { defaultValue: [], description: carriers })
  electedCarriers!: string[];

  @Field(() => [ServiceTechnicianInput], { defaultValue: [], description: 'Technicians who carry it.' })
  technicians!: ServiceTechnicianInput[];

  @Field(() => [String], { defaultValue: [], description: 'Delegations of elected members it concerns.' })
  delegations!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Municipal services it concerns.' })
  services!: string[];

  @Field(() => [String], { defaultValue: [], description: partners })
  partners!: string[];

  @Field(() => String, { nullable: true, description: programme })
  programme?: string | null;

  @Field(() => Origin, { defaultValue: Origin.COMMUNE, description: 'Where it comes from.' })
  origin!: Origin;

  @Field(() => String, { nullable: true, description: 'The micro-district it takes place in, if one.' })
  microDistrict?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True when inhabitants see it in their living environment.',
  })
  visibleInLivingEnvironment!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is due.' })
  dueOn?: string | null;

  @Field(() => Visibility, { defaultValue: Visibility.PRIVATE, description: 'Who may see it.' })
  visibility!: Visibility;

  @Field(() => ID, { nullable: true, description: 'A project that the commune leads or co-carries.' })
  projectId?: string | null;
}

/** What can be written of an action that may be there already: what is absent stays, null erases what may be missing. */
@InputType()
export abstract class ActionFields extends KeyedInput {
  @Field(() => String, { nullable: true, description: 'What is done and why, 10,000 characters at most.' })
  summary?: string | null;

  @Field(() => [String], { nullable: true, description: carriers })
  electedCarriers?: string[] | null;

  @Field(() => [ServiceTechnicianInput], { nullable: true, description: 'Technicians who carry it.' })
  technicians?: ServiceTechnicianInput[] | null;

  @Field(() => [String], { nullable: true, description: 'Delegations of elected members it concerns.' })
  delegations?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Municipal services it concerns.' })
  services?: string[] | null;

  @Field(() => [String], { nullable: true, description: partners })
  partners?: string[] | null;

  @Field(() => String, { nullable: true, description: programme })
  programme?: string | null;

  @Field(() => Origin, { nullable: true, description: 'Where it comes from.' })
  origin?: Origin | null;

  @Field(() => String, { nullable: true, description: 'The micro-district it takes place in, if one.' })
  microDistrict?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when inhabitants see it in their living environment.' })
  visibleInLivingEnvironment?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is due.' })
  dueOn?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;

  @Field(() => ID, { nullable: true, description: 'A project that the commune leads or co-carries.' })
  projectId?: string | null;
}

@InputType({ description: '« Action modifiée » What is absent stays as it is; null erases what may be missing.' })
export class UpdateActionInput extends ActionFields {
  @Field(() => ID, { description: 'The action.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read; another one: VersionConflict.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => Theme, { nullable: true, description: 'What it is mainly about.' })
  theme?: Theme | null;
}

@InputType({ description: '« Passage d’une action » Where the action goes, with what the move must bring.' })
export class MoveActionInput extends VersionedInput {
  @Field(() => ID, { description: 'The action.' })
  id!: string;

  @Field(() => ActionPhase, { nullable: true, description: 'The phase it goes to.' })
  phase?: ActionPhase | null;

  @Field(() => ActionStatus, { nullable: true, description: 'The status it goes to.' })
  status?: ActionStatus | null;

  @Field(() => String, { nullable: true, description: 'Its assessment, needed for DONE.' })
  assessment?: string | null;

  @Field(() => String, { nullable: true, description: 'What it taught, needed for ABANDONED.' })
  lesson?: string | null;

  @Field(() => String, { nullable: true, description: 'What would unblock it, needed for BLOCKED.' })
  unblocking?: string | null;
}

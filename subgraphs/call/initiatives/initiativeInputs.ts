import { Field, Float, ID, InputType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Theme } from '#shared/graphql/Theme.js';
import { Visibility } from '#shared/graphql/Visibility.js';

@InputType({ description: '« Objectif » What is to be reached.' })
export class InitiativeObjectiveInput {
  @Field(() => String, { description: 'In words, 10,000 characters at most.' })
  text!: string;

  @Field(() => Float, { nullable: true, description: 'Its figure: a whole number, with its unit.' })
  value?: number | null;

  @Field(() => String, { nullable: true, description: 'The figure’s unit, 200 characters at most.' })
  unit?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'True when the figure is "about".' })
  approximate!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which.' })
  by?: string | null;
}

const title = 'Title, 200 characters at most.';
const theme = 'What it is mainly about.';
const axis = 'The axis of the territorial project that it serves, 200 characters at most.';
const participation = 'What inhabitants’ involvement is to come to; null: not defined.';

@InputType({ description: '« Nouvelle démarche » An initiative of the agglomeration the actor acts for.' })
export class CreateInitiativeInput extends KeyedInput {
  @Field(() => String, { description: title })
  title!: string;

  @Field(() => Theme, { description: theme })
  theme!: Theme;

  @Field(() => String, { nullable: true, description: axis })
  axis?: string | null;

  @Field(() => InitiativeObjectiveInput, { description: 'What it is to reach.' })
  objective!: InitiativeObjectiveInput;

  @Field(() => InitiativeObjectiveInput, { nullable: true, description: participation })
  participationObjective?: InitiativeObjectiveInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it opens: today unless told.' })
  openedOn?: string | null;

  @Field(() => Visibility, { defaultValue: Visibility.SHARED, description: 'Who may see it.' })
  visibility!: Visibility;
}

@InputType({ description: '« Démarche modifiée » What is absent stays as it is.' })
export class UpdateInitiativeInput extends VersionedInput {
  @Field(() => ID, { description: 'The initiative.' })
  id!: string;

  @Field(() => String, { nullable: true, description: title })
  title?: string | null;

  @Field(() => Theme, { nullable: true, description: theme })
  theme?: Theme | null;

  @Field(() => String, { nullable: true, description: axis })
  axis?: string | null;

  @Field(() => InitiativeObjectiveInput, { nullable: true, description: 'What it is to reach.' })
  objective?: InitiativeObjectiveInput | null;

  @Field(() => InitiativeObjectiveInput, { nullable: true, description: participation })
  participationObjective?: InitiativeObjectiveInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it closes; null: it is open.' })
  closedOn?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;
}

import { Field, ID, InputType } from '../graphql/decorators.js';
import { KeyedInput, VersionedInput } from '../graphql/KeyedInput.js';
import { DateScalar } from '../graphql/scalars.js';
import { Visibility } from '../graphql/Visibility.js';
import { CouncilKind } from './CouncilMeeting.js';

@InputType({ description: '« Séance à inscrire » A meeting to come of the actor’s own body.' })
export class PlanCouncilInput extends KeyedInput {
  @Field(() => DateScalar, { description: 'The day it is held: today or later.' })
  heldOn!: string;

  @Field(() => CouncilKind, { defaultValue: CouncilKind.COUNCIL, description: 'The council or the bureau.' })
  kind!: CouncilKind;

  @Field(() => String, { nullable: true, description: 'Something to know of it, 200 characters at most; no name.' })
  note?: string | null;

  @Field(() => Visibility, { defaultValue: Visibility.SHARED, description: 'Who may see it.' })
  visibility!: Visibility;
}

@InputType({ description: '« Séance déplacée » Another day for a meeting that is still to come.' })
export class MoveCouncilInput extends VersionedInput {
  @Field(() => ID, { description: 'The meeting.' })
  id!: string;

  @Field(() => DateScalar, { description: 'Its new day: today or later.' })
  heldOn!: string;
}

@InputType({ description: '« Séance close » A meeting that was held, or that will not be.' })
export class CloseCouncilInput extends VersionedInput {
  @Field(() => ID, { description: 'The meeting.' })
  id!: string;
}

import { Field, ID, InputType } from '#shared/graphql/decorators.js';
import { VersionedInput } from '#shared/graphql/KeyedInput.js';

@InputType({ description: '« Confirmation de co-portage » The actor’s commune carries the project it was invited to.' })
export class ConfirmCoCarryingInput extends VersionedInput {
  @Field(() => ID, { description: 'The project.' })
  projectId!: string;
}

@InputType({ description: '« Invitation déclinée » The actor’s commune does not carry the project it was invited to.' })
export class DeclineCoCarryingInput extends ConfirmCoCarryingInput {
  @Field(() => String, { nullable: true, description: 'Why, 10,000 characters at most.' })
  reason?: string | null;
}

@InputType({ description: '« Départ d’un projet » The actor’s commune, which had confirmed, carries it no longer.' })
export class LeaveProjectInput extends ConfirmCoCarryingInput {
  @Field(() => String, { description: 'Why it leaves, 10,000 characters at most.' })
  reason!: string;
}

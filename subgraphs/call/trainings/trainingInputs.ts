import { ArgsType, Field, ID, InputType, Int } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { DateScalar, HalfDaysScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { AgglomerationAudience } from './AgglomerationTraining.js';

@ArgsType()
export class AgglomerationTrainingArgs extends PageArgs {
  @Field(() => [AgglomerationAudience], { nullable: true, description: 'For one of these audiences.' })
  audiences?: AgglomerationAudience[] | null;

  @Field(() => ID, { nullable: true, description: 'Serving this initiative.' })
  initiative?: string | null;
}

@InputType({ description: '« Nouvelle formation » Of the agglomeration the actor acts for.' })
export class RecordAgglomerationTrainingInput extends KeyedInput {
  @Field(() => String, { description: 'Title, 200 characters at most.' })
  title!: string;

  @Field(() => AgglomerationAudience, { description: 'For whom.' })
  audience!: AgglomerationAudience;

  @Field(() => String, { nullable: true, description: 'The institution it is held with, 200 characters at most.' })
  partner?: string | null;

  @Field(() => DateScalar, { description: 'The day it begins.' })
  heldOn!: string;

  @Field(() => HalfDaysScalar, { description: 'How long it lasts, 1 to 1,000 half-days.' })
  halfDays!: number;

  @Field(() => ID, { nullable: true, description: 'The initiative it serves.' })
  initiativeId?: string | null;

  @Field(() => Visibility, { defaultValue: Visibility.SHARED, description: 'Who may read it.' })
  visibility!: Visibility;
}

@InputType({ description: '« Participants comptés » How many took part in a training, once it was held.' })
export class CountTraineesInput extends VersionedInput {
  @Field(() => ID, { description: 'The training.' })
  id!: string;

  @Field(() => Int, { description: 'How many, 0 to 100,000; never who.' })
  participants!: number;
}

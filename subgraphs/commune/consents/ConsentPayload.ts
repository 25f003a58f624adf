import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { Consent } from './Consent.js';

@ObjectType({ description: '« Parole enregistrée » The word as it was recorded, or what stopped it.' })
export class ConsentPayload {
  @Field(() => Consent, { nullable: true, description: 'The word; null when there is a problem.' })
  consent!: Consent | null;

  @Field(() => [Problem], { description: 'Empty when the word was recorded; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

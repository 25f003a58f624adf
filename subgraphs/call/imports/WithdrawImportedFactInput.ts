import { Field, ID, InputType, ObjectType } from '#shared/graphql/decorators.js';
import { VersionedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { ImportedFact } from './ImportedFact.js';

@InputType({ description: '« Retirer un fait repris » One that was imported by mistake.' })
export class WithdrawImportedFactInput extends VersionedInput {
  @Field(() => ID, { description: 'The fact.' })
  id!: string;

  @Field(() => String, { description: 'In what it was a mistake, 10,000 characters at most; it stays readable.' })
  reason!: string;
}

@ObjectType({ description: '« Fait repris changé » The fact, or what stopped the change.' })
export class ImportedFactPayload {
  @Field(() => ImportedFact, { nullable: true, description: 'As it is now; null when there is a problem.' })
  fact!: ImportedFact | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

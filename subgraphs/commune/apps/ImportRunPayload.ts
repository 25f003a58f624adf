import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { ImportRun } from './ImportRun.js';

@ObjectType({ description: '« Import » The import as it is now, or what stopped it.' })
export class ImportRunPayload {
  @Field(() => ImportRun, { nullable: true, description: 'The import; null when there is a problem.' })
  importRun!: ImportRun | null;

  @Field(() => [Problem], { description: 'Empty when it was done; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

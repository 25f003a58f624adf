import { ArgsType, Field, ID, InputType } from '../../graphql/decorators.js';
import { KeyedInput } from '../../graphql/KeyedInput.js';
import { PageArgs } from '../../graphql/PageArgs.js';
import { ImportOutcome } from './ImportOutcome.js';
import { ExchangeFormat, ImportMode } from './importWords.js';

/** A file to look at before anything is written; a scale adds the kinds that it knows. */
@InputType()
export abstract class PreviewedFile extends KeyedInput {
  abstract readonly kind: string;

  @Field(() => ExchangeFormat, { description: 'The file’s format.' })
  format!: ExchangeFormat;

  @Field(() => String, {
    description:
      'The file’s bytes in base64, gzipped if you like: a request has 1 MB at most, gzip makes it hold five.',
  })
  contentBase64!: string;
}

@InputType({ description: '« Import » The file that was previewed, to be written now.' })
export class RunImportInput extends KeyedInput {
  @Field(() => ID, { description: 'The import that was previewed.' })
  importRun!: string;

  @Field(() => String, { description: 'Its digest: what is written is what was previewed.' })
  digest!: string;

  @Field(() => ImportMode, { description: 'Every line or none, or the good lines.' })
  mode!: ImportMode;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'True to be answered at once: it is prepared in steps, and `importRun` tells how far it is. Nothing is written before the last.',
  })
  inSteps!: boolean;
}

@InputType({ description: '« Import annulé » An import that is not to be written.' })
export class CancelImportInput extends KeyedInput {
  @Field(() => ID, { description: 'The import.' })
  importRun!: string;
}

@ArgsType()
export class ImportLinesArgs extends PageArgs {
  @Field(() => [ImportOutcome], { nullable: true, description: 'With one of these outcomes; all without it.' })
  outcomes?: ImportOutcome[] | null;
}

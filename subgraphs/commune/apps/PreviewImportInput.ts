import { PreviewedFile } from '#shared/exchange/import/importInputs.js';
import { Field, InputType } from '#shared/graphql/decorators.js';
import { ImportKind } from './ImportKind.js';

@InputType({ description: '« Aperçu d’un import » A file to look at before anything is written.' })
export class PreviewImportInput extends PreviewedFile {
  @Field(() => ImportKind, { defaultValue: ImportKind.ACTIONS, description: 'What its lines are.' })
  kind!: ImportKind;
}

import { PreviewedFile } from '#shared/exchange/import/importInputs.js';
import { ToldImport } from '#shared/exchange/import/ToldImport.js';
import { Directive, Field, InputType, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { AgglomerationImportKind } from './AgglomerationImportKind.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Import d’une agglomération » A file of what already is, about to be imported or imported; kept for thirty days.',
})
export class AgglomerationImport extends ToldImport {
  @Field(() => AgglomerationImportKind, { nullable: true, description: 'What its lines are.' })
  kind?: AgglomerationImportKind | null;
}

@ObjectType({ description: '« Import d’une agglomération » The import as it is now, or what stopped it.' })
export class AgglomerationImportPayload {
  @Field(() => AgglomerationImport, { nullable: true, description: 'The import; null when there is a problem.' })
  importRun!: AgglomerationImport | null;

  @Field(() => [Problem], { description: 'Empty when it was done; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

@InputType({
  description: '« Aperçu d’un import d’une agglomération » A file of what already is, to look at before it is kept.',
})
export class PreviewAgglomerationImportInput extends PreviewedFile {
  @Field(() => AgglomerationImportKind, { description: 'What its lines are.' })
  kind!: AgglomerationImportKind;
}

import { PreviewedFile } from '#shared/exchange/import/importInputs.js';
import { ToldImport } from '#shared/exchange/import/ToldImport.js';
import { Directive, Field, InputType, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';

export enum PoleImportKind {
  POSTS = 'POSTS',
  AGREEMENTS = 'AGREEMENTS',
  ALLOCATIONS = 'ALLOCATIONS',
}
registerEnumType(PoleImportKind, {
  name: 'PoleImportKind',
  description: '« Fichier du pôle » What the lines of an imported file are.',
  valuesConfig: {
    POSTS: { description: '« Postes » Posts with who employs them and what they master.' },
    AGREEMENTS: { description: '« Conventions » Agreements on staff with their acts.' },
    ALLOCATIONS: { description: '« Affectations » Allocations with their months, planned and done.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Import du pôle » A file of what already is, about to be imported or imported; kept for thirty days.',
})
export class PoleImport extends ToldImport {
  @Field(() => PoleImportKind, { nullable: true, description: 'What its lines are.' })
  kind?: PoleImportKind | null;
}

@ObjectType({ description: '« Import du pôle » The import as it is now, or what stopped it.' })
export class PoleImportPayload {
  @Field(() => PoleImport, { nullable: true, description: 'The import; null when there is a problem.' })
  importRun!: PoleImport | null;

  @Field(() => [Problem], { description: 'Empty when it was done; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

@InputType({ description: '« Aperçu d’un import du pôle » A file of what already is, to look at before it is kept.' })
export class PreviewPoleImportInput extends PreviewedFile {
  @Field(() => PoleImportKind, { description: 'What its lines are.' })
  kind!: PoleImportKind;
}

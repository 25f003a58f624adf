import { ToldImport } from '#shared/exchange/import/ToldImport.js';
import { Directive, Field, ObjectType } from '#shared/graphql/decorators.js';
import { ImportKind } from './ImportKind.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Import » A file that a commune is about to import or has imported; kept for thirty days.',
})
export class ImportRun extends ToldImport {
  @Field(() => ImportKind, { nullable: true, description: 'What its lines are.' })
  kind?: ImportKind | null;
}

import { Directive, Field, Int, ObjectType } from '../../graphql/decorators.js';

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Fichier exporté » A file of what the reader may see, as the reader may see it.',
})
export class ExportFile {
  @Field(() => String, { description: 'A name to save it under.' })
  fileName!: string;

  @Field(() => String, { description: 'Its media type, with the encoding.' })
  mediaType!: string;

  @Field(() => String, { description: 'Its bytes in base64; cells that a spreadsheet would execute are neutralised.' })
  contentBase64!: string;

  @Field(() => Int, { description: 'How many rows it holds.' })
  rows!: number;

  @Field(() => Boolean, { description: 'False when there were more than the 10,000 rows that a file may hold.' })
  complete!: boolean;
}

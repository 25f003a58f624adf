import { connectionOf } from '#shared/graphql/connection.js';
import { ArgsType, Field, ObjectType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { DateScalar, InseeScalar, SirenScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  description:
    '« Fiche projet publique » Puts a labelled project in everybody’s sight, once its commune made it public; it tells nothing else.',
})
export class ProjectSheet {
  @Field(() => String, { description: 'The project’s title as proposed.' })
  title!: string;

  @Field(() => DateScalar, { description: 'Day of the label.' })
  labelledOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the label; null for one without an end.' })
  labelUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the agglomeration gave its label.' })
  reason!: string | null;

  readonly communeCodes!: readonly string[];
}

export const ProjectSheetConnection = connectionOf(() => ProjectSheet, 'ProjectSheet', 'Fiches projet');

@ArgsType()
export class ProjectSheetArgs extends PageArgs {
  @Field(() => [SirenScalar], { nullable: true, description: 'Labelled by one of these agglomerations.' })
  agglomerations?: string[] | null;

  @Field(() => [InseeScalar], { nullable: true, description: 'Carried by one of these communes.' })
  communes?: string[] | null;
}

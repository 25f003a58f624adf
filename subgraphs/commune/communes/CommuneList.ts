import { ArgsType, Field, InputType, Int, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { InseeScalar } from '#shared/graphql/scalars.js';

@InputType({ description: '« Filtre des communes » All conditions given must hold.' })
export class CommuneFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name; case, accents and hyphens do not count.' })
  search?: string | null;

  @Field(() => [InseeScalar], { nullable: true, description: 'These communes only.' })
  insee?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Fewer inhabitants than this.' })
  populationUnder?: number | null;

  @Field(() => Int, { nullable: true, description: 'At least this many inhabitants.' })
  populationFrom?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'With, or without, an action that the reader may see.' })
  withActions?: boolean | null;
}

export enum CommuneSortKey {
  NAME = 'NAME',
  POPULATION = 'POPULATION',
  INSEE = 'INSEE',
}
registerEnumType(CommuneSortKey, {
  name: 'CommuneSortKey',
  description: '« Tri des communes » By name in French order, by population, by code.',
});

@InputType({ description: '« Tri des communes » What orders the list, and which end comes first.' })
export class CommuneSort {
  @Field(() => CommuneSortKey, { description: 'What orders the list.' })
  by!: CommuneSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class CommuneListArgs extends PageArgs {
  @Field(() => CommuneFilter, { nullable: true, description: 'Which communes.' })
  filter?: CommuneFilter | null;

  @Field(() => CommuneSort, { nullable: true, description: 'By name unless told.' })
  sort?: CommuneSort | null;
}

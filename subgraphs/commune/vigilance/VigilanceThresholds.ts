import { Field, Float, Int, ObjectType } from '#shared/graphql/decorators.js';

@ObjectType({
  simpleResolvers: true,
  description: '« Seuils de vigilance » At what a commune wants to be alerted of its three risks; it alone knows them.',
})
export class VigilanceThresholds {
  @Field(() => Float, { nullable: true, description: 'Alert when the mayor carries more than this share, 0 to 1.' })
  mayorShareOver!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Alert when fewer elected members than this presented the whole approach inside and outside.',
  })
  presentersAtLeast!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Alert when crossShare or eiIndex fell by more than this within twelve months.',
  })
  declineOver!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Alert when the share of newcomers is under this, 0 to 1; null: no alert on that.',
  })
  newcomersShareUnder!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Alert when the most involved tenth makes more than this share of attendances; null: no alert on that.',
  })
  topTenthShareOver!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Alert when more micro-districts than this had no stand; null: no alert on that.',
  })
  districtsNotVisitedOver!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Grows with each change; 0 until the commune sets its own. Give it back as expectedVersion.',
  })
  version!: number;
}

import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { InterestSide } from '#shared/graphql/Regime.js';
import { RegimeStanding } from '#shared/graphql/RegimeStanding.js';
import { DateScalar, DateTimeScalar, SirenScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  simpleResolvers: true,
  description:
    '« Régime de la compétence » Who exercises the competence a need falls under, by what the agglomeration told the commune: known also while it does not answer.',
})
export class NeedRegime {
  @Field(() => RegimeStanding, { description: 'Who exercises it that day.' })
  regime!: RegimeStanding;

  @Field(() => String, { nullable: true, description: 'Key of the competence; null when the need names none known.' })
  competence!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the regime.' })
  since!: string | null;

  @Field(() => SirenScalar, { nullable: true, description: 'The agglomeration that settled it.' })
  agglomeration!: string | null;

  @Field(() => String, { nullable: true, description: 'Reference of the act that settled it.' })
  actReference!: string | null;

  @Field(() => String, { nullable: true, description: 'The line of « intérêt communautaire », where one is drawn.' })
  line!: string | null;

  @Field(() => InterestSide, {
    nullable: true,
    description: 'On which side of that line this project was put; null while it was put on none.',
  })
  side!: InterestSide | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the commune was told.' })
  asOf!: Date | null;
}

import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Regime } from '#shared/graphql/Regime.js';
import { DateScalar, DateTimeScalar, SirenScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  simpleResolvers: true,
  description: '« Régime reçu » Who exercises a competence in the commune, as its agglomeration told it.',
})
export class ToldRegime {
  @Field(() => String, { description: 'Key of the competence.' })
  competence!: string;

  @Field(() => Regime, { description: 'Who exercises it.' })
  regime!: Regime;

  @Field(() => DateScalar, { description: 'First day of the regime.' })
  since!: string;

  @Field(() => SirenScalar, { description: 'The agglomeration that settled it.' })
  agglomeration!: string;

  @Field(() => String, { description: 'Reference of the act that settled it.' })
  actReference!: string;

  @Field(() => String, { nullable: true, description: 'The line of « intérêt communautaire », where one is drawn.' })
  line!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the commune was told.' })
  asOf!: Date;
}

import { Directive, Field, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { SecondmentSaid } from '#shared/graphql/SecondmentAsked.js';
import { ServedNeedEffort, ServedNeedFacts } from '#shared/graphql/ServedNeed.js';
import { Source } from '#shared/graphql/Source.js';
import { DateScalar, SirenScalar } from '#shared/graphql/scalars.js';

@Directive('@key(fields: "siren")')
@ObjectType({
  description: '« Pôle métropolitain » Agglomerations that act together, with posts they share among themselves.',
})
export class Pole {
  @Field(() => SirenScalar, { description: 'SIREN of the pole.' })
  siren!: string;

  @Field(() => String, { nullable: true, description: 'Official name.' })
  name!: string;

  /** What the communes say of its posts at work: theirs to tell. */
  @Directive('@external')
  @Field(() => [SecondmentSaid], {
    nullable: true,
    description: 'Where the pilot communes stand today by their own word on its posts at work.',
  })
  secondmentWords?: readonly SecondmentSaid[] | null;

  /** What the other scales know of the needs that its posts at work serve: theirs to tell. */
  @Directive('@external')
  @Field(() => [ServedNeedFacts], { nullable: true, description: 'What communes tell of the needs its posts serve.' })
  servedNeedFacts?: readonly ServedNeedFacts[] | null;

  @Directive('@external')
  @Field(() => [ServedNeedEffort], { nullable: true, description: 'What agglomerations do for those needs.' })
  servedNeedEfforts?: readonly ServedNeedEffort[] | null;
}

@ObjectType({ description: '« Organisation » A public body by its SIREN.' })
export class Organisation {
  @Field(() => SirenScalar, { description: 'SIREN of the organisation.' })
  siren!: string;

  @Field(() => String, { description: 'Official name.' })
  name!: string;
}

export enum PoleMemberKind {
  AGGLOMERATION = 'AGGLOMERATION',
  DEPARTMENT = 'DEPARTMENT',
}
registerEnumType(PoleMemberKind, {
  name: 'PoleMemberKind',
  description: '« Nature du membre » What a member of the pole is.',
});

@Directive('@key(fields: "siren", resolvable: false)')
@ObjectType({ description: '« Communauté d’agglomération » Known here by its SIREN alone.' })
export class Agglomeration {
  @Field(() => SirenScalar, { description: 'SIREN of the agglomeration.' })
  siren!: string;
}

@ObjectType({ description: '« Membre du pôle » A member and since when: it may employ, give and receive.' })
export class PoleMember {
  @Field(() => Organisation, { description: 'The member.' })
  organisation!: Organisation;

  @Field(() => PoleMemberKind, { description: 'What it is.' })
  kind!: PoleMemberKind;

  @Field(() => Agglomeration, { nullable: true, description: 'The agglomeration; null for a Department.' })
  agglomeration!: Agglomeration | null;

  @Field(() => DateScalar, { description: 'The day since which the source states it.' })
  since!: string;

  @Field(() => Source, { description: 'Where it is stated.' })
  source!: Source;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day as a member; null while none is recorded.' })
  lastDay!: string | null;

  @Field(() => String, { nullable: true, description: 'Reference of the act by which it leaves; null while none is.' })
  endAct!: string | null;
}

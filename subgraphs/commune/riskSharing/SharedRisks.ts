import { Field, Float, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { VigilanceAlert } from '../vigilance/VigilanceAlert.js';

export enum RiskKind {
  PERSONALISED_CARRYING = 'PERSONALISED_CARRYING',
  SILOS = 'SILOS',
  INVOLVEMENT = 'INVOLVEMENT',
}
registerEnumType(RiskKind, {
  name: 'RiskKind',
  description: '« Risque » One of the three risks of a commune’s approach.',
  valuesConfig: {
    PERSONALISED_CARRYING: { description: '« Personnalisation du portage » It rests on one person.' },
    SILOS: { description: '« Cloisonnement » Services and delegations work each for itself.' },
    INVOLVEMENT: { description: '« Essoufflement de l’implication » The same people come, to the same places.' },
  },
});

export enum RiskFigureName {
  MAYOR_SHARE = 'MAYOR_SHARE',
  HHI = 'HHI',
  ELECTED_WHO_PRESENTED_WHOLE = 'ELECTED_WHO_PRESENTED_WHOLE',
  CROSS_SHARE = 'CROSS_SHARE',
  EI_INDEX = 'EI_INDEX',
  CROSS_SHARE_TREND = 'CROSS_SHARE_TREND',
  EI_INDEX_TREND = 'EI_INDEX_TREND',
  DISTINCT = 'DISTINCT',
  NEWCOMERS_SHARE = 'NEWCOMERS_SHARE',
  TOP_TENTH_SHARE = 'TOP_TENTH_SHARE',
  DISTRICTS_NOT_VISITED = 'DISTRICTS_NOT_VISITED',
  PEERS_MOBILISED = 'PEERS_MOBILISED',
  CONTRACTS_KEPT = 'CONTRACTS_KEPT',
}
registerEnumType(RiskFigureName, {
  name: 'RiskFigureName',
  description: '« Chiffre d’un risque » What is told of a risk, each counted as the type of that risk says.',
});

@ObjectType({
  simpleResolvers: true,
  description:
    '« Chiffre partagé » A figure of a risk as a commune shares it: no rows, and no count of rows that others may not see.',
})
export class SharedRiskFigure {
  @Field(() => RiskFigureName, { nullable: true, description: 'Which one.' })
  name!: RiskFigureName;

  @Field(() => Float, {
    nullable: true,
    description:
      'The figure; null where it is not known, or hidden for the few persons behind it. Figures of persons are coarse.',
  })
  value!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False where it was counted from fewer than five: it says nothing for sure.',
  })
  significant!: boolean;
}

@ObjectType({ simpleResolvers: true, description: '« Risque partagé » One risk as a commune shares it.' })
export class SharedRisk {
  @Field(() => RiskKind, { nullable: true, description: 'Which one.' })
  kind!: RiskKind;

  @Field(() => VigilanceAlert, {
    nullable: true,
    description: 'Against the commune’s own thresholds, which it alone knows.',
  })
  alert!: VigilanceAlert;

  @Field(() => [SharedRiskFigure], { nullable: true, description: 'Its figures, in the order in which they are read.' })
  figures!: readonly SharedRiskFigure[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    '« Risques partagés » The three risks of a commune’s approach, as it shows them to others by a decision of its own, which it may take back at any time.',
})
export class SharedRisks {
  @Field(() => Visibility, { nullable: true, description: 'With whom: the institutions, or everybody.' })
  visibility!: Visibility;

  @Field(() => String, { nullable: true, description: 'Who decided it, by function, never by name.' })
  decidedBy!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Since when they are shared so.' })
  since!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day they were counted on; counted again each night.' })
  asOf!: string;

  @Field(() => [SharedRisk], { nullable: true, description: 'The three risks.' })
  risks!: readonly SharedRisk[];

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description:
    '« Partage des risques » What a commune decided of showing its three risks; its own agents alone read it.',
})
export class RiskSharing {
  @Field(() => Visibility, { nullable: true, description: 'With whom they are shared; PRIVATE: with nobody.' })
  visibility!: Visibility;

  @Field(() => String, {
    nullable: true,
    description: 'Who decided to share them, by function; null until somebody did.',
  })
  decidedBy!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day that was decided; null until it was.' })
  since!: string | null;

  @Field(() => String, { nullable: true, description: 'Who took it back, by function; null while it holds.' })
  withdrawnBy!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was taken back; null while it holds.' })
  withdrawnOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Grows with each change; 0 before the first. Give it back as expectedVersion.',
  })
  version!: number;
}

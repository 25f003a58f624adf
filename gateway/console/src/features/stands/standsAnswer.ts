import type { PageInfo } from '../../kit/Pager.js';
import type { Catalogue } from '../../words/fr.js';

interface Named {
  readonly id: string;
  readonly title: string | null;
}

export interface MicroDistrict {
  readonly id: string;
  readonly name: string | null;
}

/** A row that its commune shows as it chooses, and may correct. */
interface Own {
  readonly visibility: keyof Catalogue['visibilities'] | null;
  readonly version: number | null;
}

/** A micro-district with the last day of a stand there; null when none was held. */
export interface VisitedDistrict extends MicroDistrict, Own {
  readonly lastStandOn: string | null;
}

export interface HeardNeed extends Own {
  readonly id: string;
  readonly text: string | null;
  readonly theme: keyof Catalogue['themes'] | null;
  readonly heardOn: string | null;
  readonly deadline: string | null;
  readonly followUp: keyof Catalogue['followUps'] | null;
  readonly answer: string | null;
  readonly answeredOn: string | null;
  readonly demonstration: boolean | null;
  readonly microDistrict: MicroDistrict | null;
  readonly action: Named | null;
  readonly contract: Named | null;
  readonly project: Named | null;
}

export interface Stand extends Own {
  readonly id: string;
  readonly heldOn: string | null;
  readonly heldBy: readonly (keyof Catalogue['standHolders'])[] | null;
  readonly contacts: number | null;
  readonly firstContacts: number | null;
  readonly demonstration: boolean | null;
  readonly microDistrict: MicroDistrict | null;
  readonly heardNeeds: { readonly totalCount: number } | null;
}

/** The answer of Stands.graphql. */
export interface StandsAnswer {
  readonly commune: {
    readonly nextMicroDistrict: MicroDistrict | null;
    readonly microDistricts: { readonly nodes: readonly VisitedDistrict[]; readonly totalCount: number } | null;
    readonly stands: {
      readonly nodes: readonly Stand[];
      readonly totalCount: number;
      readonly pageInfo: PageInfo;
    } | null;
    readonly heardNeeds: {
      readonly nodes: readonly HeardNeed[];
      readonly totalCount: number;
      readonly pageInfo: PageInfo;
    } | null;
  } | null;
}

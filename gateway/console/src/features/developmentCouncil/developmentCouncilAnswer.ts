import type { Connection } from '../../kit/PagedList.js';
import type { developmentCouncil } from '../../words/fr/developmentCouncil.js';

type Words = typeof developmentCouncil;

export interface Composition {
  readonly since: string;
  readonly women: number | null;
  readonly men: number | null;
  readonly ages: readonly { readonly ages: string; readonly members: number | null }[];
  readonly missingAges: readonly string[];
  readonly withoutCouncillors: boolean;
  readonly act: string | null;
}

export type FollowUp = keyof Words['followUps'];

export interface Opinion {
  readonly id: string;
  readonly title: string;
  readonly opinion: string;
  readonly adoptedOn: string;
  readonly followUp: FollowUp;
  readonly followUpReason: string | null;
  readonly followedOn: string | null;
  readonly version: number;
}

export interface Referral {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly origin: keyof Words['origins'];
  readonly referredOn: string;
  readonly dueOn: string | null;
  readonly opinions: {
    readonly nodes: readonly Pick<Opinion, 'id' | 'title' | 'adoptedOn' | 'followUp'>[];
    readonly totalCount: number;
  } | null;
}

export interface Mission {
  readonly id: string;
  readonly kind: keyof Words['missionKinds'];
  readonly title: string;
  readonly training: string | null;
  readonly trainedCount: number | null;
  readonly halfDays: number;
  readonly from: string;
  readonly until: string | null;
}

/** The answer of DevelopmentCouncil.graphql. */
export interface DevelopmentCouncilAnswer {
  readonly agglomeration: {
    readonly developmentCouncil: {
      readonly inhabitants: number | null;
      readonly compulsory: boolean | null;
      readonly composition: Composition | null;
      readonly referrals: Connection<Referral> | null;
      readonly opinions: Connection<Opinion> | null;
      readonly missions: Connection<Mission> | null;
    } | null;
  } | null;
}

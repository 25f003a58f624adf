/** What fonds de concours may be given for: only a facility (« équipement »), to build it or to run it. */
export const coFundingObjects = ['FACILITY', 'OTHER'] as const;
export type CoFundingObjectName = (typeof coFundingObjects)[number];

export const coFundingSpendings = ['INVESTMENT', 'OPERATION'] as const;
export type CoFundingSpendingName = (typeof coFundingSpendings)[number];

/** Which least own share the owner of the works keeps: the ordinary one, that of a « chef de file » domain, or a waived one. */
export const ownShareCases = ['ORDINARY', 'LEAD_AUTHORITY', 'WAIVED'] as const;
export type OwnShareCaseName = (typeof ownShareCases)[number];

/** The parameters of the law from a day on. Shares are basis points: 2,000 is 20 %. To be confirmed by a jurist. */
export interface CoFundingLaw {
  /** The first day these parameters hold. */
  readonly since: string;
  /** The text that set them. */
  readonly source: string;
  /** Only a facility, by two concordant deliberations, and never more in total than what the commune itself pays. */
  readonly matchingArticle: string;
  /** The owner of an investment keeps a least share of all public money. */
  readonly ownShareArticle: string;
  readonly ownShare: Readonly<Record<Exclude<OwnShareCaseName, 'WAIVED'>, number>>;
  /** Who sets the higher share of a domain that has a « chef de file ». */
  readonly leadAuthorityArticle: string;
}

/** Oldest first. A later law adds an entry; none is edited, so that what was decided is judged by the law of its day. */
const coFundingLaws: readonly [CoFundingLaw, ...CoFundingLaw[]] = [
  {
    since: '2014-01-29',
    source: 'Loi n° 2014-58 du 27 janvier 2014',
    matchingArticle: 'CGCT L5216-5 VI',
    ownShareArticle: 'CGCT L1111-10 III',
    ownShare: { ORDINARY: 2_000, LEAD_AUTHORITY: 3_000 },
    leadAuthorityArticle: 'CGCT L1111-9',
  },
];

/** The law of a day: the latest that had begun; before the first entry, the first. */
export function coFundingLawOn(day: string): CoFundingLaw {
  return coFundingLaws.findLast(({ since }) => since <= day) ?? coFundingLaws[0];
}

/** The least own share in basis points. @param waived what the waiver leaves, for WAIVED: never above the ordinary share */
export function ownShareOf(law: CoFundingLaw, of: OwnShareCaseName, waived: number | null): number {
  if (of !== 'WAIVED') return law.ownShare[of];
  const ordinary = law.ownShare.ORDINARY;
  return waived === null ? ordinary : Math.min(Math.max(waived, 0), ordinary);
}

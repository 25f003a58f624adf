/** What a persona of the demonstration is told by mail: its address leads nowhere (RFC 2606). */
export interface DemonstrationNoticeChoice {
  readonly id: string;
  readonly insee: string;
  /** The `sub` of the persona's tokens. */
  readonly subject: string;
  readonly address: string;
  readonly addressId: string;
  /** ISO instant. */
  readonly confirmedAt: string;
}

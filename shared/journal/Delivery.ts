import type { Scale } from '../identity/Actor.js';

/** An act of one scale addressed to another one, as it travels. */
export interface Delivery {
  readonly id: string;
  /** The project it is about. */
  readonly stream: string;
  /** 1, 2, 3… within the stream, for one sender and one receiver. */
  readonly number: number;
  /** What was done, in the glossary's words. */
  readonly kind: string;
  readonly from: Scale;
  readonly to: Scale;
  readonly payload: object;
  /** ISO 8601, when the sender's change was written. */
  readonly recordedAt: string;
}

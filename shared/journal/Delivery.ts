import { z } from 'zod';
import { type Scale, scales } from '../identity/Actor.js';

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

/** The form of a delivery that arrives over a network; its payload is checked by whoever takes it. */
export const deliverySchema = z.object({
  id: z.uuid(),
  stream: z.uuid(),
  number: z.int().min(1),
  kind: z.string().min(1).max(100),
  from: z.enum(scales),
  to: z.enum(scales),
  payload: z.record(z.string(), z.unknown()),
  recordedAt: z.iso.datetime({ offset: true }),
});

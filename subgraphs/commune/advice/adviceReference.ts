import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { SubsidiarityVerdict } from '#shared/graphql/SubsidiarityFinding.js';
import { signaturesOf } from './signatures.js';

const given = z.object({
  needId: z.uuid(),
  /** The need as it was when it was advised on. */
  needVersion: z.int(),
  verdict: z.enum(SubsidiarityVerdict),
  rules: z.string(),
  day: z.iso.date(),
});

/** An advice that was given, as a decision on it remembers it. */
export type GivenAdvice = z.infer<typeof given>;

/** What is signed as an advice is never taken for anything else that is signed. */
const signed = (text: string): string => `advice ${text}`;

/** Names of advice that was given: this scale knows them again, and nobody else can make one. One statement. */
export async function adviceReferences(manager: EntityManager, advice: readonly GivenAdvice[]): Promise<string[]> {
  const texts = advice.map((one) => Buffer.from(JSON.stringify(one), 'utf8').toString('base64url'));
  const codes = await signaturesOf(manager, texts.map(signed));
  return texts.map((text, place) => `${text}.${codes[place]}`);
}

/** The advice that a reference names; null for one that was never given. */
export async function adviceGiven(manager: EntityManager, reference: string): Promise<GivenAdvice | null> {
  const [text = '', code = ''] = reference.split('.');
  const [own] = await signaturesOf(manager, [signed(text)]);
  return code === own ? given.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))) : null;
}

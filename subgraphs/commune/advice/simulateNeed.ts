import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { CoFundingObject } from '#shared/graphql/CoFundingTerms.js';
import { NeedKind } from '#shared/graphql/NeedKind.js';
import type { Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { simulatedName, simulatedParts } from '#shared/graphql/simulatedNeed.js';
import { dayOf } from '#shared/graphql/today.js';
import { skillCode, skillsToAskFor } from '#shared/skills/checkSkill.js';
import { checkNeed } from '../needs/checkNeed.js';
import { gapHalfDays } from '../needs/gap.js';
import type { Need } from '../needs/Need.js';
import { needsById } from '../needs/store.js';
import { projectsById } from '../projects/store.js';
import { signaturesOf } from './signatures.js';
import type { SimulateNeedInput } from './simulationInputs.js';

const factsOf = z.object({
  needId: z.string().nullable(),
  projectId: z.string(),
  kind: z.enum(NeedKind),
  skill: z.string().nullable(),
  quantityHalfDays: z.number().nullable(),
  quantityCents: z.number().nullable(),
  ownHalfDays: z.number(),
  inhabitantsHalfDays: z.number(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  competence: z.string().nullable(),
  presence: z.boolean(),
  onInhabitants: z.boolean(),
  relay: z.string().nullable(),
  coFundingObject: z.enum(CoFundingObject).nullable(),
});
type Facts = z.infer<typeof factsOf>;

export interface Simulated {
  readonly need: Need | null;
  readonly obstacles: readonly Obstacle[];
}

/** The need as it would be, or what does not fit; nothing is written, and nothing is simulated on what the reader cannot see. */
export async function simulateNeed(context: RequestContext, input: SimulateNeedInput): Promise<Simulated> {
  const nothing: Simulated = { need: null, obstacles: [] };
  const base = input.needId == null ? null : await context.load(needsById, input.needId, undefined);
  if (input.needId != null && base === null) return nothing;
  const projectId = base?.projectId ?? input.projectId ?? '';
  const kind = input.kind ?? base?.kind;
  if (kind == null || (await context.load(projectsById, projectId, undefined)) === null) return nothing;
  const skills = skillsToAskFor(dayOf(new Date()));
  const skill = input.skill === undefined ? base?.skill : input.skill?.trim();
  const facts: Facts = {
    needId: base?.id ?? null,
    projectId: projectId.toLowerCase(),
    kind,
    skill: skill ? skillCode(skill, skills) : null,
    quantityHalfDays: told(input.quantityHalfDays, base?.quantityHalfDays),
    quantityCents: told(input.quantityCents, base?.quantityCents),
    ownHalfDays: told(input.ownHalfDays, base?.ownHalfDays) ?? 0,
    inhabitantsHalfDays: told(input.inhabitantsHalfDays, base?.inhabitantsHalfDays) ?? 0,
    from: told(input.from, base?.from),
    until: told(input.until, base?.until),
    competence: told(input.competence, base?.competence)?.trim() || null,
    presence: told(input.presence, base?.presence) ?? false,
    onInhabitants: told(input.onInhabitants, base?.onInhabitants) ?? false,
    relay: told(input.relay, base?.relay)?.trim() || null,
    coFundingObject: told(input.coFundingObject, base?.coFundingObject),
  };
  const obstacles = checkNeed({ ...facts, description: '' }, skills);
  if (obstacles.length > 0) return { need: null, obstacles };
  const written = JSON.stringify(facts);
  const [code = ''] = await signaturesOf(await context.manager(), [signed(written)]);
  return { need: needOf(simulatedName(written, code), facts), obstacles };
}

/** Needs that do not exist, restored from their names; null for a name that this scale did not make. */
export async function simulatedById(manager: EntityManager, ids: readonly string[]): Promise<(Need | null)[]> {
  const parts = ids.map((id) => simulatedParts(id));
  const codes = await signaturesOf(
    manager,
    parts.map((part) => signed(part?.facts ?? '')),
  );
  return ids.map((id, place) => {
    const part = parts[place];
    return part == null || part.code !== codes[place] ? null : needOf(id, factsOf.parse(JSON.parse(part.facts)));
  });
}

/** A value that is told takes the place of the one before, null too. */
function told<Value>(value: Value | null | undefined, before: Value | null | undefined): Value | null {
  return (value === undefined ? before : value) ?? null;
}

/** What is signed as a simulated need is never taken for anything else that is signed. */
const signed = (facts: string): string => `simulated need ${facts}`;

function needOf(id: string, { needId: _begunFrom, ...facts }: Facts): Need {
  return { ...facts, id, description: null, version: null, gapHalfDays: gapHalfDays(facts) };
}

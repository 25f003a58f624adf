import type { Deed } from '../Deed.js';
import type { Finding } from '../Finding.js';
import type { Rules } from '../rules.js';
import { carrying } from './carrying.js';
import { consent } from './consent.js';
import { halfAndHalf } from './halfAndHalf.js';
import { instructions } from './instructions.js';
import { lawful } from './lawful.js';
import { proximity } from './proximity.js';
import { relay } from './relay.js';
import { reversible } from './reversible.js';

type Check = (deed: Deed, rules: Rules) => Finding;

/** The eight questions asked of every deed, T1 to T8. */
const checks: readonly Check[] = [consent, carrying, instructions, halfAndHalf, relay, proximity, reversible, lawful];

export function findingsOf(deed: Deed, rules: Rules): Finding[] {
  return checks.map((check) => check(deed, rules));
}

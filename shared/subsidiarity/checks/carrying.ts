import type { Deed } from '../Deed.js';
import { type Finding, fails, fine, notApplicable, unknown } from '../Finding.js';
import { any, truthOf } from '../Truth.js';

/** T2: where the competence is the communes' own or delegated to them, they lead, unless a mandate says otherwise. */
export function carrying({ commune, ledByOther, role, mandate }: Deed): Finding {
  const evidence = commune.evidence ?? [];
  if (commune.regime === 'TRANSFERRED') return notApplicable('T2', { verdict: 'LEGAL_ROLE', evidence });
  if (commune.regime === 'UNKNOWN') return unknown('T2', { evidence });
  const led = any([ledByOther, truthOf(role === 'CARRYING')]);
  if (led === 'FALSE') return fine('T2', { evidence });
  if (led === 'UNKNOWN') return mandate === 'TRUE' ? fine('T2', { evidence }) : unknown('T2', { evidence });
  if (mandate === 'TRUE') return fine('T2', { verdict: 'CARRYING_CONSENTED', evidence });
  return mandate === 'UNKNOWN' ? unknown('T2', { evidence }) : fails('T2', { verdict: 'SUBSTITUTION', evidence });
}

import type { Scale } from './Actor.js';
import { BoundedCache } from './BoundedCache.js';
import { distinctMandates, type Identity, type Mandate, mandateKey } from './Mandate.js';

/** A mandate as a scale's own row, or a delegation of one: it holds from a day, perhaps until another. */
export interface DatedMandate extends Mandate {
  /** First day, ISO. */
  readonly since: string;
  /** First day on which it no longer holds, ISO; null while it has no end. */
  readonly until: string | null;
}

/** One scale's rows on who acts for its tenants. */
export interface MandateDirectory {
  /** A scale speaks of its own tenants only: what it says of another scale's is not listened to. */
  readonly scale: Scale;
  /** Every row of this subject and what it is delegated, ended ones too; null when the scale did not answer. */
  mandatesOf(subject: string): Promise<readonly DatedMandate[] | null>;
}

/**
 * A token's mandates corrected by the scales' rows on one day: a row in effect adds its mandate, an ended one takes the
 * token's away. What no row speaks of stays as the token says, and a future row changes nothing yet. A delegation adds
 * what it gives while it lasts, after one's own, and takes nothing away when it is over.
 * @param today ISO date
 */
export function withRows(token: readonly Mandate[], rows: readonly DatedMandate[], today: string): Mandate[] {
  const inEffect = rows.filter((row) => row.since <= today && (row.until === null || today < row.until));
  const own = rows.filter(({ delegation }) => delegation === undefined);
  const ended = new Set(own.filter((row) => row.until !== null && row.until <= today).map(mandateKey));
  const kept = token.filter((mandate) => !ended.has(mandateKey(mandate)));
  // A mandate ended and then granted again is in effect; it keeps the token's place, which decides the default.
  const held = inEffect.filter(({ delegation }) => delegation === undefined);
  const again = token.filter((mandate) => held.some((row) => mandateKey(row) === mandateKey(mandate)));
  const order = new Map(token.map((mandate, index) => [mandateKey(mandate), index]));
  const rank = (mandate: Mandate) => order.get(mandateKey(mandate)) ?? token.length;
  return distinctMandates([...kept, ...again].sort((a, b) => rank(a) - rank(b)).concat(held, inEffect));
}

/**
 * How long a scale's rows are used before it is asked again, milliseconds. A change of mandates that passes this gateway
 * is known at once (`forget`); one made elsewhere, through another gateway or the operator's command, so much later.
 */
const askedAgainAfter = 5000;
/** How long a scale's last answer stands in for it when it does not answer; milliseconds. */
const rememberedFor = 60 * 60_000;
const subjectsKept = 10_000;

/**
 * Corrects identities by the scales' rows, each scale asked at most every few seconds for one subject. A scale that does
 * not answer leaves its last known answer standing, or else the token's word: it must not sign everybody out.
 */
export function createMandateCheck(
  directories: readonly MandateDirectory[],
  now: () => number = Date.now,
): MandateCheck {
  const sources = directories.map((directory) => remembered(directory, now));
  const check = async (identity: Identity): Promise<Identity> => {
    if (sources.length === 0) return identity;
    const rows = (await Promise.all(sources.map((source) => source.rowsOf(identity.subject)))).flat();
    if (rows.length === 0) return identity;
    const mandates = withRows(identity.mandates, rows, parisDay(now()));
    if (identity.verbs === undefined) return { ...identity, mandates };
    // A row may end a machine's mandate; it gives it no other than its token's.
    const own = new Set(identity.mandates.map(mandateKey));
    return { ...identity, mandates: mandates.filter((mandate) => own.has(mandateKey(mandate))) };
  };
  return Object.assign(check, {
    forget: () => {
      for (const source of sources) source.forget();
    },
  });
}

/** Corrects an identity by the scales' rows. */
export interface MandateCheck {
  (identity: Identity): Promise<Identity>;
  /** Has every scale asked again for everybody: mandates have just changed. */
  forget(): void;
}

function remembered(directory: MandateDirectory, now: () => number) {
  let fresh = new BoundedCache<Promise<readonly DatedMandate[]>>(subjectsKept, now);
  const last = new BoundedCache<readonly DatedMandate[]>(subjectsKept, now);

  async function ask(subject: string): Promise<readonly DatedMandate[]> {
    const answer = await directory.mandatesOf(subject).catch(() => null);
    if (answer === null) return last.get(subject) ?? [];
    const own = answer.filter((row) => row.scale === directory.scale);
    last.set(subject, own, now() + rememberedFor);
    return own;
  }

  return {
    rowsOf(subject: string): Promise<readonly DatedMandate[]> {
      const known = fresh.get(subject);
      if (known !== undefined) return known;
      const asked = ask(subject);
      fresh.set(subject, asked, now() + askedAgainAfter);
      return asked;
    },
    forget() {
      fresh = new BoundedCache(subjectsKept, now);
    },
  };
}

const parisCalendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** Mandates begin and end on days of the territory's own calendar. */
function parisDay(milliseconds: number): string {
  return parisCalendar.format(milliseconds);
}

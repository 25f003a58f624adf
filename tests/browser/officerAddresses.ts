import type { Page } from 'playwright-core';

type Answering = 'commune' | 'pma' | 'call';

/** An officer's page, the silent scales that it misses something of, and what it may still say is empty: rows of its own. */
interface OfficerAddress {
  readonly address: string;
  readonly misses?: readonly Answering[];
  readonly emptyAnyway?: readonly string[];
}

const both: readonly Answering[] = ['commune', 'pma'];
const commune: readonly Answering[] = ['commune'];
/** A project followed, with a support at work. */
const file = '/labellings/019b8d2b-8c00-7000-8000-02890e8319fe';
const project = '/projects/019b8d2b-8c00-7000-8000-03d67b6fc813';

/** Every page of an agglomeration's officer. */
export const officerAddresses: readonly OfficerAddress[] = [
  { address: '/', misses: commune },
  { address: '/inbox?view=all' },
  { address: file, misses: both, emptyAnyway: ['Aucune question posée.'] },
  { address: `${file}/annex`, misses: commune, emptyAnyway: ['Aucune question posée.'] },
  { address: `${file}/offer`, misses: commune },
  { address: project, misses: both },
  { address: `${project}/co-funding`, misses: commune },
  { address: '/communes/62528', misses: both },
  { address: '/supports', misses: commune },
  { address: '/supports?view=place', misses: both },
  { address: '/supports?view=months' },
  { address: '/supports?view=coverage' },
  { address: '/criteria' },
  { address: '/requests', misses: commune },
  { address: '/requests/new', misses: commune },
  { address: '/funds', misses: commune },
  { address: '/initiatives', misses: commune },
  { address: '/silent-communes', misses: commune },
  { address: '/involvement' },
  { address: '/trainings' },
  { address: '/frameworks', misses: commune },
  { address: '/frameworks?view=others', misses: commune },
  { address: '/story' },
  { address: '/story/new' },
  { address: '/territorial-project' },
  { address: '/councils' },
  { address: '/regimes', misses: commune },
  { address: '/regimes?view=history', misses: commune },
  { address: '/imports' },
  { address: '/territory', misses: commune },
  { address: '/posts' },
  { address: '/posts?view=months' },
  { address: '/working-groups' },
  { address: '/development-council' },
  { address: '/mandates' },
  { address: '/saved-questions' },
  { address: '/notices' },
];

const silent: Readonly<Record<Answering, string>> = {
  commune: 'Le service des communes ne répond pas.',
  pma: 'Le service du pôle ne répond pas.',
  call: 'Le service des agglomérations ne répond pas.',
};

/**
 * Visits pages while scales are silent. @returns what is wrong: a missing part that is not said, one said though nothing is
 * missing, and anything called empty that only the silent scale could know.
 */
export async function visitWithout(
  page: Page,
  scale: Answering,
  pages: readonly OfficerAddress[] = officerAddresses,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const { address, misses = [], emptyAnyway = [] } of pages) {
    const missed = scale === 'call' || misses.includes(scale);
    const notice = page.locator('.notice-partial', { hasText: silent[scale] }).first();
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('h1').waitFor();
    // What waits for a part that never comes is waited for as such: an idle network costs half a second a page.
    if (missed) await notice.waitFor({ timeout: 10_000 }).catch(() => undefined);
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    const said = (await notice.count()) > 0;
    if (said !== missed) wrong.push(`${address}: ${missed ? 'does not say' : 'says'} that ${scale} is silent`);
    if (!missed) continue;
    const empty = (await page.locator('.empty').allInnerTexts()).map((text) => text.trim());
    const known = new Set(['inconnu', ...emptyAnyway]);
    wrong.push(...empty.filter((text) => !known.has(text)).map((text) => `${address}: “${text}”, which is not known`));
  }
  return wrong;
}

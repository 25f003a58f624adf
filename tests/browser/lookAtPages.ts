import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';
import { lookedAt } from './pages.js';
import { violations } from './violations.js';

// By day on a desk and by night on a phone each rule, colour and width is met once.
const crossed = [
  { width: 1440, scheme: 'light' },
  { width: 360, scheme: 'dark' },
] as const;
const everyWay = [...crossed, { width: 1440, scheme: 'dark' }, { width: 360, scheme: 'light' }] as const;

/** `UPDATE_PICTURES=1` renews the pictures that the guide and the README show. */
const pictures = process.env.UPDATE_PICTURES === '1' ? 'docs/pictures' : null;

/** Pages of each kind of user, looked at in all ways; their picture on a phone is shown too. */
const onPhone = new Set(['desk', 'small-commune', 'months', 'own-weeks', 'territory']);

/**
 * The ways in which a page's rules are checked: its width is measured in both. Every other page by day on a desk, the others
 * by night on a phone, all of them in both when pictures are renewed; a few in every way, always.
 */
function checkedWays(name: string, place: number): readonly { readonly width: number; readonly scheme: string }[] {
  if (onPhone.has(name)) return everyWay;
  return pictures !== null ? crossed : crossed.slice(place % 2).slice(0, 1);
}

/** @returns how many pages it looks at: those whose place in the list leaves `share` when divided by `shares`: suites run side by side. */
export function lookAtPages(share: number, shares: number): number {
  const shared = lookedAt.filter((_, place) => place % shares === share);
  describeInBrowser(`every page of the console, ${share + 1} of ${shares}`, () => {
    let console_: OpenConsole;
    const windows = new Map<string, Page>();
    beforeAll(async () => {
      console_ = await openConsole();
      if (pictures !== null) mkdirSync(pictures, { recursive: true });
    });
    afterAll(() => console_?.stop());

    const windowOf = async (persona: string): Promise<Page> => {
      const open = windows.get(persona) ?? (await console_.visit(persona));
      windows.set(persona, open);
      return open;
    };

    it.each(shared.map((page, place) => ({ ...page, place })))(
      '$name can be used by everyone, small and large, light and dark',
      async ({ name, persona, open, place }) => {
        const page = await windowOf(persona);
        await open(page);
        await settled(page);
        const found: string[] = [];
        const checked = checkedWays(name, place);
        for (const way of onPhone.has(name) ? everyWay : crossed) {
          const { width, scheme } = way;
          await page.setViewportSize({ width, height: width === 360 ? 780 : 900 });
          await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
          if (checked.includes(way)) {
            found.push(...(await violations(page)).map((violation) => `${width} ${scheme} ${violation}`));
          }
          const beyond = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
          if (Number(beyond) > 0) found.push(`${width}: the page is ${beyond} px too wide`);
          if (pictures !== null && scheme === 'light' && (width === 1440 || onPhone.has(name))) {
            await page.screenshot({ path: `${pictures}/${name}${width === 360 ? '-phone' : ''}.png` });
          }
        }
        await page.setViewportSize({ width: 1440, height: 900 });
        expect(found).toEqual([]);
        expect(await page.title()).toMatch(/.+ – Archipel$/);
        expect(await page.locator('h1').count()).toBe(1);
      },
    );

    it('complains of nothing: no fault of script, nothing the security policy refuses, no request elsewhere', () => {
      expect(console_.complaints).toEqual([]);
    });
  });
  return shared.length;
}

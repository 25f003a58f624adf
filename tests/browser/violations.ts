import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What a page, as it is now, asks of its readers that some cannot do (axe's rules). */
export async function violations(page: Page): Promise<string[]> {
  // The builder is typed for the whole of Playwright, of which this is the core.
  // Pages have no frames: the simple way, which opens no second window to gather results, is several times faster.
  const axe = new AxeBuilder({ page: page as never }).setLegacyMode(true);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

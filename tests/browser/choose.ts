import type { Locator, Page } from 'playwright-core';

/** Opens the list of a choice and takes one of it. */
export async function choose(
  page: Page,
  within: Page | Locator,
  label: RegExp | string,
  option: string,
): Promise<void> {
  await within.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

import ICAL from 'ical.js';
import type { Locator } from 'playwright-core';
import { inFrench, monthFrom } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

describeInBrowser('a technician with a phone', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('records half-days done in three taps, and takes them back in one', async () => {
    const page = await console_.visit('technician', { width: 360, height: 740 });
    const month = inFrench(monthFrom(0));
    let taps = 0;
    const tap = async (target: Locator) => {
      taps += 1;
      await target.click();
    };
    const work = page.locator('li', { hasText: /PMA-\d{4}-001/ });
    await work.getByText(new RegExp(`${month}\\s: 0 demi-journée faite sur \\d+ prévues`)).waitFor();
    await tap(work.getByRole('button', { name: /^Saisir pour PMA-\d{4}-001$/ }));
    await tap(page.getByRole('radio', { name: '3', exact: true }));
    await tap(work.getByRole('button', { name: 'Enregistrer 3 demi-journées' }));
    await work.getByText(`C’est noté : 3 demi-journées en ${month}.`).waitFor();
    expect(taps).toBe(3);
    await work.getByText(new RegExp(`${month}\\s: 3 demi-journées faites sur \\d+ prévues`)).waitFor();
    await tap(work.getByRole('button', { name: 'Annuler cette saisie' }));
    await work.getByText(`C’est annulé : 0 demi-journée en ${month}, comme avant.`).waitFor();
    expect(taps).toBe(4);
    await work.getByText(new RegExp(`${month}\\s: 0 demi-journée faite sur \\d+ prévues`)).waitFor();
    expect(console_.complaints).toEqual([]);
    await page.close();
  });

  it('keeps what was typed when a send is refused or does not leave, and says so', async () => {
    const page = await console_.visit('technician', { width: 360, height: 740 });
    const other = await console_.visit('technician');
    const panel = page.locator('li', { hasText: /PMA-\d{4}-028/ });
    await panel.getByRole('button', { name: /^Saisir pour PMA-\d{4}-028$/ }).click();
    await page.getByRole('radio', { name: '5', exact: true }).click();
    await page.route('**/graphql', (route) => route.abort());
    await panel.getByRole('button', { name: 'Enregistrer 5 demi-journées' }).click();
    await panel.getByText(/Votre saisie est gardée|est gardé/).waitFor();
    expect(await page.getByRole('radio', { name: '5', exact: true }).isChecked()).toBe(true);
    await page.unroute('**/graphql');

    // Meanwhile the same work was told elsewhere: nobody's entry is written over unseen.
    const elsewhere = other.locator('li', { hasText: /PMA-\d{4}-028/ });
    await elsewhere.getByRole('button', { name: /^Saisir pour PMA-\d{4}-028$/ }).click();
    await other.getByRole('radio', { name: '1', exact: true }).click();
    await elsewhere.getByRole('button', { name: 'Enregistrer 1 demi-journée' }).click();
    await elsewhere.getByText('C’est noté').waitFor();
    await panel.getByRole('button', { name: 'Enregistrer 5 demi-journées' }).click();
    await panel.locator('.notice-problem').waitFor();
    expect(await page.getByRole('radio', { name: '5', exact: true }).isChecked()).toBe(true);
    await page.close();
    await other.close();
  });

  it('agrees to its own secondment, and takes that back', async () => {
    const page = await console_.visit('technician', { width: 360, height: 740 });
    await page.getByText('Votre accord n’est pas donné.').waitFor();
    await page.getByRole('button', { name: 'Donner mon accord' }).click();
    await page.getByText(/^Accord donné le \d/).waitFor();
    await page.getByRole('button', { name: 'Reprendre mon accord' }).click();
    await page.getByText('Votre accord n’est pas donné.').waitFor();
    expect(await page.getByRole('button', { name: 'Donner mon accord' }).count()).toBe(1);
    await page.close();
  });

  it('makes an address for its calendar, which an application reads until it is revoked', async () => {
    const page = await console_.visit('technician', { width: 360, height: 740 });
    await page.getByRole('link', { name: 'Mettre mes affectations dans mon agenda' }).click();
    await settled(page);
    await page.getByRole('button', { name: 'Créer l’adresse' }).click();
    const address = await page.getByLabel('Adresse de l’agenda').inputValue();
    const response = await fetch(address);
    expect(new ICAL.Component(ICAL.parse(await response.text())).getAllSubcomponents('vevent').length).toBe(3);
    await page.getByRole('button', { name: /^Révoquer l’adresse de PMA-T01/ }).click();
    await page.getByText('C’est révoqué').waitFor();
    expect((await fetch(address)).status).toBe(404);
    await page.close();
  });

  it('is a director’s to make for an employer', async () => {
    const page = await console_.visit('director');
    await page.goto('/calendars');
    await settled(page);
    await page.getByRole('button', { name: /De qui/ }).click();
    await page.getByRole('option', { name: /De tous les postes.*Lens-Liévin/ }).click();
    await page.getByRole('button', { name: 'Créer l’adresse' }).click();
    const address = await page.getByLabel('Adresse de l’agenda').inputValue();
    expect((await fetch(address)).status).toBe(200);
    await page.close();
  });
});

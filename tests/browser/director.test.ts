import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { daysFrom, inFrench, monthFrom } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';
import { violations } from './violations.js';

const figureOf = async (page: Page, name: RegExp) =>
  Number(
    (
      await page
        .locator('.tile', { has: page.getByRole('link', { name }) })
        .locator('.figure')
        .innerText()
    ).trim(),
  );

/** One of the demonstration that is accepted and has not begun, whose ids do not depend on the day. */
const acceptedAllocation = '019b8d2b-8c00-7000-8000-0220cea8e914';

describeInBrowser('the director', () => {
  let console_: OpenConsole;
  let page: Page;
  beforeAll(async () => {
    console_ = await openConsole();
    page = await console_.visit('director');
  });
  afterAll(() => console_?.stop());

  it('starts from five figures, each of which opens its rows', async () => {
    const home = page.getByRole('region', { name: 'Cinq chiffres à suivre' });
    expect(await home.getByRole('link').count()).toBe(5);
    const checks = await figureOf(page, /points à régler/);
    expect(checks).toBeGreaterThan(0);
    const [watch = 0, read = 0] = ((await home.getByText(/^et \d+ à surveiller/).innerText()).match(/\d+/g) ?? []).map(
      Number,
    );
    await home.getByRole('link', { name: 'points à régler' }).click();
    await page.getByRole('heading', { level: 1, name: 'Points à vérifier' }).waitFor();
    await settled(page);
    expect(await page.locator('tbody tr').count()).toBe(checks);
    await page.goto('/checks');
    await settled(page);
    expect(await page.locator('tbody tr').count()).toBe(checks + watch + read);
    await page.goto('/');
    await settled(page);
    const over = await figureOf(page, /dépassent/);
    await home.getByRole('link', { name: /dépassent/ }).click();
    await page.waitForURL(/view=over/);
    await page.locator('.month-over').first().waitFor();
    expect(await page.locator('tbody tr').count()).toBe(over);
  });

  it('settles a request, from the list to an allocation that is proposed and accepted', async () => {
    await page.goto('/to-serve');
    await settled(page);
    const asked = page.locator('section', { hasText: /CALL-D-\d{4}-004/ });
    const download = page.waitForEvent('download');
    await asked.getByRole('button', { name: /CSV/ }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^postes-pour-CALL-D-\d{4}-004\.csv$/);
    const [heading = '', ...proposed] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    expect(heading).toContain('Rang;Poste;Fonction;Pourquoi ce rang;');
    expect(proposed.map((line) => Number(line.split(';')[0]))).toEqual(proposed.map((_line, at) => at + 1));
    await asked
      .getByRole('button', { name: /^Demander \d+ demi-journées à PMA-T/ })
      .first()
      .click();
    await asked.getByRole('link', { name: /^Ouvrir PMA-/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Affectation PMA-/ }).waitFor();
    await settled(page);
    expect(await page.getByText(/CALL-D-\d{4}-004/).count()).toBe(1);
    await page.getByRole('button', { name: 'Proposer à l’employeur et à la commune' }).click();
    await page.locator('.tag', { hasText: 'proposée' }).waitFor();
    await page.getByText('Enregistrer l’accord de l’employeur').click();
    await page.getByRole('button', { name: 'Enregistrer l’accord', exact: true }).click();
    await page.getByText(/^donné le/).waitFor();
    await page.getByRole('button', { name: 'Accepter, et engager les demi-journées' }).click();
    await page.locator('.tag', { hasText: 'acceptée' }).waitFor();
    await page.getByRole('button', { name: 'Mettre au travail' }).click();
    await page.locator('.tag', { hasText: 'active' }).waitFor();
    await page.goto('/to-serve?view=all');
    await settled(page);
    expect(await asked.getByText(/PMA-\d{4}-\d+ \(active\)/).count()).toBe(1);
  });

  it('finds what is over, tries a move without writing, then writes it, and the point is gone', async () => {
    await page.goto('/checks?kind=OVER_ALLOCATED');
    await settled(page);
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.locator('tbody a[href^="/months"]').click();
    await page.getByText('Affectations de ce mois').waitFor();
    await page.getByRole('button', { name: 'Un mois plus tard' }).click();
    const trial = page.getByRole('region', { name: 'Et si…' });
    await trial.getByRole('table').waitFor();
    expect(await trial.getByText('capacité dépassée').count()).toBeGreaterThan(0);
    const address = page.url();

    // Nothing was written: the point is there as before, and the address shows the trial again.
    await page.goto('/checks?kind=OVER_ALLOCATED');
    await settled(page);
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.goto(address);
    await trial.getByRole('table').waitFor();
    await trial.getByText('L’écrire').click();
    await trial.getByRole('button', { name: 'Écrire ce déplacement' }).click();
    expect(await trial.locator('.field-error').innerText()).toBe('À remplir.');
    await trial.getByLabel('Pourquoi ce déplacement').fill('Le poste dépasse en juillet.');
    await trial.getByRole('button', { name: 'Écrire ce déplacement' }).click();
    await page.getByRole('heading', { level: 1, name: /^Affectation PMA-/ }).waitFor();
    await settled(page);
    expect(await page.locator('.tag', { hasText: 'demandée' }).count()).toBe(1);
    await page.goto('/checks?kind=OVER_ALLOCATED');
    await settled(page);
    await page.getByText('Rien à vérifier dans cette vue.').waitFor();
  });

  it('moves in the map by keyboard, and takes an allocation to another month by keyboard too', async () => {
    await page.goto('/months');
    await settled(page);
    const first = page.locator('.month').first();
    await first.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const [id] = ((await page.evaluate('document.activeElement.id')) as string).match(/\d{4}-\d{2}$/) ?? [];
    expect(await page.evaluate('document.activeElement.closest("tr").rowIndex')).toBe(2);
    await page.keyboard.press('Enter');
    await page.getByText('Affectations de ce mois').waitFor();
    expect(page.url()).toContain(`.${id}`);
    await page
      .getByRole('button', { name: /glissez vers un autre mois/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/try=move\./);
    await page.getByRole('region', { name: 'Et si…' }).waitFor();
    await page.getByRole('link', { name: 'Tout laisser comme c’est' }).click();
    await page.waitForURL((url) => !url.searchParams.has('try'));
  });

  it('drags an allocation to another month', async () => {
    // High enough that what is taken and where it is put down are in sight together.
    const high = await console_.visit('director', { height: 2400 });
    await high.goto('/months');
    await settled(high);
    await high.locator('.month-over').first().click();
    await high.getByText('Affectations de ce mois').waitFor();
    await settled(high);
    // Not by its very middle: there a screen reader’s own press would be taken for the keyboard’s.
    const taken = await high.locator('.drag').first().boundingBox();
    const place = await high.locator('.month-place[role=group]').nth(3).boundingBox();
    if (taken === null || place === null) throw new Error('nothing to drag, or nowhere to put it');
    await high.mouse.move(taken.x + 20, taken.y + 15);
    await high.mouse.down();
    await high.mouse.move(taken.x + 40, taken.y + 30, { steps: 5 });
    await high.mouse.move(place.x + 30, place.y + 20, { steps: 10 });
    await high.locator('.month-here').waitFor();
    await high.mouse.up();
    await high.waitForURL(/try=move\.[\w-]+\.2$/);
    await high.getByRole('region', { name: 'Et si…' }).waitFor();
    expect(await high.getByText(/2 mois plus tard/).count()).toBe(1);
    await high.close();
  });

  it('leaves the map as a table and as a file', async () => {
    await page.goto(`/months?form=rows&from=${monthFrom(0)}&until=${monthFrom(2)}`);
    await settled(page);
    expect((await page.locator('tbody tr').count()) % 3).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Télécharger en CSV' }).click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv.split('\r\n')[0]).toContain(`Engagé ${monthFrom(0)};Fait ${monthFrom(0)};Reste ${monthFrom(0)}`);
  });

  it('fills a month’s sheet at once; a wrong line keeps what was typed', async () => {
    await page.goto('/half-days');
    await settled(page);
    const fields = page.getByRole('textbox', { name: /^Fait, PMA-/ });
    await fields.nth(0).fill('3');
    await fields.nth(1).fill('x');
    await page.getByRole('button', { name: 'Enregistrer le relevé' }).click();
    await page.getByText('De 0 à 62, en nombre entier.').waitFor();
    await fields.nth(1).fill('4');
    await page.getByRole('button', { name: 'Enregistrer le relevé' }).click();
    await page.getByText('2 lignes enregistrées.').waitFor();
    await page.reload();
    await settled(page);
    expect(await fields.nth(0).inputValue()).toBe('3');
    expect(await fields.nth(1).inputValue()).toBe('4');
    expect(console_.complaints).toEqual([]);
  });

  it('reads an allocation’s chain day by day, and its links on a day', async () => {
    await page.goto('/checks?kind=BROKEN_CHAIN');
    await settled(page);
    await page
      .locator('tbody')
      .getByRole('link', { name: /^Ouvrir PMA-/ })
      .click();
    await page.getByText('pas de chaîne complète').first().waitFor();
    await page
      .getByRole('link', { name: /^Voir les maillons le/ })
      .first()
      .click();
    await page.waitForURL(/on=/);
    await settled(page);
    await page
      .locator('.tag', { hasText: /manque|échue|à venir/ })
      .first()
      .waitFor();
    expect(await page.getByText('CGCT').count()).toBeGreaterThan(0);
  });

  it('gives what is left of an allocation to another post, among those that have room, and each tells the other', async () => {
    await page.goto(`/allocations/${acceptedAllocation}`);
    await settled(page);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByText('Confier à un autre poste').click();
    await choose(page, page, /À partir de/, inFrench(monthFrom(4)));
    await page.getByText(/^\d+ demi-journée\(s\) passent/).waitFor();
    await page.getByRole('button', { name: 'Confier à ce poste' }).click();
    expect(await page.locator('.field-error').count()).toBe(2);
    await choose(page, page, /À quel poste/, 'PMA-T08, écologue\u00a0: a la place');
    await page.getByRole('link', { name: 'Essayer d’abord, sans rien écrire' }).click();
    const tried = page.getByRole('region', { name: 'Et si…' });
    await tried.getByRole('heading', { name: /reprise par écologue$/ }).waitFor();
    expect(await tried.getByText(/Savoir-faire qui manque/).count()).toBeGreaterThan(0);
    expect(
      await tried
        .locator('table', { hasText: 'Libre pour cela' })
        .getByText(/^✓?\s*reste \d+$/)
        .count(),
    ).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    await tried.getByRole('link', { name: /^L’écrire depuis la fiche/ }).click();
    await page.getByText(/^\d+ demi-journée\(s\) passent/).waitFor();
    await page.getByLabel('Pourquoi').last().fill('Le chantier change au printemps.');
    await page.getByRole('button', { name: 'Confier à ce poste' }).click();
    await page.getByText('Prend la suite de').waitFor();
    await page.locator('.tag', { hasText: 'acceptée' }).waitFor();
    await page.getByRole('link', { name: title.replace('Affectation ', '') }).click();
    await page.getByText('Continuée par').waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('records a departure after having tried it, reads what goes on after it, and takes it back', async () => {
    await page.goto('/technicians');
    await settled(page);
    await page.getByRole('searchbox', { name: 'Poste, fonction ou employeur' }).fill('implication');
    await page.getByText('1 sur 1').waitFor();
    await page.locator('tbody').getByRole('link', { name: 'animateur de l’implication habitante' }).click();
    await page.getByRole('heading', { level: 1, name: 'animateur de l’implication habitante' }).waitFor();
    await page.getByText('Enregistrer un départ').click();
    const end = page.getByRole('region', { name: 'La fin du poste' });
    await end.getByLabel('Dernier jour').fill(daysFrom(38));
    await end.getByText(/au-delà/).waitFor();
    await end.getByRole('link', { name: 'Essayer d’abord ce départ' }).click();
    await page.getByRole('region', { name: 'Et si…' }).getByRole('link', { name: 'Enregistrer ce départ' }).click();
    await end.getByRole('button', { name: 'Enregistrer le dernier jour' }).click();
    await end.getByText(`Le dernier jour du poste est le ${inFrench(daysFrom(38))}`).waitFor();
    await end.getByRole('button', { name: /Le poste reste/ }).click();
    await end.getByText('Aucun dernier jour n’est dit.').waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('reads of which work more than 80 % comes from above, and of which that cannot be known, and takes it away', async () => {
    await page.goto('/checks');
    await settled(page);
    const tile = page.locator('.tile', { hasText: 'vient d’en haut' });
    const listed = Number((await tile.locator('.figure').innerText()).trim());
    const unknown = Number((await tile.getByText(/^dont /).innerText()).match(/\d+/)?.[0]);
    await tile.getByRole('link').click();
    await page.waitForURL(/kind=ABOVE_SHARE_EXCEEDED/);
    await settled(page);
    const rows = page.locator('tbody tr');
    expect(await rows.count()).toBe(listed);
    expect(await rows.locator('.tag', { hasText: 'inconnu' }).count()).toBe(unknown);
    expect(await rows.getByRole('link', { name: /^Ouvrir PMA-/ }).count()).toBe(listed);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /CSV/ }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    expect(csv.split('\n')[0]).toContain('Demi-journées d’en haut');
    expect(csv.trim().split('\n')).toHaveLength(listed + 1);
    expect(csv.match(/;inconnu;/g)).toHaveLength(unknown);
    await page.goto('/checks?kind=ABOVE_SHARE_EXCEEDED&state=RAISED');
    await settled(page);
    expect(await rows.count()).toBe(listed - unknown);
    expect(console_.complaints).toEqual([]);
  });

  it('loses no point for lack of an answer: unknown is said', async () => {
    await page.goto('/checks');
    await settled(page);
    const known = await page.locator('tbody tr').count();
    await console_.scales.commune.stop();
    await page.goto('/checks');
    await settled(page);
    expect(await page.locator('tbody tr').count()).toBeGreaterThanOrEqual(known);
    await page.getByText(/aucun ne disparaît faute de réponse/).waitFor();
    await console_.scales.pma.stop();
    await page.goto('/checks');
    await settled(page);
    await page.getByText(/cela ne veut pas dire qu’il n’y en a pas/).waitFor();
    expect(await page.locator('tbody').count()).toBe(0);
  });
});

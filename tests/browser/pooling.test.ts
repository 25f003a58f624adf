import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { inFrench, monthFrom } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';
import { violations } from './violations.js';

/** An allocation of the demonstration that is accepted, whose ids do not depend on the day. */
const acceptedAllocation = '019b8d2b-8c00-7000-8000-0220cea8e914';

describeInBrowser('what members share', () => {
  let console_: OpenConsole;
  let director: Page;
  beforeAll(async () => {
    console_ = await openConsole();
    director = await console_.visit('director');
  });
  afterAll(() => console_?.stop());

  it('is drawn, told and counted the same, and each member’s figures open their rows', async () => {
    await director.goto('/reciprocity');
    await settled(director);
    await director.locator('.chart-place svg').waitFor();
    const told = String(await director.getByRole('img').getAttribute('aria-label'));
    const bands = await director.locator('.chart-place path').count();
    expect(told.split('. ').length).toBe(bands);
    const row = director.locator('tbody tr', { hasText: 'Département' });
    const given = await row.locator('td').first().innerText();
    const [file] = await Promise.all([
      director.waitForEvent('download'),
      director.getByRole('button', { name: 'Télécharger en CSV' }).click(),
    ]);
    expect(readFileSync(String(await file.path()), 'utf8')).toContain(`Département du Pas-de-Calais;${given};`);
    await row.getByRole('link').click();
    const opened = director.getByRole('region', { name: /^Département.* les lignes$/ });
    await opened.getByRole('table').first().waitFor();
    const halfDays = await opened.getByRole('table').first().locator('tbody td:last-child').allInnerTexts();
    expect(halfDays.reduce((sum, text) => sum + Number(text), 0)).toBe(Number(given));
  });

  it('and is short is decided by people, beside the advice and its requests', async () => {
    await director.goto('/agenda');
    await settled(director);
    await director.locator('tbody td a').first().click();
    const item = director.getByRole('region').filter({ hasText: 'Conseil' }).first();
    await item.getByText('Rien n’est encore décidé.').waitFor();
    expect(await item.locator('a[href^="/to-serve"]').count()).toBeGreaterThan(0);
    await item.getByText('Enregistrer une décision').click();
    await item.getByRole('button', { name: 'Enregistrer la décision' }).click();
    expect(await item.locator('.field-error').first().innerText()).not.toBe('');
    await item.getByLabel('Décidé par').fill('bureau du pôle');
    await item.getByLabel('Ce qui est décidé, et pourquoi').fill('Deux postes se partagent ces demi-journées.');
    await item.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await item.getByText(/Décidé par\s: bureau du pôle/).waitFor();
    await director.locator('tbody td', { hasText: 'décidé' }).first().waitFor();
  });

  it('rests on what its members’ councils decided, and on acts that say since when they bind', async () => {
    await director.goto('/pole');
    await settled(director);
    const members = director.getByRole('region', { name: 'Membres' });
    await members.getByText('Enregistrer le départ d’un membre').click();
    await choose(director, members, /^Membre|Sélectionner/, 'Département du Pas-de-Calais');
    await members.getByLabel('Dernier jour').fill('2030-12-31');
    await members.getByLabel('Acte').fill('DEL-2026-79');
    await members.getByRole('button', { name: 'Enregistrer ce départ' }).click();
    await members.getByText(/dernier jour le 31 décembre 2030 \(DEL-2026-79\)/).waitFor();
    await members.getByRole('button', { name: /^Département du Pas-de-Calais reste/ }).click();
    await members.getByText(/dernier jour le/).waitFor({ state: 'detached' });
    await director.getByRole('link', { name: 'Intérêt métropolitain' }).click();
    const interest = director.getByRole('region', { name: 'Trame verte des terrils et cavaliers' });
    await interest.getByText('des conseils ne se sont pas prononcés').waitFor();
    await interest.getByText('Enregistrer la délibération d’un membre').click();
    await choose(director, interest, /Membre/, "Communauté d'agglomération d'Hénin-Carvin");
    await interest.getByLabel('Référence').fill('DEL-2026-77');
    await interest.getByRole('button', { name: 'Enregistrer la délibération' }).click();
    await interest.getByText('le pôle peut agir').waitFor();
    await director.getByRole('link', { name: 'Actes' }).click();
    await director.getByText('Enregistrer un acte').click();
    await director.getByRole('button', { name: 'Enregistrer l’acte' }).click();
    expect(await director.locator('.field-error').count()).toBe(2);
    await director.getByLabel('Objet').fill('Règlement intérieur');
    await director.getByLabel('Référence').fill('DEL-2026-78');
    await director.getByRole('button', { name: 'Enregistrer l’acte' }).click();
    await director.getByText('DEL-2026-78 : dire depuis quand il est exécutoire').click();
    await director.getByRole('button', { name: 'Enregistrer ce jour' }).click();
    await director.getByText('DEL-2026-78 : dire depuis quand il est exécutoire').waitFor({ state: 'detached' });
  });

  it('grows by a post made by hand, which requests are proposed at once, and which is corrected and taken back', async () => {
    await director.goto('/to-serve');
    await settled(director);
    const asked = director.locator('section', { hasText: /CALL-D-\d{4}-\d{3}/ }).first();
    const told = await asked.getByText(/ \(.+\), \d+ demi-journées?/).innerText();
    const [, skill = ''] = /– (.+?) \(/.exec(told) ?? [];
    await director.goto('/technicians?new=post');
    await settled(director);
    await director.getByRole('button', { name: 'Ajouter ce poste' }).click();
    expect(await director.locator('.field-error').count()).toBe(4);
    expect(await violations(director)).toEqual([]);
    const form = director.locator('form');
    await form.getByLabel('Code', { exact: true }).fill('PMA-T01');
    await form.getByLabel('Fonction').fill('appui aux communes');
    await choose(director, form, /Employeur/, 'Département du Pas-de-Calais');
    await form.getByLabel('Part mise en commun, en %').fill('50');
    await form.getByRole('button', { name: 'Ajouter un savoir-faire' }).click();
    await choose(director, form, /^Savoir-faire|Choisir/, skill);
    await choose(director, form, /À quel point/, 'transmet');
    await director.getByRole('button', { name: 'Ajouter ce poste' }).click();
    await director.getByText('Un poste du pôle porte déjà le code PMA-T01').waitFor();
    await form.getByLabel('Code', { exact: true }).fill('PMA-T51');
    await director.getByRole('button', { name: 'Ajouter ce poste' }).click();
    await director.getByText('Le poste PMA-T51 est ajouté.').waitFor();
    await director.goto('/to-serve');
    await settled(director);
    for (const others of await asked.locator('summary').all()) await others.click();
    await asked.getByText(/^\d+\. PMA-T51$/).waitFor();
    await director.goto('/technicians?q=PMA-T51');
    await settled(director);
    await director.locator('tbody').getByRole('link', { name: 'appui aux communes' }).click();
    await director.getByText('Corriger ce poste').click();
    await director.getByLabel('Fonction').fill('appui aux petites communes');
    await director.getByLabel('Part mise en commun, en %').fill('60');
    await director.getByRole('button', { name: 'Enregistrer la correction' }).click();
    await director.getByRole('heading', { level: 1, name: 'appui aux petites communes' }).waitFor();
    await director.getByText('60 %').waitFor();
    await director.getByText('Changer son temps ou sa part à partir d’un mois').click();
    await director.getByLabel('À partir de').fill(`${new Date().getFullYear() + 1}-06`);
    await director.getByRole('button', { name: 'Enregistrer ce changement' }).click();
    await director.getByText('Donnez le temps, la part, ou les deux.').waitFor();
    await director.getByLabel('Part mise en commun, en %').first().fill('30');
    await director.getByRole('button', { name: 'Enregistrer ce changement' }).click();
    await director.getByText(/^À partir de juin \d{4}\s: .* dont 30\s% mis en commun/).waitFor();
    await director.getByRole('button', { name: /^Reprendre le changement de juin/ }).click();
    await director.getByText(/dont 30\s% mis en commun/).waitFor({ state: 'detached' });
    await director.getByText('Ce poste n’aurait pas dû être là').click();
    await director.getByRole('button', { name: 'Ajouté par erreur' }).click();
    await director.getByText(/Le poste PMA-T51 est retiré/).waitFor();
    await director.goto('/technicians?q=PMA-T51');
    await director.getByText('Aucun poste ne correspond.').waitFor();
  });

  it('is carried by teams in which functions are given a role, end it, and take that end back', async () => {
    await director.goto(`/allocations/${acceptedAllocation}`);
    await settled(director);
    const team = director.getByRole('region', { name: 'Qui d’autre est dans l’équipe' });
    await team.getByText('Donner un rôle dans l’équipe').click();
    await team.getByRole('button', { name: 'Donner ce rôle' }).click();
    expect(await team.locator('.field-error').count()).toBe(3);
    await choose(director, team, /Organisme/, 'Département du Pas-de-Calais');
    await team.getByLabel('Fonction').fill('chargée des espaces naturels');
    await choose(director, team, /Rôle/, 'apporte un savoir');
    await team.getByRole('button', { name: 'Donner ce rôle' }).click();
    const row = team.locator('tbody tr', { hasText: 'chargée des espaces naturels' });
    await row.getByText(/^depuis le /).waitFor();
    await row.getByRole('button', { name: /^Finir aujourd’hui le rôle/ }).click();
    await row.getByText(/^du .+ au /).waitFor();
    expect(await row.getByText('Département du Pas-de-Calais').count()).toBe(1);
    await row.getByRole('button', { name: /^Reprendre cette fin/ }).click();
    await row.getByText(/^depuis le /).waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('is told on paper, a part a page, and each part as a file', async () => {
    await director.goto(`/month-report?month=${monthFrom(-1)}`);
    await director.getByRole('heading', { level: 1, name: `Rapport du mois : ${inFrench(monthFrom(-1))}` }).waitFor();
    await settled(director);
    expect(await director.locator('.report-part').count()).toBe(4);
    expect(await director.getByRole('button', { name: 'Télécharger en CSV' }).count()).toBe(4);
    const checks = director.locator('.report-part', { hasText: 'vient d’en haut' });
    expect(await checks.getByRole('cell', { name: 'inconnu', exact: true }).count()).toBeGreaterThan(0);
    expect(await checks.getByRole('cell', { name: 'à régler', exact: true }).count()).toBeGreaterThan(0);
    await director.emulateMedia({ media: 'print' });
    const breaks = await director.evaluate(
      `[...document.querySelectorAll('.report-part')].map((part) => getComputedStyle(part).breakBefore)`,
    );
    expect(breaks).toEqual(['auto', 'page', 'page', 'page']);
    expect(await director.getByRole('button', { name: 'Imprimer le rapport' }).isVisible()).toBe(false);
    await director.emulateMedia({ media: 'screen' });
    expect(console_.complaints).toEqual([]);
  });
});

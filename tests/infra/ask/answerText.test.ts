import { answerParts } from '#infra/ask/AnswerPart.js';
import { csvText } from '#infra/ask/csvText.js';
import { terminalText } from '#infra/ask/terminalText.js';
import { describe, expect, it } from '#tests/support/suite.js';

const data = {
  commune: {
    name: 'Loos-en-Gohelle',
    projects: {
      totalCount: 2,
      pageInfo: { hasNextPage: true, endCursor: 'x' },
      nodes: [
        {
          title: 'Plan solaire',
          lead: { name: 'Liévin' },
          isOver: true,
          peers: [
            { name: 'Liévin', km: 3.5 },
            { name: 'Grenay', km: 12 },
          ],
          months: { nodes: [{ month: '2026-11', over: -2 }] },
          themes: ['ENERGY', 'HOUSING'],
        },
        { title: '=1+1', lead: null, isOver: null, peers: [], months: null, themes: [] },
      ],
    },
  },
};

describe('an answer at the terminal', () => {
  it('has what holds lists above them, in lines, and each list as a table with its figures to the right', () => {
    const [part] = answerParts(data);
    expect(part?.goesOn).toBe(true);
    expect(terminalText(answerParts(data), { locale: 'fr', width: 100 }).split('\n')).toEqual([
      'name: Loos-en-Gohelle',
      '  projects (2)',
      '    title: Plan solaire  ·  lead.name: Liévin  ·  isOver: oui  ·  themes: ENERGY, HOUSING',
      '      peers (2)',
      '        name     km',
      '        ──────  ───',
      '        Liévin  3,5',
      '        Grenay   12',
      '      months (1)',
      '        month: 2026-11  ·  over: -2',
      '    title: =1+1',
      '',
    ]);
  });

  it('is broken into lines where it is wider, and shortens long texts only for a person who looks', () => {
    const parts = answerParts({
      list: [
        { text: 'é'.repeat(60), other: 'x' },
        { text: 'b', other: 'c' },
      ],
    });
    expect(terminalText(parts, { locale: 'en', width: 30 }).split('\n')).toEqual([
      `text: ${'é'.repeat(43)}…`,
      '  other: x',
      'text: b  ·  other: c',
      '',
    ]);
    expect(terminalText(parts, { locale: 'en', width: null })).toContain(`${'é'.repeat(60)}  x`);
  });

  it('names its parts where it has several, and leaves out those of which nothing is known', () => {
    const parts = answerParts({ pole: null, communes: { vigilance: null }, poles: [{ a: 1 }] });
    expect(terminalText(parts, { locale: 'en', width: 80 })).toBe('# poles (1)\na: 1\n');
  });
});

describe('an answer as CSV', () => {
  it('is what a French spreadsheet opens: lists beside each other are not multiplied, and nothing is executed', () => {
    expect(csvText(answerParts(data), 'fr').split('\r\n')).toEqual([
      '\uFEFFname;projects.title;projects.lead.name;projects.isOver;projects.themes;projects.peers.name;projects.peers.km;projects.months.month;projects.months.over',
      'Loos-en-Gohelle;Plan solaire;Liévin;oui;ENERGY, HOUSING;Liévin;3,5;;',
      'Loos-en-Gohelle;Plan solaire;Liévin;oui;ENERGY, HOUSING;Grenay;12;;',
      'Loos-en-Gohelle;Plan solaire;Liévin;oui;ENERGY, HOUSING;;;2026-11;-2',
      "Loos-en-Gohelle;'=1+1;;;;;;;",
      '',
    ]);
  });

  it('has the parts of a question with several in its first column', () => {
    const csv = csvText(answerParts({ communes: [{ a: 1 }], poles: [{ a: 2, b: true }] }), 'en');
    expect(csv).toBe('\uFEFFpart;a;b\r\ncommunes;1;\r\npoles;2;yes\r\n');
  });
});

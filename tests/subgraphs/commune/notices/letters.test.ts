import fc from 'fast-check';
import { isMailAddress } from '#shared/exchange/mail/isMailAddress.js';
import { mailSettingsOf } from '#shared/exchange/mail/MailSettings.js';
import { writeLetter } from '#shared/exchange/mail/writeLetter.js';
import { lastMondayMorning } from '#shared/notices/mondayMorning.js';
import { answeredKinds, noticeKinds } from '#shared/notices/NoticeKind.js';
import { confirmationLetter, noticeLetter } from '#shared/notices/noticeLetter.js';
import { describe, expect, it } from '#tests/support/suite.js';

const subjects = { fr: 9, en: 9 };

describe('a letter', () => {
  it('has one of eighteen subjects, whatever it is about and whoever it is for', () => {
    const seen = new Set<string>();
    const about = fc.record({
      language: fc.constantFrom('fr' as const, 'en' as const),
      name: fc.string(),
      who: fc.string(),
      address: fc.webUrl(),
      stop: fc.webUrl(),
    });
    const items = fc.array(fc.record({ said: fc.string(), decision: fc.string() }), { minLength: 1 });
    const atOnce = fc.record({
      mail: fc.constant('AT_ONCE' as const),
      kind: fc.constantFrom(...answeredKinds.filter((kind) => kind !== 'HEARD_NEED')),
      items,
      path: fc.string(),
    });
    const weekly = fc.record({
      mail: fc.constant('DIGEST' as const),
      counts: fc.record(Object.fromEntries(noticeKinds.map((kind) => [kind, fc.nat()]))),
    });
    fc.assert(
      fc.property(about, fc.oneof(atOnce, weekly), fc.webUrl(), (given, content, confirm) => {
        seen.add(noticeLetter(given, content).subject);
        seen.add(confirmationLetter(given, confirm).subject);
      }),
    );
    for (const language of ['fr', 'en'] as const) {
      const given = { language, name: 'Lens', who: 'Lens', address: 'https://a.example', stop: 'https://a.example/s' };
      // Chance alone would now and then leave one out.
      for (const kind of answeredKinds) {
        seen.add(noticeLetter(given, { mail: 'AT_ONCE', kind, items: [{ said: '2026-11-30' }], path: '/' }).subject);
      }
    }
    expect(seen.size).toBe(subjects.fr + subjects.en);
  });

  it('says in HTML just what it says in text, and nothing in it is markup', () => {
    const { text, html } = writeLetter({
      language: 'en',
      subject: '<b>',
      parts: [
        { kind: 'TEXT', text: 'A & <b>' },
        { kind: 'LIST', items: ['<i>', '"'] },
        { kind: 'LINK', label: 'Go <there>', href: 'https://a.example/?x="&y=<' },
      ],
      foot: [],
    });
    expect(text).toBe('A & <b>\n\n- <i>\n- "\n\nGo <there>\nhttps://a.example/?x="&y=<\n\n--\n');
    expect(html).toContain('<p>A &amp; &lt;b&gt;</p>');
    expect(html).toContain('<a href="https://a.example/?x=&quot;&amp;y=&lt;">Go &lt;there&gt;</a>');
    expect(html).not.toMatch(/<(?:b|i|there)>/);
  });
});

describe('an address', () => {
  it('is one plain address, in which no header can begin', () => {
    expect(['a@b.fr', 'accueil.mairie+archipel@loos-en-gohelle.example'].every(isMailAddress)).toBe(true);
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('\n', '\r', ' ', ',', '<', '>', ';', '"', '\u0000'), (text, sign) => {
        expect(isMailAddress(`a@b.fr${sign}${text}`)).toBe(false);
        expect(isMailAddress(`${text}${sign}a@b.fr`)).toBe(false);
      }),
    );
    expect(isMailAddress(`${'a'.repeat(64)}@${'b.'.repeat(100)}fr`)).toBe(false);
  });
});

describe('the settings of mail', () => {
  it('are none without a server, and are whole with one', () => {
    const url = { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@b.fr', PUBLIC_ADDRESS: 'https://a.example/' };
    expect(mailSettingsOf('x', { ...url, SMTP_URL: undefined })).toBeUndefined();
    expect(mailSettingsOf('x', url)).toEqual({
      smtpUrl: 'smtp://mail.example',
      from: 'a@b.fr',
      publicAddress: 'https://a.example',
    });
    expect(() => mailSettingsOf('x', { ...url, MAIL_FROM: undefined })).toThrow(/MAIL_FROM is missing/);
  });
});

describe('Monday morning', () => {
  it.each([
    ['2026-11-23T05:59:59Z', '2026-11-16', '2026-11-16T06:00:00.000Z'],
    ['2026-11-23T06:00:00Z', '2026-11-23', '2026-11-23T06:00:00.000Z'],
    // Clocks go forward on Sunday 28 March 2027, and back on Sunday 31 October.
    ['2027-03-29T04:59:59Z', '2027-03-22', '2027-03-22T06:00:00.000Z'],
    ['2027-03-29T05:00:00Z', '2027-03-29', '2027-03-29T05:00:00.000Z'],
    ['2027-10-31T23:30:00Z', '2027-10-25', '2027-10-25T05:00:00.000Z'],
    ['2027-11-01T05:59:59Z', '2027-10-25', '2027-10-25T05:00:00.000Z'],
    ['2027-11-01T06:00:00Z', '2027-11-01', '2027-11-01T06:00:00.000Z'],
    // It is Monday in Paris already, and Sunday in UTC.
    ['2027-06-06T22:30:00Z', '2027-05-31', '2027-05-31T05:00:00.000Z'],
  ])('before or at %s is that of %s, 7:00 in Paris', (now, day, at) => {
    const monday = lastMondayMorning(new Date(now));
    expect({ day: monday.day, at: monday.at.toISOString() }).toEqual({ day, at });
  });
});

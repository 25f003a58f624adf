import type { MailWords } from '../fr/mails.js';

export const mails: MailWords = {
  title: 'Your e-mails',
  lede: 'What awaits your answer can be told to you by e-mail, to you alone. Your colleagues choose for themselves.',
  notCarried: 'This server sends no e-mail: your choice is kept, but nothing will leave until it is set up to send.',
  address: {
    title: 'Your address',
    label: 'E-mail address',
    hint: 'A link will be sent there: nothing else before you have followed it.',
    none: 'No address is kept: nothing is sent to you.',
    toConfirm: (address: string) =>
      `A link was sent to ${address}: follow it within seven days. Until then nothing else is sent there.`,
    confirmed: (address: string, day: string) => `${address}, confirmed on ${day}.`,
    save: 'Save this address',
    again: 'Send the link again',
    erase: 'Erase my address',
    erased: 'Your address is erased. Nothing more will be sent to you.',
  },
  kinds: {
    title: 'What you want to know',
    weekly: 'What comes “every week” is one e-mail, on Monday at 7 in Paris, and only if there is something to say.',
    DECISION: 'A decision on a project arrived',
    CO_CARRYING: 'A commune invites yours to carry a project',
    CONSENT: 'Your commune’s consent is awaited',
    HEARD_NEED: 'An answer to inhabitants is due within seven days',
    LATE_ACTION: 'Actions are late',
    UNBALANCED_CONTRACT: 'Contracts are out of balance',
    DEADLINE: 'Deadlines come within thirty days',
    CHANGE: 'Your colleagues made changes',
    save: 'Save these choices',
    saved: 'Your choices are saved.',
  },
  rhythms: { AT_ONCE: 'at once', WEEKLY: 'every week', NEVER: 'never' },
  language: 'Language of the e-mails',
  languages: { FR: 'French', EN: 'English' },
  stopping: 'Each e-mail has a link that stops them all, without signing in.',
};

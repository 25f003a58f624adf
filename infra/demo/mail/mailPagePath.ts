/** Where the demonstration shows the mails it sent. */
export const mailPagePath = '/demonstration/mail';

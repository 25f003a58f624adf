import type { DownloadHandler } from '#shared/exchange/files/FileDesk.js';
import { calendarText } from './icalendar.js';
import { openFeed, workOf } from './store.js';
import { hashOf } from './token.js';

/** `calendar/<token>`: what the token’s grantor may see now of the work it is about, as iCalendar. */
export const downloadCalendar: DownloadHandler = async (context, token) => {
  const hash = hashOf(token);
  if (hash === null) return null;
  const manager = await context.manager();
  const feed = await openFeed(manager, hash);
  const found = feed && (await workOf(manager, feed));
  if (!found) return null;
  const bytes = Buffer.from(calendarText(found.name, found.work));
  return { name: 'archipel.ics', type: 'text/calendar; charset=utf-8', bytes };
};

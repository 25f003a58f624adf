import { addDays } from '#shared/councils/calendarDays.js';
import { formatOf, writtenDraft } from '#shared/exchange/drafts/draftDownload.js';
import type { DownloadHandler } from '#shared/exchange/files/FileDesk.js';
import { agreementsById } from '../agreements/store.js';
import { calendarOfPole } from '../councils/poleCouncils.js';
import { techniciansById } from '../technicians/store.js';
import { clock } from '../territory/clock.js';
import { polesBySiren } from '../territory/store.js';
import { agreementDraft } from './agreementDraft.js';

/** `agreement-draft/<agreementId>?format=pdf|docx`: an agreement of the director's own pole, to be completed and signed. */
export const downloadAgreementDraft: DownloadHandler = async (context, id, query) => {
  const format = formatOf(query);
  const { tenant, scale, role } = context.actor;
  if (tenant === null || scale !== 'pma' || role !== 'DIRECTOR') return null;
  const agreement = await context.load(agreementsById, id, undefined);
  if (agreement === null) return null;
  const today = clock.today();
  const [pole, post, calendar] = await Promise.all([
    context.load(polesBySiren, tenant, undefined),
    agreement.technicianId === null ? null : context.load(techniciansById, agreement.technicianId, undefined),
    calendarOfPole(context, tenant, { from: today, until: addDays(today, 365), today }),
  ]);
  const council = calendar.find(({ kind, state }) => kind === 'COUNCIL' && state === 'PLANNED') ?? null;
  const draft = agreementDraft({ agreement, pole: pole?.name ?? tenant, post, council, asOf: today });
  return await writtenDraft(draft, `convention-${agreement.provider.code}-${agreement.receiver.code}`, format);
};

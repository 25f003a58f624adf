import { addDays } from '#shared/councils/calendarDays.js';
import { formatOf, oneOf, writtenDraft } from '#shared/exchange/drafts/draftDownload.js';
import type { DownloadHandler } from '#shared/exchange/files/FileDesk.js';
import { officialCommunes } from '#shared/graphql/officialCommunes.js';
import { coFundingLawOn } from '#shared/subsidiarity/cofunding/law.js';
import { calendarOfAgglomeration } from '../councils/calendarOfAgglomeration.js';
import { receiptsById } from '../inbox/receipts.js';
import { labellingsOfProjects } from '../labelling/store.js';
import { agglomerationsBySiren } from '../territory/store.js';
import { today } from '../territory/today.js';
import { coFundingDraft } from './coFundingDraft.js';
import { coFundingsById, communeWordsOf } from './coFundingRows.js';
import { moneyOf } from './moneyOf.js';
import { capOf } from './projectMoney.js';

const councils = { AGGLOMERATION: 'AGGLOMERATION', COMMUNE: 'COMMUNE' } as const;

/**
 * `co-funding-draft/<id>?council=AGGLOMERATION|COMMUNE&format=pdf|docx`: what one of the two councils would vote, for the
 * agglomeration that gives and for the commune that receives.
 */
export const downloadCoFundingDraft: DownloadHandler = async (context, id, query) => {
  const council = oneOf(councils, query.get('council'), 'council');
  const format = formatOf(query);
  const row = await context.load(coFundingsById, id, undefined);
  const { tenant } = context.actor;
  if (row === null || (tenant !== row.siren && tenant !== row.communeCode)) return null;
  const day = today();
  const [file, money, agglomeration, commune, word, calendar] = await Promise.all([
    context.load(labellingsOfProjects, row.projectId, undefined),
    moneyOf(context, row.projectId),
    context.load(agglomerationsBySiren, row.siren, undefined),
    context.load(officialCommunes, row.communeCode, undefined),
    context.load(communeWordsOf, row.id, undefined),
    calendarOfAgglomeration(context, row.siren, { from: day, until: addDays(day, 365), today: day }),
  ]);
  const receipt = file && (await context.load(receiptsById, file.receiptId, undefined));
  // What is granted already counts beside this one, not with it.
  const counted = row.committedOn === null ? 0 : row.amountCents;
  const granted = (money?.grantedCents ?? 0) - Math.min(counted, money?.grantedCents ?? 0);
  const own = row.ownDecidedOn === null ? null : { reference: row.ownReference, decidedOn: row.ownDecidedOn };
  const gives = council === 'AGGLOMERATION';
  const next = calendar.find(({ kind, state }) => kind === 'COUNCIL' && state === 'PLANNED') ?? null;
  const draft = coFundingDraft(
    {
      row,
      agglomeration: agglomeration?.name ?? row.siren,
      commune: commune?.name ?? row.communeCode,
      project: { title: receipt?.title ?? '', reference: file?.reference ?? '' },
      plan: money?.plan ?? null,
      cap: money?.plan ? capOf(money.plan, granted, row, coFundingLawOn(day)) : null,
      // The commune's calendar is the commune's: its own draft, at its own scale, knows the day.
      council: gives ? next : null,
      other: gives ? (word?.state === 'GRANTED' ? word : null) : own,
      asOf: day,
    },
    council,
  );
  return await writtenDraft(draft, `deliberation-${row.reference}-${council.toLowerCase()}`, format);
};

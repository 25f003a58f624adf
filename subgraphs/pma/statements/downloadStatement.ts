import { quarterAt } from '#shared/councils/quarters.js';
import type { Draft } from '#shared/exchange/drafts/Draft.js';
import { oneOf, writtenDraft } from '#shared/exchange/drafts/draftDownload.js';
import { writtenDay, writtenEuros } from '#shared/exchange/drafts/frenchWriting.js';
import type { DownloadHandler } from '#shared/exchange/files/FileDesk.js';
import { readDay } from '#shared/exchange/frenchValues.js';
import { writeCsv } from '#shared/exchange/writeCsv.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { articleOf } from '../agreements/kinds.js';
import type { SecondmentAgreement } from '../agreements/SecondmentAgreement.js';
import { agreementsById } from '../agreements/store.js';
import { allocationsById } from '../allocations/store.js';
import { techniciansById } from '../technicians/store.js';
import { clock } from '../territory/clock.js';
import { type ReimbursementStatement, StatementState } from './ReimbursementStatement.js';
import { statementsOfQuarter } from './store.js';

const formats = { pdf: 'pdf', csv: 'csv' } as const;
const kinds = { WORK: 'travail', CORRECTION: 'correction' } as const;

/** A line with what names its work outside the graph: the allocation's reference and the post's code, never a person. */
interface WrittenLine {
  readonly reference: string;
  readonly post: string;
  readonly month: string;
  readonly kind: keyof typeof kinds;
  readonly halfDays: number;
  readonly amountCents: number;
}

/** `reimbursement-statement/<agreementId>?quarterOf=2026-10-01&format=pdf|csv`: a quarter's statement of the director's own pole. */
export const downloadStatement: DownloadHandler = async (context, id, query) => {
  const format = oneOf(formats, query.get('format') ?? 'pdf', 'format');
  const day = readDay(query.get('quarterOf') ?? clock.today());
  if (day === null) throw new GraphError('BAD_INPUT', notADay);
  const { tenant, scale, role } = context.actor;
  if (tenant === null || scale !== 'pma' || role !== 'DIRECTOR') return null;
  const statements = await context.load(statementsOfQuarter, tenant, { quarter: quarterAt(day).name });
  const statement = statements.find(({ agreementId }) => agreementId === id.toLowerCase());
  const agreement = statement && (await context.load(agreementsById, statement.agreementId, undefined));
  if (!statement || !agreement) return null;
  const lines = await Promise.all(
    statement.reckoned.map(async ({ allocationId, month, kind, halfDays, amountCents }): Promise<WrittenLine> => {
      const allocation = await context.load(allocationsById, allocationId, undefined);
      const post = allocation && (await context.load(techniciansById, allocation.technicianId, undefined));
      return { reference: allocation?.reference ?? '', post: post?.code ?? '', month, kind, halfDays, amountCents };
    }),
  );
  const name = `remboursement-${statement.quarter}-${agreement.provider.code}-${agreement.receiver.code}`;
  if (format === 'pdf') return await writtenDraft(statementDocument(statement, agreement, lines), name, 'pdf');
  return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', bytes: Buffer.from(statementCsv(statement, lines)) };
};

/** Rows as they are, and no total among them: a spreadsheet sums. */
function statementCsv(statement: ReimbursementStatement, lines: readonly WrittenLine[]): string {
  return writeCsv(
    [
      'trimestre',
      'état',
      'affectation',
      'poste',
      'mois',
      'nature',
      'demi-journées',
      'coût unitaire (€)',
      'montant (€)',
    ],
    lines.map(({ reference, post, month, kind, halfDays, amountCents }) => [
      statement.quarter,
      statement.state === StatementState.CLOSED ? 'clos' : 'provisoire',
      ...[reference, post, month, kinds[kind]],
      { figure: String(halfDays) },
      { figure: decimal(statement.unitCostCents) },
      { figure: decimal(amountCents) },
    ]),
  );
}

/** Whole cents as French decimal euros, without passing through a binary fraction. */
function decimal(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

function statementDocument(
  statement: ReimbursementStatement,
  agreement: SecondmentAgreement,
  lines: readonly WrittenLine[],
): Draft {
  const { quarter, from, until, closedAt, unitCostCents, halfDays, amountCents } = statement;
  const party = ({ code, name }: { code: string; name: string | null }) => (name === null ? code : `${name} (${code})`);
  const closedOn = closedAt === null ? null : closedAt.toISOString().slice(0, 10);
  return {
    title: `État de remboursement, trimestre ${quarter}`,
    body: party(agreement.provider),
    notice:
      closedOn === null
        ? 'État provisoire : il change avec les demi-journées constatées'
        : `État clos le ${writtenDay(closedOn)} : une différence se corrige par une ligne d’un état suivant`,
    asOf: closedOn ?? clock.today(),
    blocks: [
      {
        kind: 'PARAGRAPH',
        text: `Du ${writtenDay(from)} au ${writtenDay(until)}. ${party(agreement.receiver)} rembourse à ${party(agreement.provider)} le travail fait par la convention ${agreement.act?.reference ?? ''} (${articleOf[agreement.kind]}, à confirmer par un juriste).`,
      },
      {
        kind: 'TABLE',
        caption: `Demi-journées faites, à ${writtenEuros(unitCostCents)} la demi-journée`,
        header: ['Affectation', 'Poste', 'Mois', 'Nature', 'Demi-journées', 'Montant'],
        rows: [
          ...lines.map((line) => [
            ...[line.reference, line.post, line.month, kinds[line.kind], String(line.halfDays)],
            writtenEuros(line.amountCents),
          ]),
          ['Total', '', '', '', String(halfDays), writtenEuros(amountCents)],
        ],
      },
    ],
    signatures: ['La direction du pôle'],
  };
}

const notADay = {
  fr: 'L’adresse demande un trimestre par un de ses jours, comme 2026-10-01\u00a0: corrigez «\u00a0quarterOf\u00a0».',
  en: 'The address asks for a quarter by one of its days, such as 2026-10-01: correct “quarterOf”.',
};

import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Fold } from '../../kit/Fold.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { OnlyPole } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { Section } from '../../kit/Section.js';
import { Shown } from '../../kit/Shown.js';
import { type Source, SourceLine } from '../../kit/SourceLine.js';
import { useAddress } from '../../kit/useAddress.js';
import { useDirector } from '../../session/useDirector.js';
import { useFormats, useWords } from '../../words/Words.js';
import { OfferForm } from './OfferForm.js';
import { PartnerForm } from './PartnerForm.js';
import partners from './Partners.graphql?raw';
import { usePartnerWords } from './words.js';

interface PartnerRow {
  readonly id: string;
  readonly name: string | null;
  readonly text: string | null;
  readonly since: string | null;
  readonly source: Source | null;
  readonly offeredHalfDays: number | null;
  readonly offers: {
    readonly nodes: readonly {
      readonly id: string;
      readonly title: string;
      readonly halfDays: number;
      readonly from: string;
      readonly until: string;
    }[];
    readonly totalCount: number;
  } | null;
}

interface PartnersData {
  readonly pole: { readonly partners: Connection<PartnerRow> | null } | null;
}

function Partner({ row, onDone }: { row: PartnerRow; onDone: () => void }) {
  const words = useWords();
  const its = usePartnerWords();
  const formats = useFormats();
  const name = row.name ?? words.answer.unknown;
  return (
    <Section title={name} aside={row.since && words.answer.since(formats.date(row.since))}>
      {row.text && <p className="prose">{row.text}</p>}
      <SourceLine of={row.source} />
      <p>{row.offeredHalfDays === null ? words.answer.unknown : its.offered(row.offeredHalfDays)}</p>
      {row.offers && row.offers.nodes.length > 0 && (
        <>
          <ul className="list">
            {row.offers.nodes.map(({ id, title, halfDays, from, until }) => (
              <li key={id}>
                <span className="list-title">{title}</span>
                <span className="quiet">
                  {words.months.halfDays(halfDays)}, {words.months.until_(formats.date(from), formats.date(until))}
                </span>
              </li>
            ))}
          </ul>
          <Shown shown={row.offers.nodes.length} total={row.offers.totalCount} />
        </>
      )}
      <Fold title={its.newOffer(name)}>
        <OfferForm partner={row.id} onDone={onDone} />
      </Fold>
    </Section>
  );
}

/** Who works with the pole, since when, and what they offer today: none declared is zero, and said so. */
export default function Partners() {
  const its = usePartnerWords();
  const siren = useDirector();
  const address = useAddress();
  const variables = { siren: siren ?? '' };
  const answer = useAnswer<PartnersData>(
    partners,
    { ...variables, after: address.get('after') || null },
    siren === null,
  );
  if (siren === null) return <OnlyPole returnTo="/partners" />;
  return (
    <Page title={its.title} lede={its.lede}>
      <Answered answer={answer}>
        {({ pole }) => (
          <>
            <PagedList list={pole?.partners} empty={its.none}>
              {(rows) => rows.map((row) => <Partner key={row.id} row={row} onDone={answer.again} />)}
            </PagedList>
            <ListCsv<PartnersData, PartnerRow>
              name={its.file}
              operation={partners}
              variables={variables}
              listOf={(data) => data.pole?.partners}
              columns={[
                { title: its.partner, cell: ({ name }) => name },
                { title: its.since, cell: ({ since }) => since },
                { title: its.halfDays, cell: ({ offeredHalfDays }) => offeredHalfDays },
                { title: its.source, cell: ({ source }) => source?.title ?? null },
              ]}
            />
            <Fold title={its.newPartner}>
              <PartnerForm onDone={answer.again} />
            </Fold>
          </>
        )}
      </Answered>
    </Page>
  );
}

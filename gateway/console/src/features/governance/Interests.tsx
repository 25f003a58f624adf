import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Fold } from '../../kit/Fold.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { Section } from '../../kit/Section.js';
import { Tag } from '../../kit/Tag.js';
import { useAddress } from '../../kit/useAddress.js';
import { useFormats, useWords } from '../../words/Words.js';
import { DeclareForm, DeliberationForm, EndForm } from './InterestForms.js';
import interests from './Interests.graphql?raw';
import { useGovernanceWords } from './words.js';

export interface Interest {
  readonly id: string;
  readonly competence: string | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly since: string | null;
  readonly endedOn: string | null;
  readonly holds: boolean | null;
  readonly demonstration: boolean | null;
  readonly version: number | null;
  readonly deliberations:
    | readonly { readonly member: string; readonly decidedOn: string; readonly reference: string }[]
    | null;
  readonly awaitedMembers: readonly { readonly siren: string; readonly name: string }[] | null;
}

interface InterestsData {
  readonly pole: {
    readonly metropolitanInterests: Connection<Interest> | null;
    readonly members: readonly { readonly organisation: { readonly siren: string; readonly name: string } }[] | null;
  } | null;
  readonly competences: readonly { readonly key: string; readonly title: string }[] | null;
}

/** What the pole may act on, or means to: which councils have deliberated, and whose word is awaited. */
export function Interests({ siren }: { siren: string }) {
  const words = useWords();
  const its = useGovernanceWords();
  const formats = useFormats();
  const address = useAddress();
  const answer = useAnswer<InterestsData>(interests, { siren, after: address.get('after') || null });
  return (
    <Answered answer={answer} whatIsMissing={{ call: its.withoutCompetences }}>
      {({ pole, competences }) => {
        const nameOf = (member: string) =>
          pole?.members?.find(({ organisation }) => organisation.siren === member)?.organisation.name ?? member;
        const competenceOf = (key: string | null) =>
          competences?.find((one) => one.key === key)?.title ?? key ?? words.answer.unknown;
        return (
          <div className="stack stack-wide">
            <p className="prose">{its.interestsLede}</p>
            <PagedList list={pole?.metropolitanInterests} empty={its.noInterest}>
              {(rows) =>
                rows.map((row) => (
                  <Section
                    key={row.id}
                    title={row.title ?? words.answer.unknown}
                    aside={
                      <span className="row">
                        <Standing of={row} />
                        <Demonstration shown={row.demonstration} />
                      </span>
                    }
                  >
                    <p className="quiet">
                      {its.ofCompetence(competenceOf(row.competence))}
                      {row.since && `, ${its.lasts(formats.date(row.since), row.endedOn && formats.date(row.endedOn))}`}
                    </p>
                    {row.text && <p className="prose">{row.text}</p>}
                    <ul className="bullets">
                      {row.deliberations?.map(({ member, decidedOn, reference }) => (
                        <li key={member}>{its.deliberated(nameOf(member), formats.date(decidedOn), reference)}</li>
                      ))}
                      {row.awaitedMembers?.map(({ siren: member, name }) => (
                        <li key={member}>{its.awaited(name)}</li>
                      ))}
                    </ul>
                    {row.awaitedMembers && row.awaitedMembers.length > 0 && (
                      <Fold title={its.recordDeliberation}>
                        <DeliberationForm interest={row} onDone={answer.again} />
                      </Fold>
                    )}
                    <Fold title={row.endedOn === null ? its.endIt : its.correctEnd}>
                      <EndForm interest={row} onDone={answer.again} />
                    </Fold>
                  </Section>
                ))
              }
            </PagedList>
            <ListCsv<InterestsData, Interest>
              name={its.interestsFile}
              operation={interests}
              variables={{ siren }}
              listOf={(data) => data.pole?.metropolitanInterests}
              columns={[
                { title: its.what, cell: ({ title }) => title },
                { title: its.competence, cell: ({ competence }) => competenceOf(competence) },
                { title: its.from, cell: ({ since }) => since },
                { title: its.lastDay, cell: ({ endedOn }) => endedOn },
                { title: its.standing, cell: (row) => its.standings[standingOf(row)] },
                {
                  title: its.awaitedTerm,
                  cell: ({ awaitedMembers }) => awaitedMembers?.map(({ name }) => name).join(', ') ?? null,
                },
              ]}
            />
            <Fold title={its.declare}>
              <DeclareForm
                competences={(competences ?? []).map(({ key, title }) => ({ key, label: title }))}
                onDone={answer.again}
              />
            </Fold>
          </div>
        );
      }}
    </Answered>
  );
}

function standingOf({ holds, awaitedMembers }: Interest): 'holds' | 'awaited' | 'not' | 'unknown' {
  if (holds === null || awaitedMembers === null) return 'unknown';
  if (holds) return 'holds';
  return awaitedMembers.length > 0 ? 'awaited' : 'not';
}

const signs = { holds: '✓', awaited: '◔', not: '○', unknown: '?' } as const;

function Standing({ of }: { of: Interest }) {
  const its = useGovernanceWords();
  const standing = standingOf(of);
  return (
    <Tag sign={signs[standing]} tone={standing === 'holds' ? 'heap' : 'plain'}>
      {its.standings[standing]}
    </Tag>
  );
}

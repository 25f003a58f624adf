import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CsvButton } from '../../kit/CsvButton.js';
import { Fold } from '../../kit/Fold.js';
import { OnlyPole } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { PagedList } from '../../kit/PagedList.js';
import { Section } from '../../kit/Section.js';
import { useAddress } from '../../kit/useAddress.js';
import { useDirector } from '../../session/useDirector.js';
import { useWords } from '../../words/Words.js';
import { GroupForm } from './GroupForm.js';
import { Groups } from './Groups.js';
import { Leads } from './Leads.js';
import { ProgrammeForm } from './ProgrammeForm.js';
import programmesText from './Programmes.graphql?raw';
import { ProgrammeTerms } from './ProgrammeTerms.js';
import type { Programme, ProgrammesAnswer } from './programme.js';
import { useProgrammeWords } from './words.js';

/** One line for each practice and each time it was taken up; a practice that nobody took up has its line too. */
function practiceRows(programmes: readonly Programme[]) {
  return programmes.flatMap(({ title: programme, leads }) =>
    (leads?.nodes ?? []).flatMap(({ title, foundAt, foundOn, adoptions }) => {
      const taken = adoptions?.nodes ?? [];
      const start = [programme, title, foundAt, foundOn];
      return taken.length === 0
        ? [[...start, null, null]]
        : taken.map(({ member, takenUpOn }) => [...start, member.name, takenUpOn]);
    }),
  );
}

/** The pole's programmes with the practices found elsewhere and who took them up; its working groups, as counts. */
export default function Programmes() {
  const words = useWords();
  const its = useProgrammeWords();
  const siren = useDirector();
  const address = useAddress();
  const answer = useAnswer<ProgrammesAnswer>(
    programmesText,
    { siren: siren ?? '', after: address.get('after') || null, afterGroup: address.get('afterGroup') || null },
    siren === null,
  );
  if (siren === null) return <OnlyPole returnTo="/programmes" />;
  return (
    <Page title={its.title} lede={its.lede}>
      <Answered answer={answer}>
        {({ pole }) => {
          const axes = pole?.axes ?? [];
          const members = (pole?.members ?? []).map(({ organisation }) => organisation);
          const programmes = pole?.programmes?.nodes ?? [];
          return (
            <>
              <PagedList list={pole?.programmes} empty={its.none}>
                {(rows) =>
                  rows.map((programme) => (
                    <Section key={programme.id} title={programme.title ?? words.answer.unknown}>
                      <ProgrammeTerms programme={programme} axes={axes} />
                      <Leads programme={programme} members={members} onDone={answer.again} />
                    </Section>
                  ))
                }
              </PagedList>
              <p>
                <CsvButton
                  label={its.csv}
                  name={its.file}
                  heading={[its.programme, its.practice, its.foundAt, its.foundOn, its.takenUpBy, its.takenUpOn]}
                  rows={practiceRows(programmes)}
                />
              </p>
              <Fold title={its.newProgramme}>
                <ProgrammeForm axes={axes} onDone={answer.again} />
              </Fold>
              <Section title={its.groups}>
                <p className="quiet">{its.groupsLede}</p>
                <PagedList list={pole?.metropolitanGroups} empty={its.noGroup} parameter="afterGroup" name={its.groups}>
                  {(rows) => <Groups rows={rows} />}
                </PagedList>
                <Fold title={its.newGroup}>
                  <GroupForm programmes={programmes} onDone={answer.again} />
                </Fold>
              </Section>
            </>
          );
        }}
      </Answered>
    </Page>
  );
}

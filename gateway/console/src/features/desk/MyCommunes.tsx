import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Button } from '../../kit/Button.js';
import { DataTable } from '../../kit/DataTable.js';
import { Section } from '../../kit/Section.js';
import { Tag } from '../../kit/Tag.js';
import { nameOf, useSitting } from '../../session/SessionProvider.js';
import { mayLeave } from '../../session/unsaved.js';
import { useWords } from '../../words/Words.js';
import myCommunes from './MyCommunes.graphql?raw';

interface Awaiting {
  readonly commune: { readonly insee: string; readonly name: string | null } | null;
  readonly actions: number;
  readonly heard: number;
  readonly contracts: number;
  readonly invitations: number;
  readonly questions: number;
  readonly offers: number;
}

/** For who acts for several communes: what awaits each, side by side, and the way to act for another. */
export function MyCommunes() {
  const words = useWords();
  const { session, mandate, actFor } = useSitting();
  const answer = useAnswer<{ myCommunes: readonly Awaiting[] | null }>(myCommunes, {});
  const switchTo = (insee: string) => {
    const next = session.mandates.find((one) => one.tenant === insee && one.role === 'COMMUNE_AGENT');
    if (
      next !== undefined &&
      mandate !== null &&
      nameOf(next) !== nameOf(mandate) &&
      mayLeave(words.frame.leavingUnsaved)
    ) {
      actFor(next);
    }
  };
  return (
    <Section title={words.desk.myCommunes}>
      <Answered answer={answer}>
        {({ myCommunes: rows }) => (
          <DataTable
            caption={words.desk.myCommunesCaption}
            rows={rows ?? []}
            keyOf={({ commune }) => commune?.insee ?? ''}
            columns={[
              { key: 'name', title: words.desk.commune, cell: ({ commune }) => commune?.name ?? commune?.insee },
              { key: 'invitations', title: words.desk.invitations, numeric: true, cell: (row) => row.invitations },
              { key: 'questions', title: words.desk.questionsOpen, numeric: true, cell: (row) => row.questions },
              { key: 'offers', title: words.desk.offersMade, numeric: true, cell: (row) => row.offers },
              { key: 'heard', title: words.desk.heardWaiting, numeric: true, cell: (row) => row.heard },
              { key: 'actions', title: words.desk.lateActions, numeric: true, cell: (row) => row.actions },
              { key: 'contracts', title: words.desk.unbalancedContracts, numeric: true, cell: (row) => row.contracts },
              {
                key: 'act',
                title: words.frame.actsFor,
                cell: ({ commune }) =>
                  commune?.insee === mandate?.tenant ? (
                    <Tag sign="●">{words.desk.actsForIt}</Tag>
                  ) : (
                    <Button weight="second" onPress={() => switchTo(commune?.insee ?? '')}>
                      {words.desk.actFor(commune?.name ?? commune?.insee ?? '')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Answered>
    </Section>
  );
}

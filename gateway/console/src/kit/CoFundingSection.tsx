import { Link } from 'react-router';
import { useAnswer } from '../graph/useAnswer.js';
import { useCoFundingWords } from '../words/coFundingWords.js';
import { useFormats } from '../words/Words.js';
import { Answered } from './Answered.js';
import coFundingSection from './CoFundingSection.graphql?raw';
import { CoFundingStateTag } from './CoFundingStateTag.js';
import { type CoFundingState, wholeEuros } from './coFunding.js';
import { Facts } from './Facts.js';
import { ScaleName } from './ScaleName.js';
import { Section } from './Section.js';

interface Data {
  readonly project: {
    readonly coFunding: {
      readonly cap: {
        readonly maxCents: number;
        readonly toBeConfirmed: string;
        readonly terms: readonly { readonly article: string; readonly binding: boolean }[];
      } | null;
      readonly fonds: readonly {
        readonly id: string;
        readonly reference: string;
        readonly state: CoFundingState;
        readonly amountCents: number;
      }[];
    } | null;
  } | null;
}

/** What the agglomeration may still give to a project and which rule limits it; nothing for who has no business with it. */
export function CoFundingSection({ project }: { project: string }) {
  const words = useCoFundingWords();
  const formats = useFormats();
  const answer = useAnswer<Data>(coFundingSection, { id: project });
  const money = answer.data?.project?.coFunding;
  if (money === null && answer.missing.length === 0) return null;
  return (
    <Section title={words.title} aside={<ScaleName scale="call" />}>
      <Answered answer={answer}>
        {() =>
          money && (
            <>
              {money.cap === null ? (
                <p className="quiet">{words.noPlan}</p>
              ) : (
                <Facts
                  of={[
                    {
                      term: words.max,
                      value: formats.euros(wholeEuros(money.cap.maxCents)),
                      figure: true,
                      note: `${words.limitedBy(
                        formats.list(money.cap.terms.filter(({ binding }) => binding).map(({ article }) => article)),
                      )}. ${money.cap.toBeConfirmed}`,
                    },
                  ]}
                />
              )}
              {money.fonds.length > 0 && (
                <ul className="list">
                  {money.fonds.map(({ id, reference, state, amountCents }) => (
                    <li key={id}>
                      <span className="row">
                        <span>{formats.euros(amountCents)}</span>
                        <CoFundingStateTag state={state} />
                        <span className="quiet">{reference}</span>
                      </span>
                    </li>
                  ))}
                </ul>
              )}
              <p>
                <Link to={`/projects/${project}/co-funding`}>{words.open}</Link>
              </p>
            </>
          )
        }
      </Answered>
    </Section>
  );
}

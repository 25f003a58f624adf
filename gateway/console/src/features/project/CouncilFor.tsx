import { Link, useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Notice } from '../../kit/Notice.js';
import { Tag } from '../../kit/Tag.js';
import { useCouncilWords } from '../../words/councilWords.js';
import { useFormats } from '../../words/Words.js';
import councilFor from './CouncilFor.graphql?raw';
import { DraftLinks } from './DraftLinks.js';

interface Meeting {
  readonly heldOn: string;
  readonly estimated: boolean;
}

interface Preparation {
  readonly council: Meeting | null;
  readonly steps: readonly {
    readonly kind: 'DRAFT' | 'CONVOCATION' | 'COUNCIL' | 'TRANSMISSION';
    readonly by: string;
    readonly article: string | null;
  }[];
  readonly tooLate: boolean;
  readonly next: Meeting | null;
  readonly nextIsInWindow: boolean;
}

interface CouncilForAnswer {
  readonly project: {
    readonly needs: readonly { readonly id: string; readonly councilFor: Preparation | null }[] | null;
  } | null;
}

interface CouncilForProps {
  readonly needId: string;
  /** Whether the need says when it begins. */
  readonly dated: boolean;
  readonly insee: string;
  readonly scale: string;
  readonly role: string;
}

/** Which council can still say yes before the need begins, what to have ready by when, and the draft to begin with. */
export function CouncilFor({ needId, dated, insee, scale, role }: CouncilForProps) {
  const words = useCouncilWords().forNeed;
  const { id = '' } = useParams();
  const answer = useAnswer<CouncilForAnswer>(councilFor, { id, scale, role, commune: insee });
  const draft = `/files/commune/deliberation-draft/${needId}?${new URLSearchParams({ scale, role })}`;
  return (
    <Answered answer={answer}>
      {({ project }) => {
        const found = project?.needs?.find((need) => need.id === needId)?.councilFor;
        if (found == null) return null;
        return (
          <section className="stack stack-tight" aria-label={words.title}>
            <h3>{words.title}</h3>
            <When found={found} dated={dated} />
            <Steps found={found} />
            <DraftLinks from={draft} />
            <p>
              <Link to="/councils">{words.calendar}</Link>
            </p>
          </section>
        );
      }}
    </Answered>
  );
}

function When({ found, dated }: { found: Preparation; dated: boolean }) {
  const { forNeed: words, estimated } = useCouncilWords();
  const formats = useFormats();
  const { council, next } = found;
  const estimate = (meeting: Meeting) =>
    meeting.estimated && (
      <Tag sign="≈" tone="sand">
        {estimated}
      </Tag>
    );
  if (council !== null) {
    const date = formats.date(council.heldOn);
    return (
      <p className="row">
        {dated ? words.last(date) : words.first(date)} {estimate(council)}
      </p>
    );
  }
  return (
    <Notice>
      {found.tooLate && <p>{words.tooLate}</p>}
      {next === null ? (
        <p>{words.noNext}</p>
      ) : (
        <p className="row">
          {words.next(formats.date(next.heldOn))} {estimate(next)}
        </p>
      )}
      {next !== null && !found.nextIsInWindow && <p>{words.afterWindow}</p>}
    </Notice>
  );
}

function Steps({ found }: { found: Preparation }) {
  const words = useCouncilWords().forNeed;
  const formats = useFormats();
  return (
    <ol className="bullets">
      {found.steps.map(({ kind, by, article }) => (
        <li key={kind}>
          {words.steps[kind]}, {words.by(formats.date(by))}{' '}
          <span className="quiet">({article === null ? words.margin : words.confirm(article)})</span>
        </li>
      ))}
    </ol>
  );
}

import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../kit/Button.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Tag } from '../../kit/Tag.js';
import { today } from '../../kit/today.js';
import { useFormats, useWords } from '../../words/Words.js';
import { EditHeardNeed } from './EditHeardNeed.js';
import { FollowUp } from './FollowUp.js';
import type { HeardNeed } from './standsAnswer.js';

function Came({ need }: { need: HeardNeed }) {
  const words = useWords();
  const formats = useFormats();
  if (need.followUp === null) return <Tag sign="◌">{words.answer.unknown}</Tag>;
  const late = need.followUp === 'NONE' && need.deadline !== null && need.deadline < today();
  if (late) {
    return (
      <Tag sign="◷" tone="sand">
        {words.stands.late}
      </Tag>
    );
  }
  const [sign, tone] = need.followUp === 'NONE' ? (['…', 'sky'] as const) : (['✓', 'heap'] as const);
  return (
    <>
      <Tag sign={sign} tone={tone}>
        {words.followUps[need.followUp]}
      </Tag>
      {need.answeredOn && <span className="quiet">{formats.date(need.answeredOn)}</span>}
    </>
  );
}

function Links({ need }: { need: HeardNeed }) {
  const words = useWords();
  const links = [
    need.action && { to: `/actions/${need.action.id}`, title: need.action.title },
    need.contract && { to: `/contracts/${need.contract.id}`, title: need.contract.title },
    need.project && { to: `/projects/${need.project.id}`, title: need.project.title },
  ].filter((link) => link !== null);
  return links.map(({ to, title }) => (
    <Link key={to} to={to}>
      {title ?? words.answer.unknown}
    </Link>
  ));
}

interface HeardNeedsProps {
  readonly rows: readonly HeardNeed[];
  readonly insee: string;
  readonly onDone: () => void;
}

/** What was heard in the streets, the nearest deadline first, and what came of it. */
export function HeardNeeds({ rows, insee, onDone }: HeardNeedsProps) {
  const words = useWords();
  const formats = useFormats();
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <ul className="list">
      {rows.map((need) => (
        <li key={need.id}>
          <span className="prose">{need.text ?? words.answer.unknown}</span>
          <span className="row">
            <Came need={need} />
            {need.followUp === 'NONE' && need.deadline && (
              <span>{words.stands.before(formats.date(need.deadline))}</span>
            )}
            <span className="quiet">
              {[
                need.theme && words.themes[need.theme],
                need.microDistrict?.name,
                need.heardOn && words.stands.heardOn(formats.date(need.heardOn)),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
            <Demonstration shown={need.demonstration} />
          </span>
          <Links need={need} />
          {need.answer && <span className="prose">{words.stands.answered(need.answer)}</span>}
          {need.version !== null && opened !== need.id && (
            <span className="no-print">
              <Button weight="quiet" onPress={() => setOpened(need.id)}>
                {need.followUp === 'NONE' ? words.stands.follow : words.stands.followAnew}
              </Button>
            </span>
          )}
          {need.version !== null && <EditHeardNeed need={{ ...need, version: need.version }} onDone={onDone} />}
          {need.version !== null && opened === need.id && (
            <FollowUp
              need={{ ...need, version: need.version }}
              insee={insee}
              onDone={onDone}
              onCancel={() => setOpened(null)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

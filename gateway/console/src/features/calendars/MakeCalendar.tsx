import { useState } from 'react';
import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useCalendarWords } from '../../words/mineWords.js';
import { useFormats } from '../../words/Words.js';
import createCalendar from './CreateCalendar.graphql?raw';
import { type CalendarsData, employerName, postName } from './feeds.js';

interface MakeCalendarProps {
  readonly posts: NonNullable<CalendarsData['technicians']>['nodes'];
  /** A technician makes one of its own post. */
  readonly own: boolean;
  readonly onDone: () => void;
}

/** Makes an address, and shows it the one time that it can be. */
export function MakeCalendar({ posts, own, onDone }: MakeCalendarProps) {
  const its = useCalendarWords();
  const formats = useFormats();
  const { send, sending, outcome } = useCommand<{ readonly token: string | null }>(createCalendar);
  const [chosen, setChosen] = useState<string | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const employers = new Map(posts.flatMap(({ employer }) => (employer ? [[employer.siren, employer] as const] : [])));
  const options = [
    ...[...employers.values()].map((one) => ({ key: one.siren, label: `${its.ofEmployer} : ${employerName(one)}` })),
    ...posts.map((post) => ({ key: post.id, label: postName(post) })),
  ].sort((one, other) => formats.compare(one.label, other.label));
  const whose = own ? (posts[0]?.id ?? null) : chosen;

  const make = async () => {
    if (whose === null) return;
    setAddress(null);
    setCopied(false);
    const { payload } = await send(employers.has(whose) ? { employer: whose } : { technicianId: whose });
    if (payload === null) return;
    if (payload.token !== null) setAddress(`${window.location.origin}/calendars/${payload.token}.ics`);
    onDone();
  };
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };

  return (
    <Section title={own ? its.forMe : its.make}>
      {!own && (
        <ChoiceField label={its.whose} value={chosen} onChange={setChosen} options={options} placeholder={its.choose} />
      )}
      <p className="no-print">
        <Button disabled={whose === null || sending} onPress={() => void make()}>
          {its.make}
        </Button>
      </p>
      <Outcome of={outcome} />
      {address !== null && (
        <Notice kind="done" takesFocus>
          <p>{its.made}</p>
          <TextField label={its.address} value={address} onChange={() => undefined} />
          {window.isSecureContext && (
            <p className="row no-print">
              <Button weight="second" onPress={() => void copy(address)}>
                {its.copy}
              </Button>
              {copied && <span role="status">{its.copied}</span>}
            </p>
          )}
        </Notice>
      )}
    </Section>
  );
}

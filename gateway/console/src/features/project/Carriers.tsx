import { useAnswer } from '../../graph/useAnswer.js';
import { Button } from '../../kit/Button.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { useWords } from '../../words/Words.js';
import carriers from './Carriers.graphql?raw';

interface CarriersData {
  readonly communes: { readonly nodes: readonly { readonly insee: string; readonly name: string | null }[] } | null;
}

interface CarriersProps {
  /** INSEE codes chosen so far. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** The commune that proposes: it carries anyway. */
  readonly lead: string;
  readonly error?: string | undefined;
}

/** The communes that carry a project together, chosen by name among all of the pole's. */
export function Carriers({ chosen, onChange, lead, error }: CarriersProps) {
  const words = useWords();
  const { data } = useAnswer<CarriersData>(carriers, {});
  const communes = (data?.communes?.nodes ?? []).map(({ insee, name }) => ({ key: insee, label: name ?? insee }));
  const nameOf = (insee: string) => communes.find(({ key }) => key === insee)?.label ?? insee;
  return (
    <div className="stack">
      <ChoiceField
        label={words.project.coCarriers}
        hint={words.project.coCarriersHint}
        placeholder={words.project.addCarrier}
        value={null}
        options={communes.filter(({ key }) => key !== lead && !chosen.includes(key))}
        onChange={(insee) => onChange([...chosen, insee])}
        error={error}
      />
      {chosen.length > 0 && (
        <ul className="bullets">
          {chosen.map((insee) => (
            <li key={insee}>
              {nameOf(insee)}{' '}
              <Button weight="quiet" onPress={() => onChange(chosen.filter((one) => one !== insee))}>
                {words.project.removeCarrier(nameOf(insee))}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { isMonth, monthOf } from '../../kit/month.js';
import { Page } from '../../kit/Page.js';
import { RangeField } from '../../kit/RangeField.js';
import { Section } from '../../kit/Section.js';
import { useAddress } from '../../kit/useAddress.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Pace } from './Pace.js';
import spreadAdoptions from './SpreadAdoptions.graphql?raw';
import { type PlacedCommune, SpreadMap } from './SpreadMap.js';
import spreadPlaces from './SpreadPlaces.graphql?raw';
import { SpreadTable } from './SpreadTable.js';
import { type Adoption, adoptersOf, medianDays, monthsOf, takenUpBy } from './spreading.js';
import { useSpreadWords } from './words.js';

interface PlacesData {
  readonly communes: { readonly nodes: readonly PlacedCommune[] } | null;
  readonly agglomerations:
    | readonly {
        readonly partnershipContracts:
          | readonly {
              readonly pilotCommunes: readonly { readonly insee: string; readonly name: string | null }[] | null;
            }[]
          | null;
      }[]
    | null;
}
interface AdoptionsData {
  readonly frameworkAdoptions: { readonly totalCount: number; readonly nodes: readonly Adoption[] } | null;
}

interface TimeProps {
  readonly places: PlacesData;
  readonly adoptions: readonly Adoption[];
  readonly pilots: readonly { readonly insee: string; readonly name: string | null }[];
}

/** The map at a month that one slides to, and what had been taken up by then. */
function OverTime({ places, adoptions, pilots }: TimeProps) {
  const formats = useFormats();
  const its = useSpreadWords();
  const address = useAddress();
  const months = monthsOf(adoptions, monthOf(new Date()));
  const asked = address.get('until');
  const found = isMonth(asked) ? months.indexOf(asked) : -1;
  const at = found === -1 ? months.length - 1 : found;
  const month = months[at] ?? monthOf(new Date());
  const taken = takenUpBy(adoptions, month);
  const adopters = adoptersOf(taken);
  const communes = places.communes?.nodes ?? [];
  const median = medianDays(taken);
  const text = [
    its.text(
      formats.month(month),
      formats.number(adopters.size),
      formats.number(communes.length),
      formats.number(taken.length),
    ),
    ...(median === null ? [] : [its.median(formats.number(median))]),
    its.mapNote,
  ].join(' ');
  return (
    <>
      <RangeField
        label={its.until}
        value={at}
        most={months.length - 1}
        step={1}
        shown={formats.month(month)}
        onChange={(index) => address.set('until', index === months.length - 1 ? '' : (months[index] ?? ''))}
      />
      <SpreadMap
        communes={communes}
        pilots={new Set(pilots.map(({ insee }) => insee))}
        adopters={adopters}
        text={text}
      />
      <Section title={its.rows} aside={formats.number(taken.length)}>
        <SpreadTable adoptions={taken} />
      </Section>
      <Pace adoptions={adoptions} months={months} />
    </>
  );
}

/** Which practices of a pilot commune spread to which communes, and how fast. */
export default function Spread() {
  const words = useWords();
  const formats = useFormats();
  const its = useSpreadWords();
  const address = useAddress();
  const placed = useAnswer<PlacesData>(spreadPlaces, {});
  const known = (placed.data?.agglomerations ?? []).flatMap(({ partnershipContracts }) =>
    (partnershipContracts ?? []).flatMap(({ pilotCommunes }) => pilotCommunes ?? []),
  );
  const chosen = address.get('pilot');
  const pilots = /^\d[\dAB]\d{3}$/.test(chosen)
    ? [known.find(({ insee }) => insee === chosen) ?? { insee: chosen, name: null }]
    : known;
  const theme = address.get('theme');
  const answer = useAnswer<AdoptionsData>(
    spreadAdoptions,
    {
      filter: {
        ...(pilots.length === 0 || chosen === 'ALL_COMMUNES' ? {} : { writtenBy: pilots.map(({ insee }) => insee) }),
        ...(theme in words.themes ? { themes: [theme] } : {}),
      },
    },
    placed.loading,
  );
  const labels = {
    ...Object.fromEntries(known.map(({ insee, name }) => [insee, name ?? insee])),
    ALL_COMMUNES: its.everybody,
  };
  return (
    <Page title={its.title} lede={its.lede}>
      <search className="filters no-print">
        <FilterChoice label={its.pilot} name="pilot" labels={labels} />
        <FilterChoice label={its.theme} name="theme" labels={words.themes} />
      </search>
      <Answered answer={placed} whatIsMissing={{ call: its.withoutPilots }}>
        {(places) => (
          <Answered answer={answer}>
            {({ frameworkAdoptions }) =>
              frameworkAdoptions !== null && (
                <>
                  {frameworkAdoptions.totalCount > frameworkAdoptions.nodes.length && (
                    <p>
                      {its.only(
                        formats.number(frameworkAdoptions.nodes.length),
                        formats.number(frameworkAdoptions.totalCount),
                      )}
                    </p>
                  )}
                  <OverTime
                    places={places}
                    adoptions={frameworkAdoptions.nodes}
                    pilots={chosen === 'ALL_COMMUNES' ? [] : pilots}
                  />
                </>
              )
            }
          </Answered>
        )}
      </Answered>
    </Page>
  );
}

import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useFormats } from '../words/Words.js';
import { cartogram, neighbourTowards, type Place } from './cartogram.js';

export interface MapCommune {
  readonly insee: string;
  readonly name: string;
  readonly population: number | null;
  readonly place: Place;
  /** Index among the groups; null when unknown. */
  readonly group: number | null;
  readonly active: boolean;
}

export interface MapGroup {
  readonly name: string;
  /** Its name with how many communes it has. */
  readonly counted: string;
  /** Which of the three grounds it has; null: the plain one, for what is not marked. */
  readonly ground: number | null;
}

/** What a map says in words. */
export interface MapWords {
  readonly name: string;
  readonly unknownGroup: string;
  readonly inhabitants: (n: string) => string;
  /** What a dot in a cell means; null where the map has none. */
  readonly dot: string | null;
  /** The same as the map, told below it. */
  readonly text: string;
}

const directions: Record<string, readonly [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

const groundOf = (ground: number | null) => `map-ground-${ground ?? 'unknown'}`;

/** Lines one way, lines the other way, rings: told apart without colour. */
function Pattern({ id, kind }: { id: string; kind: number }) {
  return (
    <pattern id={id} width="10" height="10" patternUnits="userSpaceOnUse">
      {kind === 0 && <path className="map-mark" d="M-2 2 2 -2M0 10 10 0M8 12 12 8" />}
      {kind === 1 && <circle className="map-mark" cx="5" cy="5" r="1.6" />}
      {kind === 2 && <path className="map-mark" d="M0 5H10" />}
    </pattern>
  );
}

interface CartogramProps {
  readonly communes: readonly MapCommune[];
  readonly groups: readonly MapGroup[];
  readonly words: MapWords;
}

/** The communes at a glance: one stop for the Tab key, arrows between neighbours, and the same in words. */
export function Cartogram({ communes, groups, words }: CartogramProps) {
  const formats = useFormats();
  const navigate = useNavigate();
  const base = useId().replaceAll(':', '');
  const drawn = useMemo(() => cartogram(communes.map(({ place }) => place)), [communes]);
  const [current, setCurrent] = useState(0);
  const [hovered, setHovered] = useState<number | null>(null);
  const cells = useRef<(SVGAElement | null)[]>([]);
  const largest = useMemo(
    () =>
      new Set(
        [...communes]
          .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
          .slice(0, 6)
          .map(({ insee }) => insee),
      ),
    [communes],
  );

  const sayOf = (commune: MapCommune) =>
    [
      commune.name,
      commune.group === null ? words.unknownGroup : groups[commune.group]?.name,
      commune.population === null ? null : words.inhabitants(formats.number(commune.population)),
      commune.active ? words.dot : null,
    ]
      .filter((part) => part)
      .join(', ');
  const ground = (group: number | null) => (group === null ? null : (groups[group]?.ground ?? null));

  const move = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const next = neighbourTowards(drawn.cells, current, direction);
    setCurrent(next);
    cells.current[next]?.focus();
  };

  const spoken = communes[hovered ?? current];
  return (
    <figure className="stack">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a drawing's parts */}
      <svg
        className="map"
        viewBox={`0 0 ${drawn.width} ${drawn.height.toFixed(0)}`}
        role="group"
        aria-label={words.name}
        aria-describedby={`${base}-text`}
      >
        <defs>
          {[0, 1, 2].map((kind) => (
            <g key={kind} className={groundOf(kind)}>
              <Pattern id={`${base}-${kind}`} kind={kind} />
            </g>
          ))}
        </defs>
        {communes.map((commune, index) => (
          <a
            key={commune.insee}
            ref={(element) => {
              cells.current[index] = element as unknown as SVGAElement | null;
            }}
            className={`map-cell ${groundOf(ground(commune.group))}`}
            href={`/communes/${commune.insee}`}
            aria-label={sayOf(commune)}
            tabIndex={index === current ? 0 : -1}
            onFocus={() => setCurrent(index)}
            onKeyDown={move}
            onMouseEnter={() => setHovered(index)}
            onMouseLeave={() => setHovered(null)}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              navigate(`/communes/${commune.insee}`);
            }}
          >
            <path d={drawn.cells[index]?.path} />
            {ground(commune.group) !== null && (
              <path
                d={drawn.cells[index]?.path}
                fill={`url(#${base}-${ground(commune.group)})`}
                className="map-texture"
              />
            )}
            {commune.active && (
              <circle className="map-dot" cx={drawn.cells[index]?.centre[0]} cy={drawn.cells[index]?.centre[1]} r="5" />
            )}
          </a>
        ))}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of texts takes no focus; each cell's link says its name */}
        <g aria-hidden="true">
          {communes.map((commune, index) =>
            largest.has(commune.insee) ? (
              <text
                key={commune.insee}
                className="map-name"
                x={drawn.cells[index]?.centre[0]}
                y={(drawn.cells[index]?.centre[1] ?? 0) - 12}
              >
                {commune.name}
              </text>
            ) : null,
          )}
        </g>
      </svg>
      <p aria-hidden="true" className="map-spoken">
        {spoken ? sayOf(spoken) : ''}
      </p>
      <ul className="legend">
        {groups.map((group) => (
          <li key={group.name}>
            <svg className={groundOf(group.ground)} viewBox="0 0 32 24" aria-hidden="true">
              <rect width="32" height="24" className={groundOf(group.ground)} />
              {group.ground !== null && <rect width="32" height="24" fill={`url(#${base}-${group.ground})`} />}
            </svg>
            {group.counted}
          </li>
        ))}
        {words.dot !== null && (
          <li>
            <svg viewBox="0 0 32 24" aria-hidden="true" className="map-cell">
              <circle className="map-dot" cx="16" cy="12" r="6" />
            </svg>
            {words.dot}
          </li>
        )}
      </ul>
      <figcaption id={`${base}-text`} className="quiet prose">
        {words.text}
      </figcaption>
    </figure>
  );
}

import { Delaunay } from 'd3-delaunay';

/** A place in degrees (WGS 84). */
export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

type XY = [x: number, y: number];

export interface Cell {
  /** SVG path of the cell. */
  readonly path: string;
  readonly centre: XY;
  /** The cells that share a side with this one, as indexes into the places given. */
  readonly neighbours: readonly number[];
}

export interface Cartogram {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly Cell[];
}

/**
 * Degrees to a plane, x east and y down: good enough over the forty kilometres of a pole.
 * @param width of the plane; the height follows; `margin` is kept free all around
 */
function project(places: readonly Place[], width: number, margin: number): { points: XY[]; height: number } {
  const longitudes = places.map(({ longitude }) => longitude);
  const latitudes = places.map(({ latitude }) => latitude);
  const west = Math.min(...longitudes);
  const north = Math.max(...latitudes);
  const narrowing = Math.cos((((north + Math.min(...latitudes)) / 2) * Math.PI) / 180);
  const span = (Math.max(...longitudes) - west) * narrowing;
  const scale = span === 0 ? 1 : (width - 2 * margin) / span;
  const points = places.map(
    ({ longitude, latitude }): XY => [
      margin + (longitude - west) * narrowing * scale,
      margin + (north - latitude) * scale,
    ],
  );
  return { points, height: Math.max(...points.map(([, y]) => y)) + margin };
}

/** The part of a polygon inside a convex one (Sutherland and Hodgman); both turn the same way, clockwise on screen. */
function clipToConvex(polygon: readonly XY[], hull: readonly XY[]): XY[] {
  let kept: XY[] = [...polygon];
  hull.forEach((from, index) => {
    const to = hull[(index + 1) % hull.length] ?? from;
    const side = ([x, y]: XY) => (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
    const before = kept;
    kept = [];
    before.forEach((point, place) => {
      const last = before.at(place - 1) ?? point;
      const [a, b] = [side(last), side(point)];
      if (a >= 0 !== b >= 0) {
        const share = a / (a - b);
        kept.push([last[0] + share * (point[0] - last[0]), last[1] + share * (point[1] - last[1])]);
      }
      if (b >= 0) kept.push(point);
    });
  });
  return kept;
}

/** The hull of the points, each corner moved away from the middle by `margin`, clockwise on screen. */
function widenedHull(points: readonly XY[], delaunay: Delaunay<XY>, margin: number): XY[] {
  const corners = Array.from(delaunay.hull, (index) => points[index]).filter((corner) => corner !== undefined);
  const middle = corners.reduce(
    ([x, y], corner) => [x + corner[0] / corners.length, y + corner[1] / corners.length],
    [0, 0],
  );
  const widened = corners.map(([x, y]): XY => {
    const [dx, dy] = [x - (middle[0] ?? 0), y - (middle[1] ?? 0)];
    const length = Math.hypot(dx, dy) || 1;
    return [x + (dx / length) * margin, y + (dy / length) * margin];
  });
  const turn = widened.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = widened[(index + 1) % widened.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return turn >= 0 ? widened : widened.reverse();
}

/** One cell per place: the space nearest to it (Voronoi), within a hull around them all. */
export function cartogram(places: readonly Place[], width = 960, margin = 28): Cartogram {
  if (places.length < 3) return { width, height: 0, cells: [] };
  const { points, height } = project(places, width, margin);
  const delaunay = Delaunay.from(points);
  const hull = widenedHull(points, delaunay, margin * 0.9);
  const voronoi = delaunay.voronoi([0, 0, width, height]);
  const cells = points.map((centre, index): Cell => {
    const ring = (voronoi.cellPolygon(index) ?? []).slice(0, -1) as XY[];
    const inside = clipToConvex(ring, hull);
    const path = inside.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`).join('');
    return { path: `${path}Z`, centre, neighbours: [...voronoi.neighbors(index)] };
  });
  return { width, height, cells };
}

/** The neighbour that lies most in a direction, or the cell itself where none does. */
export function neighbourTowards(cells: readonly Cell[], from: number, direction: Readonly<XY>): number {
  const here = cells[from];
  if (here === undefined) return from;
  let best = { index: from, score: 0.3 };
  for (const index of here.neighbours) {
    const there = cells[index];
    if (there === undefined) continue;
    const [dx, dy] = [there.centre[0] - here.centre[0], there.centre[1] - here.centre[1]];
    const length = Math.hypot(dx, dy) || 1;
    const score = (dx * direction[0] + dy * direction[1]) / length;
    if (score > best.score) best = { index, score };
  }
  return best.index;
}

const MOST = 26;
const LETTER = 7.5;
const LINE = 18;

interface Point {
  x: number;
  y: number;
}

export interface NamedTown {
  name: string;
  latitude: number;
  longitude: number;
}

/** The towns whose names fit on the map beside each other; the larger ones go first. */
export function townsToName(
  towns: readonly (string | number)[][],
  isInView: (latitude: number, longitude: number) => boolean,
  at: (latitude: number, longitude: number) => Point,
): NamedTown[] {
  const chosen: NamedTown[] = [];
  const taken: { left: number; right: number; y: number }[] = [];
  for (const [name, latitude, longitude] of towns as [string, number, number][]) {
    if (chosen.length === MOST) break;
    if (!isInView(latitude, longitude)) continue;
    const { x, y } = at(latitude, longitude);
    const half = (name.length * LETTER) / 2 + 8;
    const hidden = taken.some(
      (other) => Math.abs(other.y - y) < LINE && x - half < other.right && x + half > other.left,
    );
    if (hidden) continue;
    taken.push({ left: x - half, right: x + half, y });
    chosen.push({ name, latitude, longitude });
  }
  return chosen;
}

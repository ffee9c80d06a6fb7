import { createRequire } from 'node:module';
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { html, raw } from 'hono/html';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { placeAddress } from './addresses.ts';
import type { Html } from './shell.ts';

export interface MapPlace {
  readonly id: number;
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly claims: number;
}

const [WIDTH, HEIGHT] = [900, 440];
const projection = geoNaturalEarth1().fitSize([WIDTH, HEIGHT], { type: 'Sphere' });
let land: string | null = null;

/** Places on the map of the world, the larger the more claims are about them; each leads to its page. */
export function worldMap(places: readonly MapPlace[]): Html {
  const most = Math.max(1, ...places.map(({ claims }) => claims));
  const dots = places.flatMap(({ id, name, latitude, longitude, claims }) => {
    const at = latitude === null || longitude === null ? null : projection([longitude, latitude]);
    if (!at) return [];
    const radius = (3 + 9 * Math.sqrt(claims / most)).toFixed(1);
    return html`<a href="${placeAddress(id)}"><circle class="dot" fill-opacity="0.7" cx="${at[0].toFixed(1)}" cy="${at[1].toFixed(1)}" r="${radius}"><title>${name}: ${claims} claims</title></circle></a>`;
  });
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="group" aria-label="Map of the places"><path class="land" d="${raw(landPath())}"/>${dots}</svg>`;
}

function landPath(): string {
  if (land !== null) return land;
  const world: Topology<{ countries: GeometryCollection }> = createRequire(import.meta.url)(
    'world-atlas/countries-110m.json',
  );
  land = geoPath(projection).digits(1)(feature(world, world.objects.countries)) ?? '';
  return land;
}

// Draws the map's background: node scripts/basemap.mjs [output folder, otherwise public/basemap]
// In: land of the npm package world-atlas (Natural Earth, public domain); no borders, so none is asserted.
// Out: coarse.svg (whole world, first paint) and fine.svg (after zooming in), always the same bytes.
//
// World coordinates, shared with the program: Equal Earth, origin at 0° N 0° E, x grows eastwards,
// y grows DOWN, the equator spans exactly -500 to 500. Formula (Šavrič, Patterson, Jenny 2018, "The
// Equal Earth map projection", doi:10.1080/13658816.2018.1504949), y upwards, sin θ = √3/2 · sin φ:
//   y = k · (A1·θ + A2·θ³ + A3·θ⁷ + A4·θ⁹)
//   x = k · 2√3 · λ · cos θ / (3 · (A1 + 3·A2·θ² + 7·A3·θ⁶ + 9·A4·θ⁸))
// On the unit sphere x(λ = π, φ = 0) = 2√3·π / (3·A1) = 2.7066299837, so k is 500 divided by that.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { geoArea, geoEqualEarth, geoStream } from "d3-geo";
import { feature } from "topojson-client";
import { presimplify, sphericalTriangleArea } from "topojson-simplify";

const VERSION = "2.0.2"; // of world-atlas; it redistributes Natural Earth 4.1.0
// Both levels come from the 1:50m data: coasts then do not jump when fine replaces coarse, and coarse
// keeps the small island states, which the 1:110m data leaves out.
const SOURCE = "land-50m.json";
// In world units. unit: grid of the written integers; bend: a vertex stays if its triangle is this
// large; islet: islands smaller than this go, unless nothing that stays lies within `reach`, so that
// no remote island and no archipelago vanishes altogether.
const LEVELS = [
  { name: "coarse", unit: 1, bend: 2.8, islet: 2.2, reach: 8, frame: true },
  { name: "fine", unit: 0.125, bend: 0.085, islet: 0.13, reach: 2.5, frame: false },
];
// Lines keep the page's width at any zoom. It does not inherit through <use>, so every path has it.
const STROKE = `vector-effect="non-scaling-stroke"`;
const RAD = Math.PI / 180;
const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const k = (500 * 3 * A1) / (2 * Math.sqrt(3) * Math.PI); // 184.7315676734
const yOf = (t) => k * (A1 * t + A2 * t ** 3 + A3 * t ** 7 + A4 * t ** 9);
const slope = (t) => A1 + 3 * A2 * t ** 2 + 7 * A3 * t ** 6 + 9 * A4 * t ** 8;
const xOf = (lon, t) => (k * 2 * Math.sqrt(3) * lon * RAD * Math.cos(t)) / (3 * slope(t));
const thetaOf = (lat) => Math.asin((Math.sqrt(3) / 2) * Math.sin(lat * RAD));
const POLE = yOf(Math.PI / 3); // 243.3585; the poles are lines, 592 units long

// The library clips; it must agree with the formula, or the program's symbols would miss their coasts.
const projection = geoEqualEarth().scale(k).translate([0, 0]).precision(0.1);
for (const [lon, lat] of [[180, 0], [-179, 71], [16.4, 48.2], [73.5, 4.2], [114.2, 22.3], [-48, -15.8], [100, -89]]) {
  const [x, y] = projection([lon, lat]);
  assert(Math.hypot(x - xOf(lon, thetaOf(lat)), y + yOf(thetaOf(lat))) < 1e-6, `differs at ${lon}, ${lat}`);
}
assert(Math.abs(xOf(180, 0) - 500) < 1e-9);
const read = (file) => JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`world-atlas/${file}`), "utf8"));
assert.equal(read("package.json").version, VERSION, "look at the new map, then change VERSION");

/** On the antimeridian: the data is off by up to 0.0002° there, its grid is 0.0036°. */
const onSeam = ([lon]) => Math.abs(lon) > 180 - 1e-3;
/** Polar details must be 4 times as large: pressed flat by the projection, they cost an eighth of all bytes. */
const importance = ([, lat]) => (lat > 66 || lat < -60 ? 1 / 4 : 1);

/** Visvalingam's triangle area, made smaller where the bend is acute: this removes the slivers that
 *  narrow inlets leave behind (as Mapshaper does). The angle is between the two chords in space. */
function weight(triangle) {
  const [a, b, c] = triangle.map(([lon, lat]) => [lon * RAD, lat * RAD])
    .map(([l, p]) => [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)]);
  const [u, v] = [a, c].map((end) => end.map((value, i) => value - b[i]));
  const cosine = (u[0] * v[0] + u[1] * v[1] + u[2] * v[2]) / (Math.hypot(...u) * Math.hypot(...v) || 1);
  return sphericalTriangleArea(triangle) * (1 - 0.7 * cosine);
}

// Points become [longitude, latitude, weight]. Largest polygon first: islets are judged by what stays.
// Equal Earth keeps areas: steradians · k² are square world units everywhere.
const topology = presimplify(read(SOURCE), weight);
const source = feature(topology, topology.objects.land)
  .features.flatMap(({ geometry }) => geometry.coordinates)
  // Antarctica has a leftover hole of zero width around the pole.
  .map((polygon) => polygon.filter((ring) => ring.some(([, lat]) => lat > -89.9)))
  .map((polygon) => ({ polygon, size: geoArea({ type: "Polygon", coordinates: polygon }) * k * k }))
  .sort((a, b) => b.size - a.size);

/** The polygons of one level, in degrees, with fewer islets and fewer vertices. */
function simplify({ bend, islet, reach }) {
  const polygons = [], staying = []; // the latter: projected vertices
  const isNear = ([x, y]) => staying.some(([u, v]) => (x - u) ** 2 + (y - v) ** 2 < reach ** 2);
  for (const { polygon, size } of source) {
    const outline = polygon[0].map((p) => projection(p));
    if (size * importance(polygon[0][0]) < islet && outline.some(isNear)) continue;
    staying.push(...outline);
    polygons.push(polygon.map((ring) => {
      const points = ring.slice(0, -1);
      const weights = points.map((p) => (onSeam(p) ? Infinity : p[2] * importance(p) * k * k));
      // Whatever stays keeps its four weightiest vertices, so that it remains an area.
      const least = Math.min(bend, [...weights].sort((a, b) => b - a)[Math.min(3, points.length - 1)]);
      const kept = points.filter((_, i) => weights[i] >= least).map(([lon, lat]) => [lon, lat]);
      return [...kept, kept[0]];
    }));
  }
  console.log(`${polygons.length} of ${source.length} land areas, ${polygons.flat(2).length} vertices`);
  return polygons;
}

/** Projects and clips one polygon. Points are [x, y, cut]: cut ones lie on the globe's outline. */
function project(polygon) {
  const rings = [];
  const point = (x, y) => rings.at(-1).push([x, y, Math.abs(y) > POLE - 1e-3 || onSeam(projection.invert([x, y]))]);
  const sink = { point, lineStart: () => rings.push([]), lineEnd() {}, polygonStart() {}, polygonEnd() {} };
  geoStream({ type: "Polygon", coordinates: polygon }, projection.stream(sink));
  return rings.filter((ring) => !ring.every((p) => p[2])); // those have no width
}

/** Signed area of a closed ring; holes have the other sign. */
const area = (ring) => ring.reduce((sum, [x, y], i) => sum + (ring.at(i - 1)[0] * y - x * ring.at(i - 1)[1]) / 2, 0);

/** Rounds to the grid, without repeated vertices. */
function snap({ points, open }, unit) {
  const line = points.map(([x, y]) => [Math.round(x / unit), Math.round(y / unit)])
    .filter((p, i, all) => i === 0 || p.join() !== all[i - 1].join());
  if (open) return line;
  if (line[0].join() === line.at(-1).join()) line.pop();
  if (Math.abs(area(line)) >= 1) return line;
  const [x, y] = line[0] ?? points[0].map((value) => Math.round(value / unit));
  return [[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1]]; // or the grid would swallow this islet
}

const round = (value) => +value.toFixed(2);
const tight = (path) => path.replaceAll(" -", "-"); // a minus sign separates, too
/** Path data with relative integers; numbers after the first pair of `m` are an implicit `l`. */
function encode(lines, unit) {
  let pen = [0, 0];
  return tight(lines.map((line) => {
    const points = snap(line, unit);
    const steps = points.flatMap(([x, y], i) => [x - (points[i - 1] ?? pen)[0], y - (points[i - 1] ?? pen)[1]]);
    pen = points.at(line.open ? -1 : 0); // z goes back to the start
    return `m${steps.join(" ")}${line.open ? "" : "z"}`;
  }).join(""));
}

/** Land as three paths. Where the globe's outline cuts it, it is filled but not stroked, as that is no
 *  coast; so polygons with a cut come twice, to fill and to stroke (compression makes that free). */
function land(level) {
  const whole = [], filled = [], coast = [];
  for (const rings of simplify(level).map(project)) {
    const isCut = rings.flat().some((p) => p[2]);
    for (const points of rings) {
      const first = points.findIndex((p, i) => !p[2] && points.at(i - 1)[2]); // of the coast
      // A hole goes where its polygon goes, or it would be filled.
      if (first < 0) (isCut ? [filled, coast] : [whole]).forEach((list) => list.push({ points }));
      if (first < 0) continue;
      const turned = [...points.slice(first - 1), ...points.slice(0, first - 1)];
      const cut = turned.findIndex((p, i) => i > 0 && p[2]);
      assert(cut > 0 && turned.slice(cut).every((p) => p[2]), "a ring with several cuts");
      filled.push({ points: turned });
      coast.push({ points: turned.slice(0, cut + 1), open: true });
    }
  }
  // Each ring starts near the start of the one before: shorter numbers, 4 % fewer bytes.
  const chain = [];
  for (let at = [0, 0]; whole.length; at = chain.at(-1).points[0]) {
    const far = whole.map(({ points: [[x, y]] }) => Math.hypot(x - at[0], y - at[1]));
    chain.push(...whole.splice(far.indexOf(Math.min(...far)), 1));
  }
  // Inverted fills and lost continents would show up here.
  const drawn = [...chain, ...filled].reduce((sum, ring) => sum + area(snap(ring, level.unit)) * level.unit ** 2, 0);
  const expected = source.reduce((sum, { size }) => sum + size, 0);
  assert(Math.abs(Math.abs(drawn) / expected - 1) < 0.01, `land area ${drawn} instead of ${expected}`);
  const [a, b, c] = [chain, filled, coast].map((lines) => encode(lines, level.unit));
  return `<g id="land" transform="scale(${level.unit})"><path ${STROKE} d="${a}"/><path stroke="none" d="${b}"/>` +
    `<path fill="none" ${STROKE} d="${c}"/></g>\n`;
}

/** A meridian, southwards (way = 1) or northwards (-1), as 6 cubic curves over equal steps of θ, so that
 *  `s` may mirror control points; at most 0.08 units off. */
function meridian(lon, way) {
  const at = (i) => [xOf(lon, (way * (i - 3) * Math.PI) / 9), yOf((way * (i - 3) * Math.PI) / 9)];
  const handle = (i) => [0, 1].map((axis) => (at(i + 1e-4)[axis] - at(i - 1e-4)[axis]) / 2e-4 / 3);
  // Positions are rounded before they are subtracted, so that errors do not add up.
  const stops = [0, 1, 2, 3, 4, 5, 6].map((i) => at(i).map(round));
  return stops.map((stop, i) => {
    if (i === 0) return `${stop.join(" ")}c${handle(0).map(round).join(" ")} `;
    const move = stop.map((value, axis) => value - stops[i - 1][axis]);
    return (i > 1 ? "s" : "") + [move[0] - handle(i)[0], move[1] - handle(i)[1], ...move].map(round).join(" ");
  }).join("");
}

/** Outline of the globe, and meridians and parallels every 30°. */
function frame() {
  const meridians = [-150, -120, -90, -60, -30, 0, 30, 60, 90, 120, 150].map((lon) => `M${meridian(lon, 1)}`);
  const parallels = [-60, -30, 0, 30, 60].map((lat) => [xOf(180, thetaOf(lat)), yOf(thetaOf(lat))].map(round))
    .map(([x, y]) => `M${-x} ${y}H${x}`);
  return `<path id="sphere" ${STROKE} d="${tight(`M${meridian(180, 1)}L${meridian(-180, -1)}z`)}"/>\n` +
    `<path id="graticule" fill="none" ${STROKE} d="${tight([...meridians, ...parallels].join(""))}"/>\n`;
}

const folder = process.argv[2] ?? fileURLToPath(new URL("../public/basemap", import.meta.url));
mkdirSync(folder, { recursive: true });
for (const level of LEVELS) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-505 -248 1010 496">\n<!-- Natural Earth 1:50m land ` +
    `(public domain), world-atlas ${VERSION}, ${level.name}; written by scripts/basemap.mjs -->\n` +
    `${level.frame ? frame() : ""}${land(level)}</svg>\n`;
  writeFileSync(join(folder, `${level.name}.svg`), svg);
  console.log(`${level.name}.svg: ${Buffer.byteLength(svg)} bytes, ${brotliCompressSync(svg).length} with brotli 11`);
}

// Writes the names by which search finds places in a country: node scripts/countries.mjs [output file]
// In: CLDR (Unicode licence), the npm package cldr-localenames-full. It is large and changes once or twice a year, so
// it is not among the project's own packages: npm install --no-save cldr-localenames-full@48.2.0
// Out: a line for each language and country: tag, ISO 3166-1 code, names, with tabs between.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const VERSION = '48.2.0';
const PACKAGE = 'cldr-localenames-full';
// Those of the United Nations, and what else reports with one of them are often translated into.
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'pt', 'ru', 'zh'];
// Codes of groups, tests and the unknown are no countries.
const NO_COUNTRIES = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

const [output = 'src/report/countries.tsv'] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`${PACKAGE}/${file}`), 'utf8'));
assert.equal(read('package.json').version, VERSION, 'look at what has changed, then change VERSION');

const lines = LANGUAGES.flatMap((language) => {
  const { territories } = read(`main/${language}/territories.json`).main[language].localeDisplayNames;
  const names = new Map();
  for (const [key, name] of Object.entries(territories)) {
    // `GB`, and what else it is called: `GB-alt-short`, `TR-alt-variant`.
    const country = key.match(/^([A-Z]{2})(-alt-|$)/)?.[1];
    if (country && !NO_COUNTRIES.has(country)) names.set(country, [...(names.get(country) ?? []), name]);
  }
  return [...names].map(([country, all]) => [language, country, ...new Set(all)].join('\t'));
});
writeFileSync(output, `${lines.join('\n')}\n`);

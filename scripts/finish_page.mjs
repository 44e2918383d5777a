// Trunk's last step: makes style, scripts and program small, and then the site of the shipped report (write_site.mjs).
// (Trunk's own minifier cannot read wasm-bindgen's script, and its hash names what goes into its tools, not
// what comes out.)
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { policyOfPage } from './headers.mjs';
import { nameFiles } from './name_files.mjs';
import { packedReport } from './packed_report.mjs';
import { replaced } from './replaced.mjs';
import { shrinkWasm } from './shrink_wasm.mjs';
import { keepBlankSite, writeSite } from './write_site.mjs';

const {
  SITE_URL: siteUrl,
  TRUNK_DIST_DIR: dist,
  TRUNK_PROFILE,
  TRUNK_PUBLIC_URL: base,
  TRUNK_SOURCE_DIR: source,
  TRUNK_STAGING_DIR: stage,
} = process.env;
const staged = (name) => join(stage, name);
const isRelease = TRUNK_PROFILE === 'release';
const minified = { minify: isRelease, allowOverwrite: true, logLevel: 'warning' };
const PROGRAM = 'activity-atlas.js';
const REPORT = 'public/data/report.json';

process.chdir(source);
buildSync({ ...minified, entryPoints: ['style/main.css'], bundle: true, outfile: staged('main.css') });
writeScripts();
const page = completed(readFileSync(staged('index.html'), 'utf8'));
writeFileSync(staged('index.html'), page);
if (isRelease) {
  keepBlankSite(stage, dist);
  await writeSite({ folder: stage, report: REPORT, base, siteUrl });
} else {
  // The page that `make dev` rebuilds after each change waits for its program.
  writeFileSync(staged('index.html'), nameFiles(stage, page, base));
  writeFileSync(staged('data/report.json'), packedReport(REPORT, { draft: true }));
}

function writeScripts() {
  if (isRelease) shrinkWasm(staged('activity-atlas_bg.wasm'), staged(PROGRAM));
  const define = { HAS_SERVICE_WORKER: String(isRelease) };
  for (const name of readdirSync(stage).filter((name) => name.endsWith('.js'))) {
    const options = { ...minified, define, target: 'es2022', outfile: staged(name) };
    if (name === PROGRAM) {
      // Of its ways to start only one is used, and what it would warn of cannot happen here.
      const contents = `export { default } from './${name}'`;
      buildSync({ ...options, bundle: true, format: 'esm', drop: isRelease ? ['console'] : [], stdin: { contents, resolveDir: stage } });
    } else {
      buildSync({ ...options, entryPoints: [staged(name)] });
    }
  }
}

function completed(html) {
  // For hosts that send no headers of ours. It has to stand before all that it is about.
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOfPage}">`;
  const whole = replaced(replaced(html, / *<!--[^]*?-->\n/g, ''), /^\s+\n/gm, '');
  // The boot script asks for the program's files, once the page is seen.
  const unhurried = replaced(whole, /<link rel="(module)?preload"[^>]*>/g, '');
  return replaced(unhurried, '<title>', `${policy}\n    <title>`);
}

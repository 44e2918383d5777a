// Trunk's last step: makes all files of the site from the page that Trunk built.
//   style, scripts, program   made small
//   names                     by contents, so that browsers may keep files for ever
//   pages and pictures        for each address, by the native program write_pages
//   service worker            with the list of what it keeps
//   for hosts                 their own files, and compressed copies of all that is text
// (Trunk's own minifier cannot read wasm-bindgen's script, and its hash names what goes into its tools, not
// what comes out.)
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildSync } from 'esbuild';
import { compressFiles } from './compress_files.mjs';
import { policyOfPage } from './headers.mjs';
import { writeHostFiles } from './hosting/files.mjs';
import { nameByContents } from './named_by_contents.mjs';
import { native } from './native.mjs';
import { fontOptions } from './preview_fonts.mjs';
import { writeWorker } from './service_worker/write_worker.mjs';
import { shrinkWasm } from './shrink_wasm.mjs';

const { SITE_URL = '', TRUNK_PROFILE, TRUNK_PUBLIC_URL: base, TRUNK_SOURCE_DIR, TRUNK_STAGING_DIR: stage } = process.env;
const staged = (name) => join(stage, name);
const source = (name) => join(TRUNK_SOURCE_DIR, name);
const isRelease = TRUNK_PROFILE === 'release';
const minified = { minify: isRelease, allowOverwrite: true, logLevel: 'warning' };
const report = ['--report', staged('data/report.json')];

writeStyle();
writeScripts();
writeFileSync(staged('index.html'), nameFiles(completed(readFileSync(staged('index.html'), 'utf8'))));
// The page that `make dev` rebuilds after each change waits for its program.
if (isRelease) {
  const pages = ['--template', staged('index.html'), '--out', stage, '--base', base, '--site-url', SITE_URL];
  const drawings = ['--basemap', source('public/basemap/coarse.svg'), '--icon', source('style/icon.svg'), ...fontOptions()];
  native('write_pages', [...report, ...pages, ...drawings]);
  writeWorker(stage);
  writeHostFiles(stage, base);
  await compressFiles(stage);
}

// All of style/, and the rules that follow from the report.
function writeStyle() {
  const outfile = staged('main.css');
  buildSync({ ...minified, entryPoints: [source('style/main.css')], bundle: true, outfile });
  if (!isRelease) return;
  const rules = native('write_pages', [...report, '--styles']);
  writeFileSync(outfile, rules, { flag: 'a' });
  buildSync({ ...minified, entryPoints: [outfile], outfile });
}

function writeScripts() {
  if (isRelease) shrinkWasm(staged('activity-atlas_bg.wasm'), staged('activity-atlas.js'));
  const define = { HAS_SERVICE_WORKER: String(isRelease) };
  for (const name of readdirSync(stage).filter((name) => name.endsWith('.js'))) {
    buildSync({ ...minified, define, target: 'es2022', entryPoints: [staged(name)], outfile: staged(name) });
  }
}

function completed(html) {
  // For hosts that send no headers of ours. It has to stand before all that it is about.
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOfPage}">`;
  const whole = html.replace(/ *<!--[^]*?-->\n/g, '').replace(/^\s+\n/gm, '');
  // The boot script asks for the program's files, once the page is seen.
  const unhurried = whole.replace(/<link rel="(module)?preload"[^>]*>/g, '');
  return unhurried.replace('<title>', `${policy}\n    <title>`);
}

// Renames every file that the page names; returns the page with the new names.
function nameFiles(html) {
  const files = readdirSync(stage, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => relative(stage, join(entry.parentPath, entry.name)));
  for (const name of names.filter((name) => /\.(css|js|json|svg|wasm)$/.test(name))) {
    const isData = name.startsWith('data/');
    // Programs need no spaces.
    const contents = isData ? JSON.stringify(JSON.parse(readFileSync(staged(name), 'utf8'))) : readFileSync(staged(name));
    const hashed = nameByContents(name, contents);
    const named = html.replaceAll(`"${base}${name}"`, `"${base}${hashed}"`);
    // What only another file names has to keep its name.
    if (named === html) continue;
    html = named;
    writeFileSync(staged(hashed), contents);
    // People can download the data as they were written, under an address that stays.
    if (!isData) rmSync(staged(name));
  }
  return html;
}

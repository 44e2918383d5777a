// Trunk's last step. Makes one style sheet of style/*.css, makes the scripts small, and names all by a hash
// of their contents, so that browsers may keep them for ever. (Trunk's own minifier cannot read
// wasm-bindgen's script, and its hash names what goes into its tools, not what comes out.)
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { shrinkWasm } from './shrink_wasm.mjs';

const { TRUNK_PROFILE, TRUNK_PUBLIC_URL, TRUNK_SOURCE_DIR, TRUNK_STAGING_DIR } = process.env;
const staged = (name) => join(TRUNK_STAGING_DIR, name);
const options = { minify: TRUNK_PROFILE === 'release', allowOverwrite: true, logLevel: 'warning', target: 'es2022' };

buildSync({ ...options, target: undefined, entryPoints: [join(TRUNK_SOURCE_DIR, 'style/main.css')], bundle: true, outfile: staged('main.css') });
if (TRUNK_PROFILE === 'release') shrinkWasm(staged('activity-atlas_bg.wasm'), staged('activity-atlas.js'));
for (const name of readdirSync(TRUNK_STAGING_DIR).filter((name) => name.endsWith('.js'))) {
  buildSync({ ...options, entryPoints: [staged(name)], outfile: staged(name) });
}

let html = readFileSync(staged('index.html'), 'utf8');
for (const name of readdirSync(TRUNK_STAGING_DIR).filter((name) => /\.(css|js|svg|wasm)$/.test(name))) {
  const hash = createHash('sha256').update(readFileSync(staged(name))).digest('hex').slice(0, 16);
  const hashed = name.replace(/\.\w+$/, (extension) => `-${hash}${extension}`);
  const named = html.replaceAll(`"${TRUNK_PUBLIC_URL}${name}"`, `"${TRUNK_PUBLIC_URL}${hashed}"`);
  // What only another file names has to keep its name.
  if (named === html) continue;
  html = named;
  renameSync(staged(name), staged(hashed));
}
writeFileSync(staged('index.html'), html);

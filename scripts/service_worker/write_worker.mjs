// Writes the service worker, after all other files are final: sw.js with the list of what it keeps.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const SOURCE = fileURLToPath(new URL('worker.js', import.meta.url));
// The shell, and the code and data that every page uses. Not the pages, which the shell stands for, and not the fine
// coastline, which is kept once it was used. A first visit downloads no more for it than the shell and the worker.
const KEPT = [
  /^shell\.html$/,
  /^[\w-]+-[0-9a-f]{16}\.(css|js|svg|wasm)$/,
  /^data\/report-/,
  /^basemap\/coarse-/,
];

export function writeWorker(folder, { minify = true } = {}) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
  const files = names.filter((name) => !/\.(br|gz)$/.test(name) && KEPT.some((kept) => kept.test(name)));
  const version = createHash('sha256');
  for (const name of files) version.update(`${name}\n`).update(readFileSync(join(folder, name)));
  const define = {
    ATLAS_FILES: JSON.stringify(files),
    ATLAS_VERSION: JSON.stringify(version.digest('hex').slice(0, 16)),
  };
  buildSync({ entryPoints: [SOURCE], outfile: join(folder, 'sw.js'), define, minify, format: 'iife', target: 'es2022' });
}

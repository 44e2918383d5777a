// Writes the service worker, after all other files are final: sw.js with the list of what it keeps.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { NAMED_BY_CONTENTS, isNamedByContents } from '../named_by_contents.mjs';

const SOURCE = fileURLToPath(new URL('worker.js', import.meta.url));
// The shell, and the code and data that every page uses. Not the pages, which the shell stands for, and not the fine
// coastline, which is kept once it was used. A first visit downloads no more for it than the shell and the worker.
const SHELL = 'shell.html';
const KEPT = [/^[^/]+$/, /^data\/report-/, /^basemap\/coarse-/];
const isKept = (name) => name === SHELL || (isNamedByContents(name) && KEPT.some((kept) => kept.test(name)));

export function writeWorker(folder, { minify = true } = {}) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
  const files = names.filter(isKept);
  const version = createHash('sha256');
  for (const name of files) version.update(`${name}\n`).update(readFileSync(join(folder, name)));
  const define = {
    ATLAS_FILES: JSON.stringify(files),
    ATLAS_VERSION: JSON.stringify(version.digest('hex').slice(0, 16)),
    NAMED_BY_CONTENTS: JSON.stringify(NAMED_BY_CONTENTS),
    SHELL: JSON.stringify(SHELL),
  };
  buildSync({ entryPoints: [SOURCE], outfile: join(folder, 'sw.js'), define, minify, format: 'iife', target: 'es2022' });
}

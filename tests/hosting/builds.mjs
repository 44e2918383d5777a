// The two built sites, and what is in them: the tests know no activity by name.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isNamedByContents } from '../../scripts/named_by_contents.mjs';

/** At the root of a host, and in a folder of it (and with absolute addresses: feed, sitemap, previews). */
export const BUILDS = [
  { base: '/', dist: 'dist' },
  { base: '/some/folder/', dist: 'target/sub-path' },
].map((build) => ({ ...build, ...contents(build) }));

function contents({ base, dist }) {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const all = entries.map((entry) => relative(dist, join(entry.parentPath, entry.name))).sort();
  // What a reader may ask for by this name.
  const files = all.filter((file) => !/\.(br|gz)$|^[._]/.test(file));
  return {
    files,
    hasCopy: (file, suffix) => all.includes(`${file}.${suffix}`),
    read: (file) => readFileSync(join(dist, file)),
    // The address at which a file is known: a page by its folder.
    pathOf: (file) => base + file.replace(/(^|\/)index\.html$/, '$1'),
    pages: files.filter((file) => /(^|\/)index\.html$/.test(file)),
    namedByContents: files.filter(isNamedByContents),
  };
}

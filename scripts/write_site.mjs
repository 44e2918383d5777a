// Makes a whole site for a report from a blank one: what the build made that is the same for every report
// (finish_page.mjs). It needs no compiler for the page, so that a test can have a site of another report.
//   style              the rules that follow from the report
//   data               for the program, and written anew for those who download it
//   names              by contents, so that browsers may keep files for ever
//   pages, pictures    for each address
//   service worker     with the list of what it keeps
//   for hosts          their own files, and compressed copies of all that is text
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import { compressFiles } from './compress_files.mjs';
import { writeHostFiles } from './hosting/files.mjs';
import { nameFiles } from './name_files.mjs';
import { native } from './native.mjs';
import { packedReport } from './packed_report.mjs';
import { fontOptions } from './preview_fonts.mjs';
import { writeWorker } from './service_worker/write_worker.mjs';

const blankSiteOf = (dist) => join('target/blank-sites', basename(dist));

/** Keeps the blank site that `folder` holds, for the site that the build puts into `dist`. */
export function keepBlankSite(folder, dist) {
  rmSync(blankSiteOf(dist), { recursive: true, force: true });
  cpSync(folder, blankSiteOf(dist), { recursive: true });
}

/** Writes a site of another report into `folder`, with the program that `dist` has. Without pictures. */
export async function writeOtherSite({ dist, folder, report, base }) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(blankSiteOf(dist), folder, { recursive: true });
  await writeSite({ folder, report, base, hasPictures: false });
}

/** Makes the site in place: `folder` holds a blank one. `report` is the path of the report's file. */
export async function writeSite({ folder, report, base, siteUrl = '', hasPictures = true }) {
  const file = (name) => join(folder, name);
  const writePages = (...options) => native('write_pages', ['--report', report, ...options]);

  const style = file('main.css');
  writeFileSync(style, writePages('--styles'), { flag: 'a' });
  buildSync({ entryPoints: [style], outfile: style, minify: true, allowOverwrite: true, logLevel: 'warning' });
  writeFileSync(file('data/report.json'), packedReport(report));
  writeFileSync(file('index.html'), nameFiles(folder, readFileSync(file('index.html'), 'utf8'), base));

  const drawings = ['--basemap', 'public/basemap/coarse.svg', '--icon', 'style/icon.svg', ...fontOptions()];
  const pages = ['--template', file('index.html'), '--out', folder, '--base', base, '--site-url', siteUrl];
  writePages(...pages, ...(hasPictures ? drawings : []));
  writeWorker(folder);
  writeHostFiles(folder, base);
  await compressFiles(folder);
}

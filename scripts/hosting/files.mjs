// What hosts read from the site's own folder: _headers and _redirects (Netlify, Cloudflare Pages), .nojekyll
// (GitHub Pages).
import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CACHE, contentTypes, headersFor, securityHeaders } from '../headers.mjs';

const RESOURCE_POLICY = 'Cross-Origin-Resource-Policy';

// To be called when all else is in the folder, but for the compressed copies.
export function writeHostFiles(folder, base) {
  writeFileSync(join(folder, '_headers'), headers(folder, base));
  writeFileSync(join(folder, '_redirects'), redirects(base));
  writeFileSync(join(folder, '.nojekyll'), '');
}

// These hosts allow `*` at the end of a path only, and join the values where two rules set one header. So each
// header is set by a single rule for any path. What is not named by its contents gets no Cache-Control: what these
// hosts send by themselves ("max-age=0, must-revalidate") means the same as ours.
function headers(folder, base) {
  const rules = new Map();
  const add = (path, name, value) => rules.set(path, [...(rules.get(path) ?? []), `  ${name}: ${value}`]);

  for (const [name, value] of Object.entries(securityHeaders)) {
    if (name !== RESOURCE_POLICY) add(`${base}*`, name, value);
  }
  add(base, RESOURCE_POLICY, headersFor(base)[RESOURCE_POLICY]);
  // The same build writes the same bytes, whatever order the disk has.
  const files = filesIn(folder).sort();
  // All files of a folder at the top have the same policy.
  const samples = new Map(files.map((file) => [file.split('/')[0], file]));
  for (const [top, file] of samples) {
    add(base + top + (file === top ? '' : '/*'), RESOURCE_POLICY, headersFor(base + file)[RESOURCE_POLICY]);
  }
  for (const file of files) {
    const cache = headersFor(base + file)['Cache-Control'];
    if (cache !== CACHE.other) add(base + file, 'Cache-Control', cache);
  }
  if (files.includes('feed.xml')) add(`${base}feed.xml`, 'Content-Type', contentTypes.atom);
  return [...rules].map(([path, lines]) => [path, ...lines, ''].join('\n')).join('');
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

function redirects(base) {
  if (base === '/') return '# Pages, missing slashes and 404.html these hosts serve by themselves.\n';
  return `# 404.html of a folder: Netlify needs to be told, Cloudflare Pages finds it and passes over this line.
/ ${base} 302
${base}* ${base}404.html 404
`;
}

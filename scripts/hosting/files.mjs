// What hosts read from the site's own folder: _headers and _redirects (Netlify, Cloudflare Pages), .nojekyll
// (GitHub Pages).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, RESOURCE_POLICY, contentTypes, securityHeaders } from '../headers.mjs';

export function writeHostFiles(folder, base) {
  writeFileSync(join(folder, '_headers'), headers(base));
  writeFileSync(join(folder, '_redirects'), redirects(base));
  writeFileSync(join(folder, '.nojekyll'), '');
}

// These hosts know no regular expressions. A rule adds to those before it; `!` takes a header back first, since
// some hosts would join the two values.
function headers(base) {
  const rule = (path, headers) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const replaced = (path, name, value) => `${path}\n  ! ${name}\n  ${name}: ${value}`;
  const named = ['*.css', '*.js', '*.wasm', 'basemap/*', 'data/report-*', 'icon-*.svg'];
  return [
    rule(`${base}*`, [...Object.entries(securityHeaders), ['Cache-Control', CACHE.other]]),
    ...named.map((path) => replaced(`${base}${path}`, 'Cache-Control', CACHE.named)),
    // Of the scripts, only the service worker keeps its name.
    replaced(`${base}sw.js`, 'Cache-Control', CACHE.other),
    ...['previews/*', 'icon-*.png'].map((path) =>
      replaced(`${base}${path}`, 'Cross-Origin-Resource-Policy', RESOURCE_POLICY.elsewhere),
    ),
    rule(`${base}feed.xml`, [['Content-Type', contentTypes.atom]]),
    '',
  ].join('\n');
}

// Folders with a page and 404.html these hosts serve by themselves.
function redirects(base) {
  return base === '/' ? '' : `/ ${base} 302\n`;
}

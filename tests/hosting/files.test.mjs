// What the build leaves for hosts in the site's own folder: compressed copies, _headers, _redirects.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { TEXT, compressFiles } from '../../scripts/compress_files.mjs';
import { CACHE, contentTypes, headersFor } from '../../scripts/headers.mjs';
import { writeHostFiles } from '../../scripts/hosting/files.mjs';
import { BUILDS } from './builds.mjs';

/** Runs with a folder that has these files, and removes it. */
async function withFolder(files, use) {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-files-'));
  try {
    for (const [name, contents] of Object.entries(files)) writeFileSync(join(folder, name), contents);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The rules of _headers: [path, [[name, value], …]]. */
function rulesOf(text) {
  const rules = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const header = line.match(/^ {2}([\w-]+): (.+)$/);
    if (header) rules.at(-1)[1].push([header[1], header[2]]);
    else rules.push([line, []]);
  }
  return rules;
}

/** As these hosts read them: what two rules say of one header is joined. */
function headersByRules(rules, path) {
  const found = {};
  for (const [pattern, headers] of rules) {
    if (pattern.endsWith('*') ? !path.startsWith(pattern.slice(0, -1)) : path !== pattern) continue;
    for (const [name, value] of headers) found[name] = name in found ? `${found[name]}, ${value}` : value;
  }
  return found;
}

for (const { base, dist, files, pathOf, hasCopy, read } of BUILDS) {
  describe(`site at ${base}`, () => {
    test('all text has compressed copies that hold the same', () => {
      // The smallest do not get smaller.
      const text = files.filter((file) => TEXT.test(file) && read(file).length > 200);
      assert.ok(text.length > 20);
      for (const file of text) {
        assert.ok(hasCopy(file, 'br') && hasCopy(file, 'gz'), file);
        assert.deepEqual(brotliDecompressSync(read(`${file}.br`)), read(file), file);
        assert.deepEqual(gunzipSync(read(`${file}.gz`)), read(file), file);
        assert.ok(read(`${file}.br`).length < read(file).length, file);
      }
    });

    test('_headers gives every file the headers that it has elsewhere', () => {
      const rules = rulesOf(read('_headers').toString());
      for (const file of files) {
        const expected = headersFor(pathOf(file));
        // What these hosts send by themselves means the same.
        if (expected['Cache-Control'] === CACHE.other) delete expected['Cache-Control'];
        if (file === 'feed.xml') expected['Content-Type'] = contentTypes.atom;
        assert.deepEqual(headersByRules(rules, pathOf(file)), expected, file);
      }
    });

    test('_headers keeps to what these hosts can read', () => {
      const rules = rulesOf(read('_headers').toString());
      assert.ok(rules.length <= 100, `${rules.length} rules; Cloudflare Pages reads 100`);
      for (const [path] of rules) assert.match(path, /^\/[^*:]*\*?$/);
      for (const line of read('_headers').toString().split('\n')) assert.ok(line.length <= 2000);
    });

    test('_redirects leads to the site and nowhere else', () => {
      const lines = read('_redirects').toString().split('\n').filter((line) => line && !line.startsWith('#'));
      const expected = base === '/' ? [] : [`/ ${base} 302`, `${base}* ${base}404.html 404`];
      assert.deepEqual(lines, expected);
    });

    test('the page itself carries the policy, for hosts without headers of ours', () => {
      for (const file of files.filter((file) => file.endsWith('.html'))) {
        const policy = headersFor('')['Content-Security-Policy'].replace(/; frame-ancestors [^;]*/, '');
        const html = read(file).toString();
        const place = html.indexOf(`content="${policy}"`);
        assert.ok(place > 0, file);
        // It holds only for what comes after it.
        assert.ok(place < html.search(/<(script|link)\b/), file);
      }
    });
  });
}

test('compressing twice gives the same bytes, and no copy that is larger', async () => {
  const files = { 'long.html': '<p>word</p>'.repeat(500), 'short.txt': 'a', 'picture.png': 'x'.repeat(500) };
  const compress = (folder) => compressFiles(folder).then(() => readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name)).toString('hex')]));
  const [one, two] = [await withFolder(files, compress), await withFolder(files, compress)];
  assert.deepEqual(one, two);
  assert.deepEqual(one.map(([name]) => name), ['long.html', 'long.html.br', 'long.html.gz', 'picture.png', 'short.txt']);
});

test('previews and icons may be shown by other sites, nothing else', async () => {
  await withFolder({ 'icon-192.png': '', 'index.html': '', 'sw.js': '' }, (folder) => {
    writeHostFiles(folder, '/');
    const rules = rulesOf(readFileSync(join(folder, '_headers'), 'utf8'));
    const policy = (path) => headersByRules(rules, path)['Cross-Origin-Resource-Policy'];
    assert.equal(policy('/icon-192.png'), 'cross-origin');
    assert.equal(policy('/sw.js'), 'same-origin');
    assert.equal(policy('/'), 'same-origin');
  });
});

// The built site on each kind of host that we have a configuration for: the same address gets the same answer.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join, relative } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { CACHE, contentTypes, securityHeaders } from '../../scripts/headers.mjs';
import { SERVERS } from './servers.mjs';

const BUILDS = [
  { base: '/', dist: 'dist' },
  { base: '/some/folder/', dist: 'target/sub-path' },
];
const DECODED = { br: brotliDecompressSync, gzip: gunzipSync, undefined: (body) => body };

// As it comes: nothing is followed, nothing is unpacked.
function ask(origin, path, { method = 'GET', ...headers } = {}) {
  return new Promise((resolve, reject) => {
    const asked = request(origin + path, { method, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

function filesIn(dist) {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(dist, join(entry.parentPath, entry.name)));
}

function assertSecure({ headers }, path, changed = {}) {
  for (const [name, value] of Object.entries({ ...securityHeaders, ...changed })) {
    assert.equal(headers[name.toLowerCase()], value, `${name} of ${path}`);
  }
}

for (const [name, { isInstalled, start }] of Object.entries(SERVERS)) {
  const missing = !isInstalled() && `${name} is not installed here`;
  if (missing && process.env.CI) throw new Error(missing);

  for (const { base, dist } of BUILDS) {
    describe(`${name}, site at ${base}`, { skip: missing }, () => {
      const files = filesIn(dist);
      const read = (file) => readFileSync(join(dist, file));
      let host;
      before(async () => {
        host = await start({ base, dist });
      });
      after(() => host?.stop());

      test('every page is answered at its address, with all headers', async () => {
        const pages = files.filter((file) => file.endsWith('index.html'));
        assert.ok(pages.length > 20);
        for (const file of pages) {
          const path = base + file.replace(/index\.html$/, '');
          const answer = await ask(host.origin, path);
          assert.equal(answer.status, 200, path);
          assert.match(answer.headers['content-type'], /^text\/html; ?charset=utf-8$/i);
          assert.equal(answer.headers['cache-control'], CACHE.other, path);
          assertSecure(answer, path);
          assert.deepEqual(answer.body, read(file), path);
        }
      });

      test('an address without its last slash leads to the one with it, query kept', async () => {
        for (const path of ['about', 'sections/part-one', 'activities/vienna-symposium']) {
          const answer = await ask(host.origin, `${base}${path}?q=a%20b`);
          assert.ok([301, 308].includes(answer.status), `${path}: ${answer.status}`);
          assert.equal(new URL(answer.headers.location, host.origin).href, `${host.origin}${base}${path}/?q=a%20b`);
        }
      });

      test('what names nothing is the page for that, with status 404', async () => {
        const page = read('404.html');
        for (const path of ['no/such/page', 'activities/none/', 'activities/', 'data/none.json', 'none-0123456789abcdef.js', '_headers']) {
          const answer = await ask(host.origin, base + path);
          assert.equal(answer.status, 404, path);
          assert.deepEqual(answer.body, page, path);
          assertSecure(answer, path);
        }
      });

      test('nothing outside of the site can be had', async () => {
        for (const path of ['../package.json', '..%2fpackage.json', '%2e%2e/%2e%2e/etc/passwd', '....//package.json']) {
          const { status } = await ask(host.origin, base + path);
          assert.ok([400, 404].includes(status), `${path}: ${status}`);
        }
      });

      test('files named by their contents may be kept for ever, others are asked for again', async () => {
        const kept = files.filter((file) => /-[0-9a-f]{16}\.\w+$/.test(file));
        assert.ok(kept.length >= 7);
        for (const file of kept) {
          const answer = await ask(host.origin, base + file);
          assert.equal(answer.status, 200, file);
          assert.equal(answer.headers['cache-control'], CACHE.named, file);
          assertSecure(answer, file);
        }
        for (const file of ['manifest.webmanifest', 'robots.txt', 'data/report.json']) {
          const answer = await ask(host.origin, base + file);
          assert.equal(answer.headers['cache-control'], CACHE.other, file);
          const again = await ask(host.origin, base + file, { 'If-None-Match': answer.headers.etag });
          assert.equal(again.status, 304, `${file} ${answer.headers.etag}`);
        }
      });

      test('types are right', async () => {
        const expected = { ...contentTypes, js: /^(text|application)\/javascript/, css: /^text\/css/, json: /^application\/json/ };
        for (const [extension, type] of Object.entries(expected)) {
          const file = extension === 'atom' ? 'feed.xml' : files.find((file) => file.endsWith(`.${extension}`) && file !== 'feed.xml');
          if (!files.includes(file)) continue;
          const { headers } = await ask(host.origin, base + file);
          const pattern = type instanceof RegExp ? type : new RegExp(`^${type.split(';')[0].replace(/[+]/g, '\\+')}`);
          assert.match(headers['content-type'], pattern, file);
        }
      });

      test('compressed copies are sent to those who take them', async () => {
        for (const file of files.filter((file) => /\.(html|css|js|wasm|svg|json)$/.test(file))) {
          for (const encoding of ['br', 'gzip']) {
            const suffix = encoding === 'br' ? 'br' : 'gz';
            if (!files.includes(`${file}.${suffix}`)) continue;
            const path = base + file.replace(/index\.html$/, '');
            const answer = await ask(host.origin, path, { 'Accept-Encoding': encoding });
            assert.equal(answer.headers['content-encoding'], encoding, path);
            assert.match(answer.headers.vary ?? '', /accept-encoding/i, path);
            assert.deepEqual(DECODED[encoding](answer.body), read(file), path);
            assertSecure(answer, path);
          }
        }
      });

      test('previews and icons may be shown elsewhere', async () => {
        for (const file of files.filter((file) => file.endsWith('.png'))) {
          const answer = await ask(host.origin, base + file);
          assertSecure(answer, file, { 'Cross-Origin-Resource-Policy': 'cross-origin' });
          assert.equal(answer.headers['content-type'], 'image/png');
        }
      });

      test('HEAD says the same as GET', async () => {
        const { status, headers, body } = await ask(host.origin, base, { method: 'HEAD' });
        assert.equal(status, 200);
        assert.equal(body.length, 0);
        assertSecure({ headers }, base);
      });
    });
  }
}

// The built site on each kind of server that we have a configuration for: the same address gets the same answer.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { contentTypes, headersFor } from '../../scripts/headers.mjs';
import { BUILDS } from './builds.mjs';
import { SERVERS } from './servers.mjs';

const SUFFIX_AND_DECODER = { br: ['br', brotliDecompressSync], gzip: ['gz', gunzipSync] };
// What a browser of today says.
const BROWSER = 'gzip, deflate, br, zstd';

// As it comes: nothing is followed, nothing is unpacked, no path is tidied up.
function ask(origin, path, { method = 'GET', ...headers } = {}) {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

// `of` is the path of the file that was sent; none for redirects and errors.
function assertHeaders({ headers }, asked, of = '') {
  for (const [name, value] of Object.entries(headersFor(of))) {
    assert.equal(headers[name.toLowerCase()], value, `${name} of ${asked}`);
  }
}

// Letter case and the space before a charset are the servers' own.
const sameType = (one, other) => one?.toLowerCase().replaceAll(' ', '') === other.toLowerCase();

for (const [name, { isInstalled, start }] of Object.entries(SERVERS)) {
  const missing = !isInstalled() && `${name} is not installed here`;
  if (missing && process.env.CI) throw new Error(missing);

  for (const { base, dist, files, pages, namedByContents, pathOf, hasCopy, read } of BUILDS) {
    describe(`${name}, site at ${base}`, { skip: missing }, () => {
      // Any page in a folder; the deepest, since hosts differ most there.
      const page = pages.reduce((deepest, file) => (file.split('/').length > deepest.split('/').length ? file : deepest));
      let host;
      const get = (path, more) => ask(host.origin, path, more);
      before(async () => {
        host = await start({ base, dist });
      });
      after(() => host?.stop());

      test('every file is answered at its address, with all headers', async () => {
        assert.ok(pages.length > 5 && namedByContents.length > 5);
        for (const file of files) {
          const path = pathOf(file);
          const answer = await get(path);
          assert.equal(answer.status, 200, path);
          assert.deepEqual(answer.body, read(file), path);
          assertHeaders(answer, path, path);
        }
      });

      test('a page is also there under the name of its file', async () => {
        for (const file of ['index.html', page]) assert.deepEqual((await get(base + file)).body, read(file));
      });

      test('types are right', async () => {
        const known = { ...contentTypes, css: 'text/css', js: 'text/javascript', json: 'application/json', png: 'image/png' };
        const { atom, ...byExtension } = known;
        for (const file of files.filter((file) => file.split('.').at(-1) in byExtension)) {
          const type = file === 'feed.xml' ? atom : byExtension[file.split('.').at(-1)];
          const { headers } = await get(pathOf(file));
          const isRight = [type, `${type};charset=utf-8`].some((type) => sameType(headers['content-type'], type));
          assert.ok(isRight, `${file} is sent as ${headers['content-type']}`);
        }
      });

      test('an address without its last slash leads to the one with it, query kept', async () => {
        const missingSlash = pages.map((file) => pathOf(file).slice(0, -1)).filter((path) => path !== '');
        for (const path of missingSlash) {
          for (const query of ['', '?q=a%20b&theme=c']) {
            const answer = await get(path + query);
            assert.ok([301, 308].includes(answer.status), `${path}: ${answer.status}`);
            // A relative one, so that it is right behind a proxy too.
            assert.equal(answer.headers.location, `${path}/${query}`);
            assertHeaders(answer, path);
          }
        }
      });

      test('no redirect leads to another host, however a page is spelled', async () => {
        const rest = pathOf(page).slice(base.length, -1);
        for (const start of ['/', '/elsewhere.example/../', '/elsewhere.example/..%2f', '/elsewhere.example%2f..%2f', '%5celsewhere.example/..%2f', '%2felsewhere.example/..%2f']) {
          const { headers, status } = await get(base + start + rest);
          const { location } = headers;
          if (location) assert.equal(location, pathOf(page), start);
          else assert.ok([400, 404].includes(status), `${start}: ${status}`);
        }
      });

      test('what names nothing is the page for that, with status 404', async () => {
        const noPage = [...new Set(pages.map((file) => file.split('/').slice(0, -2).join('/')))].filter((folder) => folder !== '');
        const folders = [...noPage, 'data', 'basemap'].map((folder) => `${folder}/`);
        assert.ok(noPage.length > 0);
        const hidden = ['_headers', '_redirects', '.nojekyll'];
        // The name of a file that an earlier build had must not be kept for ever either.
        const old = namedByContents.map((file) => file.replace(/[0-9a-f]{16}/, '0123456789abcdef'));
        for (const path of ['no/such/page', 'no/such/page/', 'data/none.json', 'basemap/none.svg', ...old, ...hidden, ...folders]) {
          const answer = await get(base + path);
          assert.equal(answer.status, 404, path);
          assert.deepEqual(answer.body, read('404.html'), path);
          assert.ok(sameType(answer.headers['content-type'], contentTypes.html), path);
          assertHeaders(answer, path);
        }
      });

      test('nothing outside of the site can be had', async () => {
        for (const path of ['../package.json', '..%2fpackage.json', '%2e%2e/%2e%2e/etc/passwd', '....//package.json', '..%5cpackage.json']) {
          const { status } = await get(base + path);
          assert.ok([400, 404].includes(status), `${path}: ${status}`);
        }
      });

      test('what no address can be is refused, and the next is answered', async () => {
        // (%00, which Caddy answers with 500 of its own, is asked of our server in serve.test.mjs.)
        for (const path of ['%', '%zz', 'about%', 'activities/%E0%A4%A', '\\', '%25']) {
          const { status } = await get(base + path);
          assert.ok([400, 404].includes(status), `${path}: ${status}`);
          assert.equal((await get(base)).status, 200, `after ${path}`);
        }
      });

      test('what has not changed is not sent again', async () => {
        for (const file of ['index.html', page, 'manifest.webmanifest', 'data/report.json']) {
          for (const encoding of ['identity', ...host.encodings]) {
            const { headers } = await get(pathOf(file), { 'Accept-Encoding': encoding });
            const again = await get(pathOf(file), { 'Accept-Encoding': encoding, 'If-None-Match': headers.etag });
            assert.equal(again.status, 304, `${file} ${headers.etag}`);
            assert.equal(again.body.length, 0);
            assertHeaders(again, file, pathOf(file));
          }
        }
      });

      test('compressed copies are sent to those who take them', async (context) => {
        for (const encoding of Object.keys(SUFFIX_AND_DECODER)) {
          if (!host.encodings.includes(encoding)) {
            assert.ok(!process.env.CI, `${name} cannot send ${encoding}`);
            context.diagnostic(`left out: this ${name} cannot send ${encoding}`);
            continue;
          }
          const [suffix, decoded] = SUFFIX_AND_DECODER[encoding];
          const copied = files.filter((file) => hasCopy(file, suffix));
          assert.ok(copied.length > pages.length);
          for (const file of copied) {
            const path = pathOf(file);
            const answer = await get(path, { 'Accept-Encoding': encoding });
            assert.equal(answer.headers['content-encoding'], encoding, path);
            assert.match(answer.headers.vary ?? '', /^accept-encoding$/i, path);
            assert.deepEqual(decoded(answer.body), read(file), path);
            assertHeaders(answer, path, path);
          }
        }
      });

      test('a browser, which takes all encodings, gets the smallest; who names none gets none', async () => {
        const path = pathOf(page);
        const [best] = host.encodings;
        const [suffix] = SUFFIX_AND_DECODER[best];
        const toBrowser = await get(path, { 'Accept-Encoding': BROWSER });
        assert.equal(toBrowser.headers['content-encoding'], best);
        assert.deepEqual(toBrowser.body, read(`${page}.${suffix}`));
        const plain = await get(path);
        assert.equal(plain.headers['content-encoding'], undefined);
        // A cache between must not give either one to the other.
        assert.match(plain.headers.vary ?? '', /^accept-encoding$/i);
      });

      test('HEAD says the same as GET, without the contents', async () => {
        for (const path of [base, pathOf(page), base + namedByContents[0], `${base}none`]) {
          const [got, head] = [await get(path), await get(path, { method: 'HEAD' })];
          assert.equal(head.status, got.status, path);
          assert.equal(head.body.length, 0, path);
          for (const name of ['content-type', 'cache-control', 'content-security-policy', 'etag']) {
            assert.equal(head.headers[name], got.headers[name], `${name} of ${path}`);
          }
        }
      });

      test('only reading is answered', async () => {
        for (const method of ['POST', 'PUT', 'DELETE']) {
          const answer = await get(base, { method });
          assert.equal(answer.status, 405, method);
          assertHeaders(answer, method);
        }
      });
    });
  }
}

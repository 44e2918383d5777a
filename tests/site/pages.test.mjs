// Every page of the built site: valid HTML, and no link that leads nowhere.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';

const BUILDS = [
  { base: '/', dist: 'dist' },
  { base: '/some/folder/', dist: 'target/sub-path', origin: 'https://atlas.example' },
];
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Trunk writes its links with a slash at the end, which HTML allows.
    'void-style': 'off',
    // It comes from the same build; docs/decisions has why.
    'require-sri': 'off',
    // Some browsers no longer read lists as such that are styled without bullets, unless told so.
    'no-redundant-role': 'off',
    'prefer-native-element': ['error', { exclude: ['list'] }],
    // What is typed filters at once; there is nothing to send.
    'wcag/h32': 'off',
    // A title may be longer than a line of search results.
    'long-title': 'off',
  },
});

const pathsIn = (folder, pattern) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
const decoded = (text) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

// Width and height, as the first chunk of a PNG says (PNG, 11.2.2).
const sizeOfPng = (path) => {
  const bytes = readFileSync(path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

for (const { base, dist, origin = 'http://nowhere.invalid' } of BUILDS) {
  describe(`the site at ${base}`, () => {
    const pages = pathsIn(dist, /\.html$/);
    const html = new Map(pages.map((path) => [path, readFileSync(join(dist, path), 'utf8')]));

    test('every page is valid HTML', async () => {
      for (const [path, text] of html) {
        const { results } = await validator.validateString(text, path);
        const found = results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`));
        assert.deepEqual(found, []);
      }
    });

    test('no link within the site leads nowhere', () => {
      let checked = 0;
      for (const [path, text] of html) {
        const here = new URL(base + path.replace(/index\.html$/, ''), origin);
        for (const [, , written] of text.matchAll(/ (href|src|data-\w+)="([^"]*)"/g)) {
          if (!/^([/#]|https?:)/.test(written)) continue;
          const target = new URL(decoded(written), here);
          if (target.origin !== here.origin) continue;
          const inside = target.pathname.startsWith(base);
          assert.ok(inside, `${path}: ${written} leads out of the site`);
          const file = decodeURIComponent(target.pathname.slice(base.length)).replace(/(^|\/)$/, '$1index.html');
          assert.ok(existsSync(join(dist, file)), `${path}: ${written} leads to nothing`);
          const fragment = decodeURIComponent(target.hash.slice(1));
          // `/data-base` and the like are no links; a fragment is one of the page or of a drawing.
          if (fragment) {
            const whole = html.get(file) ?? readFileSync(join(dist, file), 'utf8');
            assert.ok(whole.includes(` id="${fragment}"`), `${path}: ${written} names no part of ${file}`);
          }
          checked++;
        }
      }
      assert.ok(checked > 1000, `${checked} links`);
    });

    test('every page says what it is, and is found once', () => {
      const titles = new Set();
      for (const [path, text] of html) {
        if (path === 'shell.html') continue;
        const [, title] = text.match(/<title>(.+)<\/title>/);
        assert.ok(!titles.has(title), `${path}: ${title} is used twice`);
        titles.add(title);
        if (path === '404.html') continue;
        assert.match(text, /<meta name="description" content="[^"]{20,}">/, path);
        for (const property of ['og:title', 'og:type', 'og:description']) assert.ok(text.includes(`property="${property}"`), `${path}: ${property}`);
        const canonical = text.match(/<link rel="canonical" href="([^"]+)">/)?.[1];
        const expected = origin.endsWith('.invalid') ? undefined : new URL(base + path.replace(/index\.html$/, ''), origin).href;
        assert.equal(canonical, expected, path);
      }
    });

    test('every page has a picture of the size that it names, where the host is known', () => {
      const pictures = pathsIn(dist, /\.png$/).filter((path) => path.startsWith('previews/'));
      // The rest: about, and 404 and shell, which have none.
      assert.equal(pictures.length, pages.length - 3);
      for (const path of pictures) assert.deepEqual(sizeOfPng(join(dist, path)), [1200, 630], path);
      for (const [path, text] of html) {
        const meta = (property) => text.match(new RegExp(`<meta property="og:image${property}" content="([^"]+)">`))?.[1];
        if (origin.endsWith('.invalid') || ['404.html', 'shell.html'].includes(path)) {
          assert.equal(meta(''), undefined, path);
          continue;
        }
        assert.ok(meta('').startsWith(origin + base), path);
        assert.ok(pictures.includes(meta('').slice(origin.length + base.length)), `${path}: ${meta('')}`);
        assert.deepEqual([meta(':width'), meta(':height')], ['1200', '630']);
        assert.ok(decoded(meta(':alt')).length > 20, path);
        assert.match(text, /<meta name="twitter:card" content="summary_large_image">/);
      }
    });

    test('the atlas can be installed: icons of the sizes that are promised', () => {
      const { icons } = JSON.parse(readFileSync(join(dist, 'manifest.webmanifest'), 'utf8'));
      const painted = icons.filter(({ type }) => type === 'image/png');
      assert.deepEqual(painted.map(({ sizes }) => sizes), ['192x192', '512x512']);
      for (const { src, sizes } of painted) {
        assert.equal(sizeOfPng(join(dist, src.slice(base.length))).join('x'), sizes);
      }
    });

    test('sitemap and feed name every page, where the host is known', () => {
      const named = (file) => [...readFileSync(join(dist, file), 'utf8').matchAll(/<(?:loc|id)>([^<]+)</g)].map(([, address]) => address);
      if (origin.endsWith('.invalid')) {
        assert.ok(!existsSync(join(dist, 'sitemap.xml')) && !existsSync(join(dist, 'feed.xml')));
        return;
      }
      const addresses = pages.filter((path) => path.endsWith('index.html')).map((path) => new URL(base + path.replace(/index\.html$/, ''), origin).href);
      assert.deepEqual(named('sitemap.xml').sort(), addresses.sort());
      for (const address of named('feed.xml')) assert.ok(addresses.includes(address), address);
    });
  });
}

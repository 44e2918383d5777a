// Sites of other reports than the shipped one: what the program reads, what people download and what the pages say is
// the same, however the file was written.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeOtherSite } from '../../scripts/write_site.mjs';

const REPORTS = {
  'with a byte order mark': ['byte-order-mark.json', 'Wells of the plain, 2031', 'A deep well'],
  'with fields that stand twice': ['written-twice.json', 'The first title counts', 'The first well counts'],
};

for (const [what, [fixture, title, activity]] of Object.entries(REPORTS)) {
  test(`a report ${what}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-site-'));
    try {
      await writeOtherSite({ dist: 'dist', folder, report: `tests/fixtures/${fixture}`, base: '/' });
      const file = (name) => readFileSync(join(folder, name), 'utf8');
      const [data, ...others] = readdirSync(join(folder, 'data')).filter((name) => /^report-\w+\.json$/.test(name));
      assert.deepEqual(others, []);
      assert.ok(file('index.html').includes(`data-report="/data/${data}"`));

      const packed = file(`data/${data}`);
      const download = file('data/report.json');
      assert.equal(packed, JSON.stringify(JSON.parse(packed)));
      assert.equal(download.slice(0, 4), '{\n  ');
      const report = JSON.parse(download);

      assert.equal(report.title, title);
      assert.equal(report.activities[0].title, activity);
      for (const words of [title, activity]) assert.ok(packed.includes(JSON.stringify(words)));
      assert.match(file('index.html'), new RegExp(`<title>${title}</title>`));
      assert.match(file('activities/deep-well/index.html'), new RegExp(`<h1[^>]*>${activity}</h1>`));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

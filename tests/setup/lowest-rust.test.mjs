// Setting up refuses a compiler that is too old, before it does anything else.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const [, lowest] = readFileSync('Cargo.toml', 'utf8').match(/^rust-version = "(.+)"$/m);
const [major, minor] = lowest.split('.').map(Number);

// Runs the set-up with a compiler that says that it has this version, and with nothing to install.
function setUp(version) {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-setup-'));
  const fake = (name, script) => writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  fake('rustc', `[ "$1" = --version ] && echo "rustc ${version} (0123456789 2026-01-01)"`);
  for (const name of ['cargo', 'rustup', 'apt-get', 'npm']) fake(name, 'echo "did something"');
  try {
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
    // What it says of a wrong name comes after the compiler was found new enough.
    return spawnSync('scripts/setup.sh', ['no-such-part'], { env, encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const version of [`${major}.${minor - 1}.9`, `${major}.9.0`, `${major - 1}.99.0`]) {
  test(`${version} is refused`, () => {
    const { status, stdout, stderr } = setUp(version);
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, new RegExp(`needs Rust ${lowest} or newer; the compiler here is ${version}\\.`));
    assert.doesNotMatch(stderr, /usage/);
  });
}

for (const version of [`${lowest}.0`, `${major}.${minor + 1}.0-nightly`, `${major}.${minor + 100}.0`, `${major + 1}.0.0`]) {
  test(`${version} is taken`, () => assert.match(setUp(version).stderr, /usage/));
}

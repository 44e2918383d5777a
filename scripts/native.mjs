// Runs a native program of this package, which is compiled first, to run quickly, if it has changed.
import { execFileSync } from 'node:child_process';

// What is set for the program of the page must not reach one for this machine.
const FOR_THE_PAGE = /^(RUSTC_BOOTSTRAP|CARGO_UNSTABLE_|CARGO_TARGET_WASM32_|CARGO_ENCODED_RUSTFLAGS|RUSTFLAGS|TRUNK_)/;
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOR_THE_PAGE.test(name)));

// Returns what the program prints. What it says of errors is shown; with `quiet` only if it fails. With `draft` it is
// compiled quickly instead of to run quickly, without what paints pictures.
export function native(program, args, { draft = false, quiet = false } = {}) {
  const made = draft ? [] : ['--profile', 'site', '--features', 'publish'];
  const run = ['run', '--quiet', '--locked', '--offline', ...made, '--bin', program, '--', ...args];
  return execFileSync('cargo', run, { env, encoding: 'utf8', maxBuffer: Infinity, stdio: ['ignore', 'pipe', quiet ? 'pipe' : 'inherit'] });
}

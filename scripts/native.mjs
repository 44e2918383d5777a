// Runs a native program of this package, which is compiled first, to run quickly, if it has changed.
import { execFileSync } from 'node:child_process';

// What is set for the program of the page must not reach one for this machine.
const FOR_THE_PAGE = /^(RUSTC_BOOTSTRAP|CARGO_UNSTABLE_|CARGO_TARGET_WASM32_|CARGO_ENCODED_RUSTFLAGS|RUSTFLAGS|TRUNK_)/;
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOR_THE_PAGE.test(name)));

// Returns what the program prints; what it says of errors is shown.
export function native(program, args) {
  const run = ['run', '--quiet', '--locked', '--offline', '--profile', 'site', '--features', 'publish', '--bin', program, '--', ...args];
  return execFileSync('cargo', run, { env, encoding: 'utf8', maxBuffer: Infinity, stdio: ['ignore', 'pipe', 'inherit'] });
}

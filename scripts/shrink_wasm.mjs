// Makes the program small: optimises it, and gives short names to what it imports from its script and exports to it.
// wasm-bindgen tells those apart by hashes, and hashes cannot be compressed. docs/decisions/0015-own-standard-library.md
// has what each part is worth.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { replaced } from './replaced.mjs';

// As Rust's wasm32-unknown-unknown emits by default.
const FEATURES = ['bulk-memory', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext'];
// Larger than -Oz makes it by 1 %, and after compression smaller by 1 %: what is not squeezed repeats itself
// more. Nothing lies below address 1024 but the last bytes of a full stack.
const PASSES = [
  '--flatten',
  '--rereloop',
  '-O2',
  '--shrink-level=1',
  '--low-memory-unused',
  '--one-caller-inline-max-function-size=15',
  '--always-inline-max-function-size=5',
  '--code-folding',
  '--reorder-locals',
  '--strip-producers',
  '--strip-target-features',
  // It prints the new names as JSON; with --converge it would do so again and again.
  '--minify-imports-and-exports-and-modules',
];

// Both files are changed in place. `script` is wasm-bindgen's, not yet made small.
export function shrinkWasm(wasm, script) {
  const options = [wasm, ...PASSES, ...FEATURES.map((feature) => `--enable-${feature}`), '-o', wasm];
  const names = JSON.parse(execFileSync('wasm-opt', options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
  const [{ module }] = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(wasm)));
  writeFileSync(script, withNewNames(readFileSync(script, 'utf8'), names, module));
}

// The script with the program's new names: `imports` are [module, old, new], all of one module; `exports` [old, new].
function withNewNames(script, { imports, exports }, module) {
  const exported = new Map(exports);
  const renamed = replaced(script, /\bwasm\.(\w+)/g, (use, name) => {
    if (!exported.has(name)) throw new Error(`The program has no ${use} any more`);
    return `wasm.${exported.get(name)}`;
  });
  // wasm-bindgen writes them as the fields of one object, each at eight spaces, and that as a field of another.
  return imports.reduce(
    (text, [, old, short]) => replaced(text, `\n        ${old}:`, `\n        ${short}:`),
    replaced(renamed, `"${imports[0][0]}":`, `"${module}":`),
  );
}

// Makes the program small: what nothing can reach goes, the rest is optimised, imports get short names.
//
// Leptos brings types for streams of bytes that its server functions use. wasm-bindgen exports them as
// classes, so that neither compiler nor optimiser may drop them, although nothing here can reach them.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { renameInterface } from './rename_interface.mjs';

// As Rust's wasm32-unknown-unknown emits by default.
const FEATURES = ['bulk-memory', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext'];
// Larger than -Oz makes it by 1 %, and after compression smaller by 1 %: what is not squeezed repeats itself
// more. Nothing lies below address 1024 but the last bytes of a full stack.
const OPTIMISED = [
  '-O2',
  '--shrink-level=1',
  '--low-memory-unused',
  '--one-caller-inline-max-function-size=15',
  '--always-inline-max-function-size=5',
  '--converge',
  '--strip-producers',
  '--strip-target-features',
];

// Both files are changed in place. `script` is wasm-bindgen's, not yet made small.
export function shrinkWasm(wasm, script) {
  const exported = WebAssembly.Module.exports(module(wasm)).map(({ name }) => name);
  const needed = withoutClasses(readFileSync(script, 'utf8'));
  const used = exported.filter((name) => needed.includes(`wasm.${name}`));
  if (used.length === exported.length) throw new Error('There are no unused exports any more: remove that step');
  const reachable = [{ name: 'page', root: true, reaches: used }, ...used.map((name) => ({ name, export: name }))];
  const graph = `${wasm}.graph.json`;
  writeFileSync(graph, JSON.stringify(reachable));
  const features = FEATURES.map((feature) => `--enable-${feature}`);
  const run = (tool, options) =>
    execFileSync(tool, [wasm, ...options, ...features, '-o', wasm], { stdio: ['ignore', 'ignore', 'inherit'] });
  run('wasm-metadce', [`--graph-file=${graph}`]);
  run('wasm-opt', OPTIMISED);
  rmSync(graph);

  const imported = new Set(WebAssembly.Module.imports(module(wasm)).map(({ name }) => name));
  writeFileSync(script, withoutImports(needed, imported));
  renameInterface(wasm, script);
}

const module = (file) => new WebAssembly.Module(readFileSync(file));

// Classes begin at the start of a line and end with a brace there, as wasm-bindgen writes them; what
// belongs to each follows (its registry, its symbol for disposing). The page starts its program in one way
// only, so the other goes too.
function withoutClasses(script) {
  return script
    .replace('export { initSync, __wbg_init as default };', 'export { __wbg_init as default };')
    .replace(/^function initSync\([^]*?^\}\n/gm, '')
    .replace(/^export class IntoUnderlying\w+ \{\n[^]*?^\}\n/gm, '')
    .replace(/^if \(Symbol\.dispose\) IntoUnderlying\w+.*\n/gm, '')
    .replace(/^const IntoUnderlying\w+Finalization = [^]*?;\n/gm, '');
}

// Imports stand in one object, each with its name at eight spaces.
function withoutImports(script, imported) {
  return script.replace(/^ {8}(\w+): function\([^]*?^ {8}\},?.*\n/gm, (entry, name) => (imported.has(name) ? entry : ''));
}

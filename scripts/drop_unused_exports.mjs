// Leptos brings types for streams of bytes that its server functions use. wasm-bindgen exports them as
// classes, so that neither compiler nor optimiser may drop them, although nothing here can reach them.
// This takes the exports away, and with them all that only they reach.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const UNUSED = /^(__wbg_)?intounderlying(source|sink|bytesource)_/;
// As Rust's wasm32-unknown-unknown emits by default.
const FEATURES = ['bulk-memory', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext'];

// Both files are changed in place. `script` is wasm-bindgen's, not yet made small.
export function dropUnusedExports(wasm, script) {
  const exported = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(wasm))).map(({ name }) => name);
  const used = exported.filter((name) => !UNUSED.test(name));
  if (used.length === exported.length) throw new Error('There are no unused exports any more: remove this step');
  const reachable = [
    { name: 'page', root: true, reaches: used },
    ...used.map((name) => ({ name, export: name })),
  ];
  const graph = `${wasm}.graph.json`;
  writeFileSync(graph, JSON.stringify(reachable));
  const features = FEATURES.map((feature) => `--enable-${feature}`);
  execFileSync('wasm-metadce', [wasm, `--graph-file=${graph}`, ...features, '-o', wasm], { stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync('wasm-opt', [wasm, '-Oz', ...features, '-o', wasm]);
  rmSync(graph);
  writeFileSync(script, withoutClasses(readFileSync(script, 'utf8')));
}

// The classes begin at the start of a line and end with a brace there, as wasm-bindgen writes them; what
// belongs to each follows (its registry, its symbol for disposing).
function withoutClasses(script) {
  return script
    .replace(/^export class IntoUnderlying\w+ \{\n[^]*?^\}\n/gm, '')
    .replace(/^if \(Symbol\.dispose\) IntoUnderlying\w+.*\n/gm, '')
    .replace(/^const IntoUnderlying\w+Finalization = [^]*?;\n/gm, '');
}

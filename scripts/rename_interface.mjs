// Short names for what the program imports from its script and exports to it. wasm-bindgen tells them apart by
// hashes, and hashes cannot be compressed: more than a kilobyte in each of the two files.
// The format of the two sections: WebAssembly Core Specification 2.0, 5.5.5 and 5.5.10.
import { readFileSync, writeFileSync } from 'node:fs';

const IMPORT_SECTION = 2;
const EXPORT_SECTION = 7;
const FUNCTION = 0;

// Both files are changed in place.
export function renameInterface(wasm, script) {
  const bytes = readFileSync(wasm);
  const module = new WebAssembly.Module(bytes);
  const short = (items) => new Map(items.map(({ name }, index) => [name, `$${index.toString(36)}`]));
  const imports = short(WebAssembly.Module.imports(module));
  const exports = short(WebAssembly.Module.exports(module));
  const rename = { [IMPORT_SECTION]: (part) => renamedImports(part, imports), [EXPORT_SECTION]: (part) => renamedExports(part, exports) };
  writeFileSync(wasm, withSections(bytes, rename));
  const text = readFileSync(script, 'utf8');
  const renamed = text
    .replace(/\bwasm\.(\w+)/g, (use, name) => (exports.has(name) ? `wasm.${exports.get(name)}` : use))
    .replace(/\b__wbg\w+|\b__wbindgen\w+/g, (name) => imports.get(name) ?? name);
  writeFileSync(script, renamed);
}

// The module with some of its sections changed, by their numbers.
function withSections(bytes, change) {
  const HEADER = 8;
  const parts = [bytes.subarray(0, HEADER)];
  for (let at = HEADER; at < bytes.length; ) {
    const size = number(bytes, at + 1);
    const end = size.end + size.value;
    const changed = change[bytes[at]]?.(bytes.subarray(size.end, end));
    parts.push(changed ? section(bytes[at], changed) : bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}

function renamedImports(bytes, names) {
  const count = number(bytes, 0);
  const parts = [bytes.subarray(0, count.end)];
  for (let left = count.value, at = count.end; left > 0; left--) {
    const module = text(bytes, at);
    const name = text(bytes, module.end);
    if (bytes[name.end] !== FUNCTION) throw new Error(`${name.value} is no function, which this does not expect`);
    const type = number(bytes, name.end + 1);
    const renamed = Buffer.from(names.get(name.value) ?? name.value);
    parts.push(bytes.subarray(at, module.end), encoded(renamed.length), renamed, bytes.subarray(name.end, type.end));
    at = type.end;
  }
  return Buffer.concat(parts);
}

function renamedExports(bytes, names) {
  const count = number(bytes, 0);
  const parts = [bytes.subarray(0, count.end)];
  for (let left = count.value, at = count.end; left > 0; left--) {
    const name = text(bytes, at);
    // Its kind is one byte, its index follows.
    const index = number(bytes, name.end + 1);
    const renamed = Buffer.from(names.get(name.value));
    parts.push(encoded(renamed.length), renamed, bytes.subarray(name.end, index.end));
    at = index.end;
  }
  return Buffer.concat(parts);
}

const section = (id, content) => Buffer.concat([Buffer.from([id]), encoded(content.length), content]);

// Unsigned LEB128.
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, end: at };
  }
}

function encoded(value) {
  const bytes = [];
  for (; value > 0x7f; value = Math.floor(value / 0x80)) bytes.push((value & 0x7f) | 0x80);
  return Buffer.from([...bytes, value]);
}

function text(bytes, at) {
  const { value, end } = number(bytes, at);
  return { value: bytes.toString('utf8', end, end + value), end: end + value };
}

// Short names for what the program imports from its script. wasm-bindgen tells imports apart by hashes, and
// hashes cannot be compressed: a kilobyte in each of the two files.
// The format of the import section: WebAssembly Core Specification 2.0, 5.5.5.
import { readFileSync, writeFileSync } from 'node:fs';

const IMPORT_SECTION = 2;
const FUNCTION = 0;

// `names` maps old names to new ones; both files are changed in place.
export function renameImports(wasm, script, names) {
  writeFileSync(wasm, renamedInModule(readFileSync(wasm), names));
  const text = readFileSync(script, 'utf8');
  writeFileSync(script, text.replace(/\b__wbg\w+|\b__wbindgen\w+/g, (name) => names.get(name) ?? name));
}

function renamedInModule(bytes, names) {
  const HEADER = 8;
  const parts = [bytes.subarray(0, HEADER)];
  for (let at = HEADER; at < bytes.length; ) {
    const size = number(bytes, at + 1);
    const end = size.end + size.value;
    const isImports = bytes[at] === IMPORT_SECTION;
    parts.push(isImports ? section(renamedImports(bytes.subarray(size.end, end), names)) : bytes.subarray(at, end));
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

const section = (content) => Buffer.concat([Buffer.from([IMPORT_SECTION]), encoded(content.length), content]);

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

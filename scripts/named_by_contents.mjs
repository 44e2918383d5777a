// Files whose name ends in a hash of their contents: what has such a name never changes, so browsers, hosts and the
// service worker may keep it for ever. This is the one home of what these names look like.
import { createHash } from 'node:crypto';

const DIGITS = 16;

// An expression that JavaScript, nginx (PCRE) and Caddy (RE2) read alike.
export const NAMED_BY_CONTENTS = String.raw`-[0-9a-f]{${DIGITS}}\.(css|js|json|svg|wasm)$`;

export const isNamedByContents = (path) => new RegExp(NAMED_BY_CONTENTS).test(path);

export const shortHash = (contents) => createHash('sha256').update(contents).digest('hex').slice(0, DIGITS);

// "NAME.js" as "NAME-0123456789abcdef.js". A hash that the name has already is replaced.
export function nameByContents(name, contents) {
  const plain = isNamedByContents(name) ? name.replace(new RegExp(NAMED_BY_CONTENTS), '.$1') : name;
  return plain.replace(/(?=\.\w+$)/, `-${shortHash(contents)}`);
}

// Gives the files that the page names their names by contents.
import { readFileSync, readdirSync, renameSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isNamedByContents, nameByContents } from './named_by_contents.mjs';
import { replaced } from './replaced.mjs';

const CAN_HAVE_A_HASH = /\.(css|js|json|svg|wasm)$/;

// Returns the page with the new names. What only another file names has to keep its name.
export function nameFiles(folder, html, base) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  for (const name of names.filter((name) => CAN_HAVE_A_HASH.test(name) && html.includes(`"${base}${name}"`))) {
    const named = nameByContents(name, readFileSync(join(folder, name)));
    html = replaced(html, `"${base}${name}"`, `"${base}${named}"`);
    renameSync(join(folder, name), join(folder, named));
  }
  for (const [, name] of html.matchAll(/ (?:src|href|data-\w+)="([^"#]+)"/g)) {
    if (!isNamedByContents(name)) throw new Error(`The page names ${name}, which is no file of the build`);
  }
  return html;
}

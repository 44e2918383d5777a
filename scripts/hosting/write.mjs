// Writes configurations for web servers into target/hosting/: make hosting
//   PUBLIC_URL=/some/folder/   where the site sits on its host
//   SITE_ROOT=/var/www/atlas   the folder on the server that holds it, at that path
//   SITE_URL=https://…         the host
import { mkdirSync, writeFileSync } from 'node:fs';
import { caddyfile } from './caddy.mjs';
import { nginxConfig } from './nginx.mjs';

const { PUBLIC_URL: base = '/', SITE_ROOT: root = '/var/www/atlas', SITE_URL = '' } = process.env;
const FOLDER = 'target/hosting';

// They go into the configurations as they are.
refuse(!/^\/([\w.~-]+\/)*$/.test(base), `PUBLIC_URL=${base} has to begin and end with a slash, as /some/folder/`);
refuse(!/^\/[\w.~/ -]*$/.test(root), `SITE_ROOT=${root} has to be the whole path of a folder, as /var/www/atlas`);
refuse(SITE_URL && !/^https?:\/\/[\w.:-]+$/.test(SITE_URL), `SITE_URL=${SITE_URL} has to be a host without a path, as https://atlas.example`);

mkdirSync(FOLDER, { recursive: true });
writeFileSync(`${FOLDER}/nginx.conf`, nginxConfig({ base, root, host: SITE_URL ? new URL(SITE_URL).hostname : undefined }));
writeFileSync(`${FOLDER}/Caddyfile`, caddyfile({ base, root, site: SITE_URL || undefined }));
console.log(`${FOLDER}/nginx.conf and ${FOLDER}/Caddyfile are for an atlas in ${root}${base}; docs/hosting.md has the steps`);

function refuse(isWrong, why) {
  if (!isWrong) return;
  console.error(why);
  process.exit(1);
}
